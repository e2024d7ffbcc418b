import type { QuizRecord } from '../results/quiz-record.ts';

/** Stands in for branch quizex, whose file of this name replaces it. */
export function writeXapi(_record: QuizRecord): object[] {
  return [];
}
