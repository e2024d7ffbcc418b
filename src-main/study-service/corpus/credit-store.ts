import type { Credit } from '../../contract/intake.ts';
import type { StoreDeps } from '../database/store-deps.ts';

export interface CreditStore {
  read(articleId: string): Credit[];
  /** Puts these in the place of all that are there. */
  write(articleId: string, credits: readonly Credit[]): void;
}

export function createCreditStore({ database }: StoreDeps): CreditStore {
  const read = database.prepare<[string], Credit>(
    'SELECT role, name, evidence FROM article_credits WHERE article_id = ? ORDER BY place',
  );
  const clear = database.prepare<[string]>('DELETE FROM article_credits WHERE article_id = ?');
  const insert = database.prepare<[string, number, string, string, string]>(
    'INSERT INTO article_credits (article_id, place, role, name, evidence) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    read: (articleId) => read.all(articleId),
    write(articleId, credits) {
      clear.run(articleId);
      const named = credits.filter(({ name }) => name.trim() !== '');
      named.forEach(({ role, name, evidence }, place) =>
        insert.run(articleId, place, role, name.toWellFormed(), evidence.toWellFormed()),
      );
    },
  };
}
