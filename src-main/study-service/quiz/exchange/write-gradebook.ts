import { writeCsv } from '../../corpus/write-csv.ts';
import type { QuizRecord } from '../results/quiz-record.ts';

const COLUMNS = ['student', 'group', 'score', 'out of', 'answered', 'waiting', 'finished'];

/**
 * One line a student, as gradebooks of school systems take it in. `waiting`: answers in words that have no points yet and are not in
 * the score. `finished` is ISO 8601, empty for somebody who did not come to the end. A seat from which nothing was answered has its line
 * with no score: what that counts is the teacher's to say.
 */
export function writeGradebook({ attempts, silent }: QuizRecord): string {
  const lines = attempts.map(({ student, group, score, outOf, answers, finishedAt }) => {
    const waiting = answers.filter((one) => one.score === null).length;
    return [student, group ?? '', Number(score.toFixed(4)), outOf, answers.length, waiting, finishedAt ?? ''];
  });
  const without = silent.map(({ student, group, outOf }) => [student, group ?? '', '', outOf, 0, 0, '']);
  return writeCsv(COLUMNS, [...lines, ...without]);
}
