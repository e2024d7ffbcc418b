import type { StoreDeps } from '../../database/store-deps.ts';
import type { ReviewCard } from './schedule-review.ts';
import { studentKey } from '../doing/student-key.ts';

export interface StoredCard {
  readonly itemId: string;
  readonly card: ReviewCard;
}

/** When which item comes back to whom. Not journaled. */
export interface ReviewStore {
  read(student: string, itemId: string): ReviewCard | null;
  /** The soonest first. */
  list(student: string): StoredCard[];
  put(student: string, itemId: string, card: ReviewCard): void;
}

export function createReviewStore({ database }: StoreDeps): ReviewStore {
  const one = database
    .prepare<[string, string], string>('SELECT card FROM review_cards WHERE student_key = ? AND item_id = ?')
    .pluck();
  const all = database.prepare<[string], { itemId: string; card: string }>(
    'SELECT item_id AS itemId, card FROM review_cards WHERE student_key = ? ORDER BY due_at, item_id',
  );
  const put = database.prepare<[Record<string, string>]>(
    `INSERT INTO review_cards (student_key, item_id, due_at, card) VALUES (@student, @itemId, @dueAt, @card)
     ON CONFLICT DO UPDATE SET due_at = excluded.due_at, card = excluded.card`,
  );
  return {
    read(student, itemId) {
      const json = one.get(studentKey(student), itemId);
      return json === undefined ? null : (JSON.parse(json) as ReviewCard);
    },
    list: (student) =>
      all.all(studentKey(student)).map(({ itemId, card }) => ({ itemId, card: JSON.parse(card) as ReviewCard })),
    put: (student, itemId, card) =>
      void put.run({ student: studentKey(student), itemId, dueAt: card.dueAt, card: JSON.stringify(card) }),
  };
}
