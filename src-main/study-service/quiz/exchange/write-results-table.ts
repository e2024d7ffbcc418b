import type { QuizRecord } from '../results/quiz-record.ts';

/** Stands in for branch quizex, whose file of this name replaces it. */
export function writeResultsTable(_record: QuizRecord): string {
  return '';
}
