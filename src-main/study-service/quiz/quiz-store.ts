import type { ITEM_ORIGINS, NewItem } from '../../contract/quiz.ts';
import type { StoreDeps } from '../database/store-deps.ts';

export type ItemOrigin = (typeof ITEM_ORIGINS)[number];

/** An item as it is stored: its evidence stands as it did when it was made. */
export interface StoredItem extends NewItem {
  readonly id: string;
  readonly quizId: string;
  readonly origin: ItemOrigin;
}

export interface StoredQuiz {
  readonly id: string;
  readonly caseId: string;
  readonly title: string;
  readonly bundled: boolean;
  readonly addedAt: string;
}

/** Quizzes, their items and what proves those. Every write belongs into a recorded change, so that it can be taken back. */
export interface QuizStore {
  /** Oldest first; those of a removed case are left out. */
  list(caseId?: string): StoredQuiz[];
  read(quizId: string): StoredQuiz | null;
  /** In the quiz's order. */
  items(quizId: string): StoredItem[];
  readItem(itemId: string): StoredItem | null;
  create(quiz: { caseId: string; title: string; bundled?: boolean }): string;
  rename(quizId: string, title: string): void;
  remove(quizId: string): void;
  /** Put after the last. */
  addItem(quizId: string, item: NewItem, origin: ItemOrigin): string;
  editItem(itemId: string, item: NewItem): void;
  dropItem(itemId: string): void;
  /** Items that are not named come after those that are, in the order they had. */
  setOrder(quizId: string, itemIds: readonly string[]): void;
}

interface QuizRow extends Omit<StoredQuiz, 'bundled'> {
  readonly bundled: 0 | 1;
}
interface ItemRow {
  readonly id: string;
  readonly quizId: string;
  readonly kind: NewItem['kind'];
  readonly prompt: string;
  readonly articleIds: string;
  readonly response: string;
  readonly answerKey: string;
  readonly absences: string;
  readonly explanation: string;
  readonly difficulty: number;
  readonly origin: ItemOrigin;
}
interface EvidenceRow {
  readonly itemId: string;
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly textHash: string;
}
type Values = Record<string, string | number | null>;

const QUIZ = `SELECT q.id, q.case_id AS caseId, q.title, q.bundled, q.added_at AS addedAt FROM quizzes q
  JOIN cases c ON c.id = q.case_id AND c.removed_at IS NULL WHERE q.removed_at IS NULL`;
const ITEM = `SELECT id, quiz_id AS quizId, kind, prompt, article_ids AS articleIds, response, answer_key AS answerKey,
  absences, explanation, difficulty, origin FROM quiz_items WHERE removed_at IS NULL`;
const EVIDENCE = `SELECT item_id AS itemId, article_id AS articleId, start_offset AS start, end_offset AS end, exact,
  text_hash AS textHash FROM quiz_item_evidence`;

