import type { StoreDeps } from '../database/store-deps.ts';
import type { StoredTarget } from './note-store.ts';

/** Cues that a person has put aside, each with the words it stood on. Every write belongs into a recorded change. */
export interface DismissalStore {
  listOfArticle(articleId: string): StoredDismissal[];
  read(dismissalId: string): StoredDismissal | null;
  /** Answers with its id. */
  add(rule: string, target: StoredTarget): string;
  remove(dismissalId: string): void;
}
export interface StoredDismissal extends StoredTarget {
  readonly id: string;
  readonly rule: string;
}

const SELECT = `SELECT id, article_id AS articleId, rule, exact, prefix, suffix, start_offset AS start, end_offset AS end
  FROM dismissed_cues`;

export function createDismissalStore({ database, clock, makeId }: StoreDeps): DismissalStore {
  const ofArticle = database.prepare<[string], StoredDismissal>(
    `${SELECT} WHERE article_id = ? ORDER BY start_offset, id`,
  );
  const one = database.prepare<[string], StoredDismissal>(`${SELECT} WHERE id = ?`);
  const insert = database.prepare<[Record<string, string | number | null>]>(
    `INSERT INTO dismissed_cues (id, article_id, rule, exact, prefix, suffix, start_offset, end_offset, dismissed_at)
     VALUES (@id, @articleId, @rule, @exact, @prefix, @suffix, @start, @end, @dismissedAt)`,
  );
  const remove = database.prepare<[string]>('DELETE FROM dismissed_cues WHERE id = ?');
  return {
    listOfArticle: (articleId) => ofArticle.all(articleId),
    read: (id) => one.get(id) ?? null,
    add(rule, target) {
      const id = makeId('dismissal');
      insert.run({ ...target, id, rule, dismissedAt: clock().toISOString() });
      return id;
    },
    remove: (id) => void remove.run(id),
  };
}
