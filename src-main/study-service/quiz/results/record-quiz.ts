import { found } from '../../corpus/corpus-stores.ts';
import { checkQuiz } from '../quiz-work.ts';
import type { QuizWork } from '../quiz-work.ts';
import { showItem } from '../read-quiz.ts';
import type { QuizRecord } from './quiz-record.ts';
import { openAsked } from './open-asked.ts';
import { readSittings } from './read-sittings.ts';

/** All that was answered in a quiz, or by one class, and the seats from which nothing was. */
export function recordQuiz(work: QuizWork, quizId: string, classId?: string): QuizRecord {
  const { title } = found(work.quizzes.read(quizId), 'quiz', quizId);
  const checked = checkQuiz(work, quizId);
  const sittings = readSittings(work, { quizId, classId }, checked);
  const attempts = sittings.map(({ attempt, answers, score, outOf }) => {
    const { id: attemptId, student, group, startedAt, finishedAt } = attempt;
    const given = answers.map(({ id: answerId, attemptId: _, points: __, ...answer }) => ({ answerId, ...answer }));
    return { attemptId, student, group, startedAt, finishedAt, score, outOf, answers: given };
  });
  const heard = new Set(sittings.map(({ attempt }) => attempt.seatId));
  const askedOf = openAsked(work, quizId, checked);
  const silent = work.attempts.seatsOfQuiz(quizId, classId).flatMap((seat) => {
    const { student, group } = seat;
    return heard.has(seat.seatId) ? [] : [{ student, group, outOf: askedOf(seat).size }];
  });
  return { quizId, title, items: checked.map(showItem), attempts, silent };
}
