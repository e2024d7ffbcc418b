import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Feedback } from '../../../../src-main/contract/quiz.ts';
import { Doing } from '../../../../src-renderer/quiz/doing/doing.svelte.ts';
import type { Ended } from '../../../../src-renderer/quiz/doing/end-words.ts';
import { later, openWindow, settle, studyOf } from '../../state-study.ts';

const choice = (id: string) => ({
  id,
  kind: 'one of several' as const,
  prompt: `What of ${id}?`,
  articleIds: [],
  response: {
    type: 'choice' as const,
    multiple: false,
    options: [
      { id: 'a', text: 'This' },
      { id: 'b', text: 'That' },
    ],
  },
});

const started = (attemptId: string) => ({
  attemptId,
  title: 'The bridge',
  caseId: 'case-1',
  items: [choice('one'), choice('two')],
  answered: [],
  given: [],
  blocked: 0,
  finishedAt: null,
});
const told = (itemId: string): Feedback => ({
  itemId,
  answer: { type: 'choice', chosen: ['a'] },
  confidence: 'guess',
  score: 1,
  reasons: [],
  key: { type: 'choice', right: ['a'] },
  evidence: [],
  explanation: '',
});
const ended: Ended = { score: 1, outOf: 2, waiting: 0, calibration: [], reread: [], comesBackOn: null };
const replies = {
  'quiz.start': ({ student }: { student: string }) => started(`attempt of ${student}`),
  'corpus.case': () => ({ title: 'The bridge', articles: [] }),
};

let close: () => void;
beforeEach(() => (close = openWindow()));
afterEach(() => close());

async function sit(doing: Doing, name: string): Promise<void> {
  await doing.seat.sit(name);
  await doing.load();
}

test('whoever sits down next is not shown the result of the person before, however late it comes', async () => {
  const result = later<Ended>();
  const doing = new Doing(studyOf({ ...replies, 'quiz.finish': () => result.reply }), 'quiz-1');
  await sit(doing, 'Ada');
  const finishing = doing.finish();
  doing.leave();
  await sit(doing, 'Bo');
  result.give(ended);
  await finishing;
  expect(doing.ended).toBeNull();
});

test('whoever sits down next is told nothing of an answer of the person before', async () => {
  const feedback = later<Feedback>();
  const doing = new Doing(studyOf({ ...replies, 'quiz.answer': () => feedback.reply }), 'quiz-1');
  await sit(doing, 'Ada');
  doing.hand!.setAnswer({ type: 'choice', chosen: ['a'] });
  doing.hand!.setConfidence('guess');
  const sending = doing.hand!.submit();
  doing.leave();
  await sit(doing, 'Bo');
  feedback.give(told('one'));
  await sending;
  expect(doing.isAnswered('one')).toBe(false);
});

test('an answer that was given elsewhere meanwhile is told of with the question that is on screen', async () => {
  let answered: Feedback[] = [];
  const doing = new Doing(
    studyOf({ ...replies, 'quiz.start': () => ({ ...started('attempt-1'), answered }) }),
    'quiz-1',
  );
  await sit(doing, 'Ada');
  const { hand } = doing;
  expect(hand!.feedback).toBeNull();
  answered = [told('one')];
  await doing.load();
  expect(doing.hand).toBe(hand);
  expect(hand!.feedback?.itemId).toBe('one');
});

test('the one question that a teacher shows to all is not walked away from, nor the quiz ended by it', async () => {
  const pupil = {
    name: 'Ada',
    item: 'one' as string | undefined,
    now: { feedbackShown: true },
    answerGiven: () => null,
  };
  const doing = new Doing(studyOf(replies, { pupil }), 'quiz-1');
  await doing.load();
  expect(doing.onward).toBeNull();
  pupil.item = undefined;
  expect(doing.onward).toBe(1);
});

test('what goes on is the next that is open, then the end, and in looking back the next and then the result', async () => {
  const doing = new Doing(studyOf({ ...replies, 'quiz.finish': () => ended }), 'quiz-1');
  await sit(doing, 'Ada');
  expect(doing.onward).toBe(1);
  doing.feedback = new Map([['two', told('two')]]);
  expect(doing.onward).toBe('end');
  await doing.finish();
  doing.lookBack();
  expect(doing.onward).toBe(1);
  doing.take(1);
  expect(doing.onward).toBe('result');
  await settle();
});
