import type { StudyDatabase } from '../database/store-deps.ts';
import { composeEntry, readTexts } from './compose-entry.ts';

/** Writes the index. Every call is one transaction, or part of the one that is open. */
export interface IndexStore {
  /** Brings the entries of up to `limit` articles up to their texts, the newest first; says how many it did. */
  catchUp(limit: number): number;
  /** How many articles' entries are older than their texts. */
  countStale(): number;
  /** Empties the index and marks every article, so that `catchUp` writes it anew. */
  startAgain(): void;
  /** Joins some of the index's own pieces, so that queries read fewer; false where there is nothing left to join. */
  tidy(pages: number): boolean;
}

interface StaleRow {
  sequence: number;
  was: string | null;
  present: 0 | 1 | null;
  texts: string | null;
}

const PUT = `
  INSERT OR REPLACE INTO search_index (rowid, title, deck, body, quotes,
    foreign_title, foreign_deck, foreign_body, foreign_quotes, byline)
  VALUES (@sequence, @title, @deck, @body, @quotes,
    @foreignTitle, @foreignDeck, @foreignBody, @foreignQuotes, @byline)`;

export function createIndexStore(database: StudyDatabase): IndexStore {
  const stale = database.prepare<[number], StaleRow>(
    `SELECT search_stale.sequence, was, present, texts
     FROM search_stale LEFT JOIN search_texts ON search_texts.sequence = search_stale.sequence
     ORDER BY search_stale.sequence DESC LIMIT ?`,
  );
  const countStale = database.prepare<[], number>('SELECT count(*) FROM search_stale').pluck();
  const put = database.prepare<[Record<string, string | number>]>(PUT);
  const putComments = database.prepare<[number, string]>(
    'INSERT OR REPLACE INTO search_comments (rowid, comments) VALUES (?, ?)',
  );
  const drop = database.prepare<[number]>('DELETE FROM search_index WHERE rowid = ?');
  const dropComments = database.prepare<[number]>('DELETE FROM search_comments WHERE rowid = ?');
  const noteWords = database.prepare<[string, string]>('INSERT INTO search_word_changes (gained, lost) VALUES (?, ?)');
  const settled = database.prepare<[number]>('DELETE FROM search_stale WHERE sequence = ?');
  const merge = database.prepare<[number]>("INSERT INTO search_index (search_index, rank) VALUES ('merge', ?)");
  const changes = database.prepare<[], number>('SELECT total_changes()').pluck();

  function writeEntry({ sequence, was, present, texts }: StaleRow): void {
    const before = was === null ? null : composeEntry(readTexts(was));
    const now = present === 1 && texts !== null ? composeEntry(readTexts(texts)) : null;
    if (now) put.run({ sequence, ...now.columns });
    else if (before) drop.run(sequence);
    if (now && now.comments !== '') putComments.run(sequence, now.comments);
    else if (before && before.comments !== '') dropComments.run(sequence);
    const [had, has] = [before?.words ?? NONE, now?.words ?? NONE];
    const [gained, lost] = [without(has, had), without(had, has)];
    if (gained !== '' || lost !== '') noteWords.run(gained, lost);
    settled.run(sequence);
  }

  const catchUp = database.transaction((limit: number) => {
    const rows = stale.all(limit);
    for (const row of rows) writeEntry(row);
    return rows.length;
  });

  const startAgain = database.transaction(() => {
    database.exec(`
      INSERT INTO search_index (search_index) VALUES ('delete-all');
      INSERT INTO search_comments (search_comments) VALUES ('delete-all');
      DELETE FROM search_words;
      DELETE FROM search_word_changes;
      DELETE FROM search_stale;
      INSERT INTO search_stale (sequence, was) SELECT sequence, NULL FROM articles WHERE removed_at IS NULL;`);
  });

  return {
    catchUp: (limit) => catchUp(limit),
    countStale: () => countStale.get() ?? 0,
    startAgain: () => startAgain.immediate(),
    tidy(pages) {
      const before = changes.get() ?? 0;
      merge.run(pages);
      // The manual: fewer than two changed rows say that there was nothing to merge (sqlite.org/fts5.html#the_merge_command).
      return (changes.get() ?? 0) - before >= 2;
    },
  };
}

const NONE: ReadonlySet<string> = new Set();

function without(words: ReadonlySet<string>, others: ReadonlySet<string>): string {
  return [...words].filter((word) => !others.has(word)).join(' ');
}
