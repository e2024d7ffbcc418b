import { expect, test } from 'vitest';
import type { QuizDesk } from '../../../../src-renderer/quiz/teacher/quiz-desk.svelte.ts';
import { QuizExchange } from '../../../../src-renderer/quiz/teacher/quiz-exchange.svelte.ts';
import { studyOf } from '../../state-study.ts';

const deskOf = () => ({ study: studyOf({}), quizId: 'quiz-1' }) as unknown as QuizDesk;

test('a file that went away after it was chosen is said to be unreadable', async () => {
  const exchange = new QuizExchange(deskOf());
  const gone = { name: 'stick.gift', size: 10, arrayBuffer: () => Promise.reject(new Error('NotFoundError')) };
  await exchange.takeFile(gone as unknown as File);
  expect(exchange.refusal).toContain('stick.gift');
  expect(exchange.busy).toBe(false);
});

test('a file that is too large does not stand under what came of the one before', async () => {
  const exchange = new QuizExchange(deskOf());
  exchange.taken = { from: 'before.gift', report: { items: [], refused: [] } as never };
  await exchange.takeFile({ name: 'film.zip', size: 60_000_000 } as File);
  expect(exchange.refusal).toContain('film.zip');
  expect(exchange.taken).toBeNull();
});
