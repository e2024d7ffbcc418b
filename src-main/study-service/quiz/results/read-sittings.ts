import type { Attempt, StoredAnswer } from '../doing/attempt-store.ts';
import type { CheckedItem } from '../check-item.ts';
import { gradeAnswer } from '../grade-answer.ts';
import type { QuizWork } from '../quiz-work.ts';
import type { StoredItem } from '../quiz-store.ts';
import { openAsked } from './open-asked.ts';

export interface GradedAnswer extends StoredAnswer {
  /** 0 to 1; null while it waits for a person's points. */
  readonly score: number | null;
}

/** One student at one quiz, as its keys are now. */
export interface Sitting {
  readonly attempt: Attempt;
  /** In the order they were given; to questions that were dropped since, none. */
  readonly answers: readonly GradedAnswer[];
  /** Sum of the points so far, and of how many items: those that can be asked, and those that were answered while they could be. */
  readonly score: number;
  readonly outOf: number;
}

/** Everybody who did a quiz, or the seats of one class, in the order they began. Who answered nothing yet is left out. */
export function readSittings(
  work: Pick<QuizWork, 'attempts' | 'stores' | 'quizzes'>,
  { quizId, classId }: { quizId: string; classId: string | undefined },
  checked: readonly CheckedItem<StoredItem>[],
): Sitting[] {
  const { attempts } = work;
  const askedOf = openAsked(work, quizId, checked);
  const items = new Map(checked.map(({ item }) => [item.id, item]));
  const byAttempt = Map.groupBy(attempts.answersOfQuiz(quizId), ({ attemptId }) => attemptId);
  return attempts.listOfQuiz(quizId, classId).flatMap((attempt) => {
    const answers = (byAttempt.get(attempt.id) ?? []).flatMap((answer) => {
      const item = items.get(answer.itemId);
      return item ? [{ ...answer, score: gradeAnswer(item, answer) }] : [];
    });
    if (answers.length === 0) return [];
    const answered = new Set(answers.map(({ itemId }) => itemId));
    const asked = askedOf(attempt);
    const outOf = checked.filter(({ item }) => asked.has(item.id) || answered.has(item.id)).length;
    const score = answers.reduce((sum, one) => sum + (one.score ?? 0), 0);
    return [{ attempt, answers, score, outOf }];
  });
}
