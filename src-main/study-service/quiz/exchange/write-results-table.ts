import { writeCsv } from '../../corpus/write-csv.ts';
import type { QuizRecord } from '../results/quiz-record.ts';
import { sayAnswer, sayKey } from './say-answer.ts';

const COLUMNS = [
  'student',
  'attempt',
  'started',
  'finished',
  'number',
  'kind',
  'question',
  'answer',
  'right answer',
  'score',
  'confidence',
  'answered',
];

/**
 * One line an answer. Scores are 0 to 1, empty where a person has still to grade; times are ISO 8601.
 */
export function writeResultsTable({ items, attempts }: QuizRecord): string {
  const numbered = new Map(items.map((item, index) => [item.id, { item, number: index + 1 }]));
  const lines = attempts.flatMap(({ attemptId, student, startedAt, finishedAt, answers }) =>
    answers.flatMap(({ itemId, answer, passage, score, confidence, answeredAt }) => {
      const found = numbered.get(itemId);
      if (found === undefined) return [];
      const { item, number } = found;
      const words = [item.kind, item.prompt, sayAnswer(item, answer, passage), sayKey(item)];
      const points = score === null ? '' : String(Number(score.toFixed(4)));
      return [[student, attemptId, startedAt, finishedAt ?? '', number, ...words, points, confidence, answeredAt]];
    }),
  );
  return writeCsv(COLUMNS, lines);
}
