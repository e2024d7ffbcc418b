import { afterEach, beforeEach, expect, test } from 'vitest';
import { ReviewDay } from '../../../../src-renderer/quiz/review/review.svelte.ts';
import { later, openWindow, settle, studyOf } from '../../state-study.ts';

const due = (id: string) => ({
  quizId: 'quiz-1',
  caseId: 'case-1',
  dueAt: '2026-11-01',
  item: {
    id,
    kind: 'one of several',
    prompt: `What of ${id}?`,
    articleIds: [],
    response: {
      type: 'choice',
      multiple: false,
      options: [
        { id: 'a', text: 'This' },
        { id: 'b', text: 'That' },
      ],
    },
  },
});
const told = (itemId: string) => ({
  itemId,
  answer: { type: 'choice', chosen: ['a'] },
  confidence: 'guess',
  score: 1,
  reasons: [],
  key: { type: 'choice', right: ['a'] },
  evidence: [],
  explanation: '',
  comesBackOn: '2026-12-01',
});
const beside = { 'corpus.case': () => ({ title: 'Case', articles: [] }) };

let close: () => void;
beforeEach(() => (close = openWindow()));
afterEach(() => close());

test('whoever sits down next keeps their question when the end of the person before comes late', async () => {
  const rest = later<object>();
  const replies: unknown[] = [{ due: [due('one')], more: 0, next: null }, rest.reply];
  const study = studyOf({ ...beside, 'quiz.due': () => replies.shift() });
  const review = new ReviewDay(study);
  await review.seat.sit('Ada');
  await review.load();
  const going = review.goOn();
  await settle();
  review.leave();
  replies.push({ due: [due('two')], more: 0, next: null });
  await review.seat.sit('Bo');
  await review.load();
  rest.give({ due: [], more: 0, next: null });
  await going;
  expect(review.hand?.item.id).toBe('two');
  expect(review.after).toBeNull();
});

test('an answer of the person before does not count as one of whoever sits there now', async () => {
  const reply = later<object>();
  const study = studyOf({
    ...beside,
    'quiz.due': () => ({ due: [due('one')], more: 0, next: null }),
    'quiz.answerReview': () => reply.reply,
  });
  const review = new ReviewDay(study);
  await review.seat.sit('Ada');
  await review.load();
  review.hand!.setAnswer({ type: 'choice', chosen: ['a'] });
  review.hand!.setConfidence('guess');
  const sending = review.hand!.submit();
  review.leave();
  await review.seat.sit('Bo');
  reply.give(told('one'));
  await sending;
  expect([...review.answered.keys()]).toEqual([]);
  await review.load();
  expect(review.items.map(({ item }) => item.id)).toEqual(['one']);
});
