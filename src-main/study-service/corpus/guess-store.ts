import type { SourceType } from '../../contract/plain/vocabulary.ts';
import type { StoreDeps } from '../database/store-deps.ts';

export interface GuessStore {
  /** One guess an article; a second one stands in its place (the journal keeps the first). */
  put(articleId: string, sourceType: SourceType, reason: string): void;
  forget(articleId: string): void;
}

export function createGuessStore({ database, clock }: StoreDeps): GuessStore {
  const put = database.prepare<[string, string, string, string]>(
    `INSERT INTO source_guesses (article_id, source_type, reason, guessed_at) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET source_type = excluded.source_type, reason = excluded.reason, guessed_at = excluded.guessed_at`,
  );
  const forget = database.prepare<[string]>('DELETE FROM source_guesses WHERE article_id = ?');
  return {
    put: (articleId, sourceType, reason) => void put.run(articleId, sourceType, reason, clock().toISOString()),
    forget: (articleId) => void forget.run(articleId),
  };
}
