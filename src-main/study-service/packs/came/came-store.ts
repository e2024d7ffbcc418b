import type { Answer } from '../../../contract/quiz.ts';
import type { AnswerConfidence } from '../../../contract/plain/quiz-kinds.ts';
import type { StoreDeps } from '../../database/store-deps.ts';

interface GivenAnswer {
  readonly item: string;
  readonly answer: Answer;
  readonly confidence: AnswerConfidence;
  readonly answeredAt: string;
}

/** What people do with what came in with a pack and is not whole. */
export interface CameStore {
  answers(caseId: string, studentKey: string): GivenAnswer[];
  putAnswer(caseId: string, studentKey: string, given: Omit<GivenAnswer, 'answeredAt'>): string;
  /** Puts an article of the library where one without its text stood, and has all that is about the one be about the other. */
  fill(caseId: string, missingId: string, articleId: string): void;
}

type AnswerRow = Omit<GivenAnswer, 'answer'> & { readonly answer: string };
type Filling = Record<'caseId' | 'missing' | 'found' | 'missingJson' | 'foundJson', string>;

/** Ids stand in JSON as whole strings; replaced with their quotation marks, no id is taken for a part of another. */
const inJson = (column: string) => `${column} = replace(${column}, @missingJson, @foundJson)`;
const FILLING = [
  `INSERT INTO case_articles (case_id, article_id, place)
   SELECT case_id, @found, place FROM case_articles WHERE case_id = @caseId AND article_id = @missing
   ON CONFLICT DO NOTHING`,
  'DELETE FROM case_articles WHERE case_id = @caseId AND article_id = @missing',
  'UPDATE note_targets SET article_id = @found WHERE article_id = @missing',
  'UPDATE quiz_item_evidence SET article_id = @found WHERE article_id = @missing',
  `UPDATE quiz_items SET ${['article_ids', 'response', 'answer_key', 'absences'].map(inJson).join(', ')}
   WHERE quiz_id IN (SELECT id FROM quizzes WHERE case_id = @caseId)
     AND instr(article_ids || response || answer_key || absences, @missingJson) > 0`,
  `UPDATE pack_questions SET ${inJson('items')} WHERE case_id = @caseId AND instr(items, @missingJson) > 0`,
  'UPDATE pack_missing_texts SET found_as = @found WHERE article_id = @missing',
];

export function createCameStore({ database, clock }: StoreDeps): CameStore {
  const select = database.prepare<[string, string], AnswerRow>(
    `SELECT item, answer, confidence, answered_at AS answeredAt FROM pack_question_answers
     WHERE case_id = ? AND student_key = ? ORDER BY answered_at, item`,
  );
  const put = database.prepare<[Record<string, string>]>(
    `INSERT INTO pack_question_answers (case_id, item, student_key, answer, confidence, answered_at)
     VALUES (@caseId, @item, @studentKey, @answer, @confidence, @answeredAt)
     ON CONFLICT DO UPDATE SET answer = excluded.answer, confidence = excluded.confidence,
       answered_at = excluded.answered_at`,
  );
  const filling = FILLING.map((sql) => database.prepare<[Filling]>(sql));
  return {
    answers: (caseId, studentKey) =>
      select.all(caseId, studentKey).map((row) => ({ ...row, answer: JSON.parse(row.answer) as Answer })),
    putAnswer(caseId, studentKey, { item, answer, confidence }) {
      const answeredAt = clock().toISOString();
      put.run({ caseId, item, studentKey, answer: JSON.stringify(answer), confidence, answeredAt });
      return answeredAt;
    },
    fill(caseId, missing, found) {
      const [missingJson, foundJson] = [JSON.stringify(missing), JSON.stringify(found)];
      for (const statement of filling) statement.run({ caseId, missing, found, missingJson, foundJson });
    },
  };
}
