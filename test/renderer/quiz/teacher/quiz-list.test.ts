import { afterEach, beforeEach, expect, test } from 'vitest';
import { QuizList } from '../../../../src-renderer/quiz/teacher/quiz-list.svelte.ts';
import { later, openWindow, studyOf } from '../../state-study.ts';

const cases = [
  { id: 'bridge', title: 'The bridge', articleCount: 3 },
  { id: 'ferry', title: 'The ferry', articleCount: 2 },
];
const quizzes = [
  { id: 'q1', caseId: 'ferry', title: 'First' },
  { id: 'q2', caseId: 'ferry', title: 'Second' },
];
const replies = { 'quiz.list': () => ({ quizzes }), 'corpus.cases': () => ({ cases }) };

let close: () => void;
beforeEach(() => (close = openWindow()));
afterEach(() => close());

test('whoever has gone elsewhere while the questions are drawn is told of them and left where they are', async () => {
  const drawn = later<object>();
  const study = studyOf({ ...replies, 'quiz.draft': () => drawn.reply });
  const list = new QuizList(study);
  await list.load();
  list.open(undefined);
  const drawing = list.draft();
  list.close();
  drawn.give({ quizId: 'q3', items: [{}, {}], changeId: 'c' });
  await drawing;
  expect(study.said).toHaveLength(1);
  expect(window.location.hash).toBe('');
});

test('another case has the number of its own next draw', async () => {
  const list = new QuizList(studyOf(replies));
  await list.load();
  list.open('bridge');
  expect(list.seed).toBe(1);
  list.choose('ferry');
  expect([list.caseId, list.seed]).toEqual(['ferry', 3]);
});

test('a form that the address asks for opens once, and stays shut when it was shut', async () => {
  const list = new QuizList(studyOf(replies), 'ferry');
  await list.load();
  expect([list.making, list.caseId, list.seed]).toEqual([true, 'ferry', 3]);
  list.making = false;
  await list.load();
  expect(list.making).toBe(false);
});
