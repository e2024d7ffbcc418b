import { expect, test } from 'vitest';
import { QuizDesk } from '../../../../src-renderer/quiz/teacher/quiz-desk.svelte.ts';
import { StudyFailure } from '../../../../src-renderer/study-client/study-client.ts';
import { studyOf } from '../../state-study.ts';

const failure = () => new StudyFailure({ code: 'not-found', message: 'It is not there.' } as never);

test('an article that could not be read is read again when its words are looked for once more', async () => {
  let tries = 0;
  const desk = new QuizDesk(
    studyOf({
      'corpus.article': () => {
        if (tries++ === 0) throw failure();
        return { body: 'The bridge is shut.' };
      },
    }),
    'quiz-1',
  );
  await expect(desk.body('a')).rejects.toThrow();
  expect(await desk.body('a')).toBe('The bridge is shut.');
});

test('a new name that could not be kept is said not to be', async () => {
  const desk = new QuizDesk(
    studyOf({
      'quiz.rename': () => {
        throw failure();
      },
    }),
    'quiz-1',
  );
  expect(await desk.rename('A better name')).toBe(false);
});

test('what was found again of a question is forgotten once the question is changed', async () => {
  const quiz = { id: 'quiz-1', caseId: 'case-1', title: 'Quiz' };
  const desk = new QuizDesk(
    studyOf({
      'quiz.editItem': () => ({ changeId: 'c' }),
      'quiz.read': () => ({ quiz, items: [] }),
      'corpus.case': () => ({ title: 'Case', articles: [] }),
    }),
    'quiz-1',
  );
  desk.again = { itemId: 'one', passages: [] };
  await desk.save('one', {} as never);
  expect(desk.again).toBeNull();
});
