import { expect, it } from 'vitest';
import type { DraftSources } from '../../../../src-main/study-service/quiz/draft-quiz.ts';
import { quizHandlers } from '../../../../src-main/study-service/quiz/quiz-handlers.ts';
import { openLibrary, page } from '../../corpus/library-in-memory.ts';
import { choice } from '../items.ts';

const OWNER = { role: 'owner' } as const;

/** Students by their answers to item-1, item-2 …, "-" where they gave none. */
async function openClass(rows: Readonly<Record<string, string>>, finished: readonly string[] = Object.keys(rows)) {
  const library = openLibrary();
  const quiz = quizHandlers(library.deps, library.stores, {} as DraftSources);
  library.saveCapture(page());
  await library.handlers['corpus.createCase']({ title: 'Bridge', articleIds: ['article-1'] });
  await quiz['quiz.create']({ caseId: 'case-1', title: 'First' }, OWNER);
  for (const _ of Object.values(rows)[0]!)
    await quiz['quiz.addItem']({ quizId: 'quiz-1', item: choice(), origin: 'written' }, OWNER);
  for (const [student, answers] of Object.entries(rows)) {
    const { attemptId } = await quiz['quiz.start']({ quizId: 'quiz-1', student }, OWNER);
    for (const [at, chosen] of [...answers].entries()) {
      const answer = { type: 'choice' as const, chosen: [chosen] };
      const given = { attemptId, itemId: `item-${at + 1}`, answer, confidence: 'certain' as const };
      if (chosen !== '-') await quiz['quiz.answer'](given, OWNER);
    }
    if (finished.includes(student)) await quiz['quiz.finish']({ attemptId }, OWNER);
  }
  return quiz;
}

const CLASS = { Ada: 'aaab', Bo: 'aaab', Cy: 'aabb', Di: 'abba', Ed: 'bbba', Flo: 'bbba' };

it('a class of six: facility, a key to look at, what nobody chose, and how little six can say', async () => {
  const quiz = await openClass(CLASS);
  const { items, reliability, warnings, students, calibration } = await quiz['quiz.results'](
    { quizId: 'quiz-1' },
    OWNER,
  );
  expect(items.map(({ facility }) => facility)).toEqual([4 / 6, 3 / 6, 2 / 6, 3 / 6]);
  expect(items[1]!.discrimination).toBeGreaterThan(0);
  expect(items[3]!.discrimination).toBeLessThan(-0.5);
  expect(items[3]!.warnings).toEqual(['Those who did well overall got it wrong more often: look at its key.']);
  expect(items[0]!.options.map(({ chosen }) => chosen)).toEqual([4, 2, 0, 0]);
  expect(reliability?.measure).toBe('KR-20');
  expect(students.map(({ score }) => score)).toEqual([3, 3, 2, 2, 1, 1]);
  expect(warnings[0]).toMatch(/^With 6 students these numbers say little/u);
  expect(calibration).toContainEqual({ confidence: 'certain', answers: 24, right: 12 });
});

it('who has not come to the end counts in no figure that compares items; what a finished one left out is wrong', async () => {
  const quiz = await openClass({ ...CLASS, Gus: 'a---', Hal: 'a---' }, [...Object.keys(CLASS), 'Hal']);
  const { students, warnings, items } = await quiz['quiz.results']({ quizId: 'quiz-1' }, OWNER);
  expect(students.at(-1)).toMatchObject({ student: 'Hal', answered: 1, outOf: 4, score: 1 });
  expect(warnings).toContainEqual(expect.stringMatching(/^1 of 8 have not come to the end/u));
  expect(items[0]?.answers).toBe(8);
  expect(items[1]?.answers).toBe(6);
});

it('a quiz that nobody began has no figures and no warnings', async () => {
  const quiz = await openClass({ Ada: 'a' });
  await quiz['quiz.create']({ caseId: 'case-1', title: 'Empty' }, OWNER);
  expect(await quiz['quiz.results']({ quizId: 'quiz-2' }, OWNER)).toMatchObject({
    students: [],
    items: [],
    reliability: null,
    warnings: [],
  });
});
