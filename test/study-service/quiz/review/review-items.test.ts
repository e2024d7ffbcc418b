import { describe, expect, it } from 'vitest';
import { quizHandlers } from '../../../../src-main/study-service/quiz/quiz-handlers.ts';
import type { DraftSources } from '../../../../src-main/study-service/quiz/draft-quiz.ts';
import { openLibrary, page } from '../../corpus/library-in-memory.ts';
import { choice, writing } from '../items.ts';

const OWNER = { role: 'owner' } as const;
const PUPIL = { role: 'pupil' } as const;
const right = { type: 'choice' as const, chosen: ['a'] };

/** A quiz of `count` choices about no article, and a clock whose day the test sets. */
async function openQuiz(count: number) {
  const library = openLibrary();
  let now = new Date(2026, 2, 14, 15, 30);
  const quiz = quizHandlers({ ...library.deps, clock: () => now }, library.stores, {} as DraftSources);
  library.saveCapture(page());
  await library.handlers['corpus.createCase']({ title: 'Bridge', articleIds: ['article-1'] });
  await quiz['quiz.create']({ caseId: 'case-1', title: 'First' }, OWNER);
  for (let at = 0; at < count; at += 1)
    await quiz['quiz.addItem']({ quizId: 'quiz-1', item: choice(), origin: 'written' }, OWNER);
  await quiz['quiz.start']({ quizId: 'quiz-1', student: 'Bo' }, PUPIL);
  const answer = (at: number, chosen: string) =>
    quiz['quiz.answer'](
      {
        attemptId: 'attempt-1',
        itemId: `item-${at}`,
        answer: { type: 'choice', chosen: [chosen] },
        confidence: 'fairly sure',
      },
      OWNER,
    );
  const goTo = (day: number, hour = 8) => void (now = new Date(2026, 2, day, hour));
  return { library, quiz, answer, goTo };
}

describe('what comes back to a student', () => {
  it('is due from the morning of its day, the most overdue first, and only as much as fits a day', async () => {
    const { quiz, answer, goTo } = await openQuiz(5);
    for (const at of [1, 2, 3, 4]) await answer(at, 'b');
    await answer(5, 'a');
    const due = (limit = 12) => quiz['quiz.due']({ student: 'BO', limit }, PUPIL);
    expect(await due()).toMatchObject({ due: [], more: 0, next: expect.stringMatching(/^2026-03-15/u) });
    goTo(15);
    const short = await due(3);
    expect(short.due.map(({ item }) => item.id)).toEqual(['item-1', 'item-2', 'item-3']);
    expect(short.due[0]?.caseId).toBe('case-1');
    expect(short.more).toBe(1);
    expect(short.next).toMatch(/^2026-03-1[6-9]/u);
    expect(JSON.stringify(short)).not.toMatch(/"key"|"why"|"evidence"/u);
  });

  it('goes away for longer once it is known, and practice before its day changes nothing', async () => {
    const { quiz, answer, goTo } = await openQuiz(1);
    await answer(1, 'b');
    const review = () =>
      quiz['quiz.answerReview']({ student: 'Bo', itemId: 'item-1', answer: right, confidence: 'certain' }, OWNER);
    expect((await review()).comesBackOn).toBe('2026-03-15');
    goTo(15);
    const told = await review();
    expect(told).toMatchObject({ score: 1, itemId: 'item-1' });
    expect(told.comesBackOn > '2026-03-15').toBe(true);
    expect((await review()).comesBackOn).toBe(told.comesBackOn);
    expect((await quiz['quiz.due']({ student: 'Bo', limit: 12 }, PUPIL)).due).toEqual([]);
  });

  it('is never an item that was dropped, blocked or of a removed quiz, an answer in words, or somebody else’s', async () => {
    const { library, quiz, answer, goTo } = await openQuiz(3);
    await quiz['quiz.addItem']({ quizId: 'quiz-1', item: writing(), origin: 'written' }, OWNER);
    for (const at of [1, 2, 3]) await answer(at, 'b');
    const text = { type: 'text' as const, text: 'Somebody.' };
    await quiz['quiz.answer']({ attemptId: 'attempt-1', itemId: 'item-4', answer: text, confidence: 'guess' }, OWNER);
    goTo(16);
    const due = async (student = 'Bo') =>
      (await quiz['quiz.due']({ student, limit: 12 }, PUPIL)).due.map(({ item }) => item.id);
    expect(await due()).toEqual(['item-1', 'item-2', 'item-3']);
    expect(await due('Ada')).toEqual([]);
    await quiz['quiz.dropItem']({ itemId: 'item-1' }, OWNER);
    library.database
      .prepare(`UPDATE quiz_items SET answer_key = '{"type":"choice","right":["z"]}' WHERE id = 'item-2'`)
      .run();
    expect(await due()).toEqual(['item-3']);
    await quiz['quiz.remove']({ quizId: 'quiz-1' }, OWNER);
    expect(await due()).toEqual([]);
  });
});