export function createQuizStore({ database, clock, makeId }: StoreDeps): QuizStore {
  const all = database.prepare<[], QuizRow>(`${QUIZ} ORDER BY q.sequence`);
  const ofCase = database.prepare<[string], QuizRow>(`${QUIZ} AND q.case_id = ? ORDER BY q.sequence`);
  const one = database.prepare<[string], QuizRow>(`${QUIZ} AND q.id = ?`);
  const itemsOf = database.prepare<[string], ItemRow>(`${ITEM} AND quiz_id = ? ORDER BY place, id`);
  const oneItem = database.prepare<[string], ItemRow>(`${ITEM} AND id = ?`);
  const evidenceOfQuiz = database.prepare<[string], EvidenceRow>(
    `${EVIDENCE} WHERE item_id IN (SELECT id FROM quiz_items WHERE quiz_id = ?) ORDER BY item_id, place`,
  );
  const evidenceOf = database.prepare<[string], EvidenceRow>(`${EVIDENCE} WHERE item_id = ? ORDER BY place`);
  const insertQuiz = database.prepare<[Values]>(
    'INSERT INTO quizzes (id, case_id, title, bundled, added_at) VALUES (@id, @caseId, @title, @bundled, @addedAt)',
  );
  const rename = database.prepare<[string, string]>('UPDATE quizzes SET title = ? WHERE id = ?');
  const remove = database.prepare<[string, string]>('UPDATE quizzes SET removed_at = ? WHERE id = ?');
  const insertItem = database.prepare<[Values]>(
    `INSERT INTO quiz_items (id, quiz_id, place, kind, prompt, article_ids, response, answer_key, absences, explanation,
       difficulty, origin)
     SELECT @id, @quizId, coalesce(max(place) + 1, 0), @kind, @prompt, @articleIds, @response, @answerKey, @absences,
       @explanation, @difficulty, @origin FROM quiz_items WHERE quiz_id = @quizId`,
  );
  const updateItem = database.prepare<[Values]>(
    `UPDATE quiz_items SET kind = @kind, prompt = @prompt, article_ids = @articleIds, response = @response,
       answer_key = @answerKey, absences = @absences, explanation = @explanation, difficulty = @difficulty WHERE id = @id`,
  );
  const dropItem = database.prepare<[string, string]>('UPDATE quiz_items SET removed_at = ? WHERE id = ?');
  const setPlace = database.prepare<[number, string, string]>(
    'UPDATE quiz_items SET place = ? WHERE id = ? AND quiz_id = ?',
  );
  const insertEvidence = database.prepare<[Values]>(
    `INSERT INTO quiz_item_evidence (item_id, place, article_id, start_offset, end_offset, exact, text_hash)
     VALUES (@itemId, @place, @articleId, @start, @end, @exact, @textHash)`,
  );
  const deleteEvidence = database.prepare<[string]>('DELETE FROM quiz_item_evidence WHERE item_id = ?');
  const putEvidence = (itemId: string, { evidence }: NewItem) =>
    evidence.forEach((passage, place) => insertEvidence.run({ itemId, place, ...passage }));
  return {
    list: (caseId) => (caseId === undefined ? all.all() : ofCase.all(caseId)).map(readQuiz),
    read(quizId) {
      const row = one.get(quizId);
      return row ? readQuiz(row) : null;
    },
    items(quizId) {
      const evidence = Map.groupBy(evidenceOfQuiz.all(quizId), ({ itemId }) => itemId);
      return itemsOf.all(quizId).map((row) => readItem(row, evidence.get(row.id) ?? []));
    },
    readItem(itemId) {
      const row = oneItem.get(itemId);
      return row ? readItem(row, evidenceOf.all(itemId)) : null;
    },
    create({ caseId, title, bundled = false }) {
      const id = makeId('quiz');
      insertQuiz.run({ id, caseId, title, bundled: bundled ? 1 : 0, addedAt: clock().toISOString() });
      return id;
    },
    rename: (quizId, title) => void rename.run(title, quizId),
    remove: (quizId) => void remove.run(clock().toISOString(), quizId),
    addItem(quizId, item, origin) {
      const id = makeId('item');
      insertItem.run({ ...columns(item), id, quizId, origin });
      putEvidence(id, item);
      return id;
    },
    editItem(id, item) {
      updateItem.run({ ...columns(item), id });
      deleteEvidence.run(id);
      putEvidence(id, item);
    },
    dropItem: (itemId) => void dropItem.run(clock().toISOString(), itemId),
    setOrder(quizId, itemIds) {
      const rest = itemsOf.all(quizId).flatMap(({ id }) => (itemIds.includes(id) ? [] : [id]));
      [...new Set(itemIds), ...rest].forEach((id, place) => setPlace.run(place, id, quizId));
    },
  };
}

function columns({ kind, prompt, articleIds, response, key, absences, explanation, difficulty }: NewItem): Values {
  return {
    kind,
    prompt,
    articleIds: JSON.stringify(articleIds),
    response: JSON.stringify(response),
    answerKey: JSON.stringify(key),
    absences: JSON.stringify(absences),
    explanation,
    difficulty,
  };
}

function readQuiz(row: QuizRow): StoredQuiz {
  return { ...row, bundled: row.bundled === 1 };
}

function readItem({ articleIds, response, answerKey, absences, ...row }: ItemRow, evidence: EvidenceRow[]): StoredItem {
  return {
    ...row,
    articleIds: JSON.parse(articleIds) as NewItem['articleIds'],
    response: JSON.parse(response) as NewItem['response'],
    key: JSON.parse(answerKey) as NewItem['key'],
    absences: JSON.parse(absences) as NewItem['absences'],
    evidence: evidence.map(({ itemId: _, ...passage }) => passage),
  };
}
