import type { BlockRole } from '../../../contract/plain/vocabulary.ts';
import { commitUnflushed } from '../../database/commit-unflushed.ts';
import type { StoreDeps } from '../../database/store-deps.ts';

/** An article whose names and terms are to be read. */
export interface WaitingText {
  readonly article: number;
  readonly id: string;
  readonly title: string;
  readonly language: string | null;
}

export interface PlacedText {
  readonly role: BlockRole;
  readonly text: string;
  readonly start: number;
}

export interface ReadingQueueStore {
  next(): WaitingText | null;
  /** The article itself if it waits. */
  waiting(articleId: string): WaitingText | null;
  blocks(articleId: string): PlacedText[];
  count(): number;
  done(articleId: string): void;
  /** One transaction for several articles: what a slice of time holds goes to the disk once. */
  together<Result>(work: () => Result): Result;
}

export function createReadingQueueStore({ database }: StoreDeps): ReadingQueueStore {
  // CROSS JOIN keeps SQLite from going through the articles instead, past all that are read already, for each one anew.
  const WAITING = `SELECT sequence AS article, id, title, language FROM texts_to_read CROSS JOIN articles ON id = article_id`;
  const selectNext = database.prepare<[], WaitingText>(`${WAITING} LIMIT 1`);
  const selectOne = database.prepare<[string], WaitingText>(`${WAITING} WHERE id = ?`);
  const selectBlocks = database.prepare<[string], PlacedText>(
    `SELECT role, text, start_offset AS start FROM blocks
     WHERE article_id = ? AND start_offset IS NOT NULL ORDER BY position`,
  );
  const count = database.prepare<[], number>('SELECT count(*) FROM texts_to_read').pluck();
  const drop = database.prepare<[string]>('DELETE FROM texts_to_read WHERE article_id = ?');
  return {
    next: () => selectNext.get() ?? null,
    waiting: (articleId) => selectOne.get(articleId) ?? null,
    blocks: (articleId) => selectBlocks.all(articleId),
    count: () => count.get() ?? 0,
    done: (articleId) => void drop.run(articleId),
    together: (work) => commitUnflushed(database, work),
  };
}
