import { describe, expect, test } from 'vitest';
import type { AskedItem, Feedback } from '../../../src-main/contract/quiz.ts';
import {
  blockedWords,
  calibrationWords,
  chooseReread,
  dayFromNow,
  scoreWords,
  uncountedWords,
} from '../../../src-renderer/quiz/doing/end-words.ts';
import { listReasons } from '../../../src-renderer/quiz/doing/list-reasons.ts';
import { readVerdict } from '../../../src-renderer/quiz/doing/verdict.ts';
import { sayReview } from '../../../src-renderer/quiz/review/review-words.ts';

const calibrated = (guess: [number, number], fairly: [number, number], certain: [number, number]) => [
  { confidence: 'guess' as const, right: guess[0], answers: guess[1] },
  { confidence: 'fairly sure' as const, right: fairly[0], answers: fairly[1] },
  { confidence: 'certain' as const, right: certain[0], answers: certain[1] },
];

const ORDER: AskedItem = {
  id: 'item-1',
  kind: 'order events',
  prompt: 'What came first?',
  articleIds: [],
  response: {
    type: 'order',
    entries: [
      { id: 'b', text: 'the collision' },
      { id: 'a', text: 'the fog' },
    ],
  },
};
const feedback = (over: Partial<Feedback>): Feedback => ({
  itemId: 'item-1',
  answer: { type: 'order', order: ['b', 'a'] },
  confidence: 'guess',
  score: 0,
  key: { type: 'order', order: ['a', 'b'] },
  reasons: [
    { id: 'b', right: false, why: 'The ships met in it.' },
    { id: 'a', right: false, why: 'It came at dawn.' },
  ],
  explanation: '',
  evidence: [],
  ...over,
});

describe('what is said about an answer', () => {
  test('right, nearly, partly, not right and waiting are told apart in words', () => {
    const words = (score: number | null) => readVerdict(ORDER, feedback({ score }));
    expect(words(1)).toMatchObject({ mark: 'right', words: 'Right', more: null });
    expect(words(0.85)).toMatchObject({ mark: 'right', words: 'Nearly all of it right' });
    expect(words(0.5)).toMatchObject({ mark: 'partly', more: '0 of 2 in their place, 0.5 points' });
    expect(words(0)).toMatchObject({ mark: 'wrong', words: 'Not right' });
    expect(words(null).mark).toBe('waiting');
  });

  test('events are listed in the order that is right, each with the place it was given', () => {
    expect(listReasons(ORDER.response, feedback({})).map(({ text, said }) => [text, said])).toEqual([
      ['the fog', 'You had it in place 2'],
      ['the collision', 'You had it in place 1'],
    ]);
  });

  test('a chosen option that is wrong is told from one that was left alone', () => {
    const options = ['a', 'b', 'c'].map((id) => ({ id, text: `option ${id}` }));
    const lines = listReasons(
      { type: 'choice', multiple: false, options },
      feedback({ answer: { type: 'choice', chosen: ['b'] }, key: { type: 'choice', right: ['a'] } }),
    );
    expect(lines.map(({ said }) => said)).toEqual(['Right, not chosen', 'Not right, and you chose it', 'Not right']);
  });

  test('a line of a match names its partner, and the wrong one that was chosen', () => {
    const lines = listReasons(
      {
        type: 'match',
        left: [{ id: 'l', text: 'Quay Post' }],
        right: [
          { id: 'x', text: 'stated' },
          { id: 'y', text: 'absent' },
        ],
      },
      feedback({
        answer: { type: 'match', pairs: [{ left: 'l', right: 'y' }] },
        key: { type: 'match', pairs: [{ left: 'l', right: 'x' }] },
        reasons: [{ id: 'l', right: false, why: '' }],
      }),
    );
    expect(lines[0]?.said).toBe('Right would be: stated. You chose: absent');
  });
});

describe('the end of a quiz', () => {
  test('the score is points out of all, and says what it does not count', () => {
    expect(scoreWords({ score: 7.54, outOf: 12, waiting: 0 })).toBe('7.5 of 12 points');
    expect(scoreWords({ score: 1, outOf: 1, waiting: 1 })).toBe('1 of 1 point so far');
    expect(uncountedWords(2, 1)).toBe(
      '2 answers in your own words wait for your teacher. One question has no answer and counts as 0.',
    );
    expect(uncountedWords(0, 0)).toBe('');
  });

  test('being certain and wrong is said first, good guesses next, and nothing on too few answers', () => {
    expect(calibrationWords(calibrated([1, 1], [2, 2], [0, 0]))).toContain('too few');
    expect(calibrationWords(calibrated([4, 4], [1, 1], [1.5, 4]))).toContain('4 certain answers earned 1.5 of 4');
    expect(calibrationWords(calibrated([4, 4], [1, 1], [0, 0]))).toContain('4 guesses earned 4 of 4');
    expect(calibrationWords(calibrated([0, 2], [1, 1], [5, 5]))).toContain('bear you out');
    expect(calibrationWords(calibrated([0, 0], [3, 5], [0, 0]))).toContain('seldom certain');
  });

  test('days are today, tomorrow, a weekday within the week, and a date after it', () => {
    expect(dayFromNow('2026-11-22', '2026-11-22')).toBe('today');
    expect(dayFromNow('2026-11-20', '2026-11-22')).toBe('today');
    expect(dayFromNow('2026-11-23', '2026-11-22')).toBe('tomorrow');
    expect(dayFromNow('2026-11-26', '2026-11-22')).toBe('on Thursday');
    expect(dayFromNow('2026-11-29', '2026-11-22')).toBe('on 29 November 2026');
  });

  test('three passages are chosen from as many articles as there are', () => {
    const passage = (articleId: string, start: number) => ({ articleId, start, end: start + 3, exact: 'fog' });
    const all = [passage('a', 0), passage('a', 9), passage('b', 0), passage('c', 0)];
    expect(chooseReread(all).map(({ articleId, start }) => `${articleId}${start}`)).toEqual(['a0', 'b0', 'c0']);
    expect(chooseReread(all.slice(0, 3)).map(({ articleId, start }) => `${articleId}${start}`)).toEqual([
      'a0',
      'b0',
      'a9',
    ]);
  });

  test('questions that are left out are one quiet line', () => {
    expect(blockedWords(0)).toBeNull();
    expect(blockedWords(2)).toBe('2 questions are left out because the words they rest on have changed.');
  });
});

test('the end of a review says how many were right and when they come back', () => {
  const today = '2026-11-22';
  const back = (score: number | null, comesBackOn: string) => ({ score, comesBackOn });
  expect(sayReview([back(1, '2026-11-26'), back(0.2, '2026-11-23'), back(0.9, '2026-11-26')], today)).toBe(
    '2 of 3 were right. 1 comes back tomorrow, 2 on Thursday.',
  );
  expect(sayReview([back(1, '2026-11-26'), back(null, '2026-11-22')], today)).toBe(
    '1 of 1 was right. 1 comes back on Thursday. One answer waits for your teacher.',
  );
});
