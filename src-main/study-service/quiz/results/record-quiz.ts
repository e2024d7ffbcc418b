import { found } from '../../corpus/corpus-stores.ts';
import { gradeAnswer } from '../grade-answer.ts';
import { checkQuiz } from '../quiz-work.ts';
import type { QuizWork } from '../quiz-work.ts';
import { showItem } from '../read-quiz.ts';
import type { QuizRecord } from './quiz-record.ts';

/** All that was answered in a quiz, or by one class, and the seats from which nothing was. */
export function recordQuiz(work: QuizWork, quizId: string, classId?: string): QuizRecord {
  const { title } = found(work.quizzes.read(quizId), 'quiz', quizId);
  const checked = checkQuiz(work, quizId);
  const items = new Map(checked.map(({ item }) => [item.id, item]));
  const byAttempt = Map.groupBy(work.attempts.answersOfQuiz(quizId), ({ attemptId }) => attemptId);
  const heard = new Set<string>();
  const attempts = work.attempts
    .listOfQuiz(quizId, classId)
    .flatMap(({ id: attemptId, student, seatId, group, startedAt, finishedAt }) => {
      const answers = (byAttempt.get(attemptId) ?? []).flatMap(({ id: answerId, attemptId: _, points, ...answer }) => {
        const item = items.get(answer.itemId);
        return item ? [{ answerId, ...answer, score: gradeAnswer(item, { ...answer, points }) }] : [];
      });
      if (answers.length === 0) return [];
      if (seatId !== null) heard.add(seatId);
      const answered = new Set(answers.map(({ itemId }) => itemId));
      const outOf = checked.filter(({ holds, item }) => holds || answered.has(item.id)).length;
      const score = answers.reduce((sum, one) => sum + (one.score ?? 0), 0);
      return [{ attemptId, student, group, startedAt, finishedAt, score, outOf, answers }];
    });
  const outOf = checked.filter(({ holds }) => holds).length;
  const silent = work.attempts
    .seatsOfQuiz(quizId, classId)
    .flatMap(({ seatId, ...seat }) => (heard.has(seatId) ? [] : [{ ...seat, outOf }]));
  return { quizId, title, items: checked.map(showItem), attempts, silent };
}
