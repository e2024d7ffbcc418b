import { commitUnflushed } from '../database/commit-unflushed.ts';
import type { StudyDatabase } from '../database/store-deps.ts';

export interface CountedWord {
  readonly word: string;
  /** In how many articles it stands. */
  readonly articles: number;
}

export interface WordChange {
  readonly sequence: number;
  readonly gained: string;
  readonly lost: string;
}

/** The dictionary on disk: counted words, and the changes that are not folded in yet. */
export interface WordStore {
  /** How many articles there are, those that were removed with them: nothing nearer is known without reading them all. */
  countArticles(): number;
  count(word: string): number;
  /** Words from `from` up to but without `to`, in code point order. */
  listBetween(from: string, to: string): CountedWord[];
  /** The words in most articles of those between, and the articles of all of them added up. */
  listMostFrequent(from: string, to: string, limit: number): { words: CountedWord[]; sum: number };
  /** The next words after one, for reading all of them in steps. */
  listAfter(word: string, limit: number): CountedWord[];
  listChangesAfter(sequence: number): WordChange[];
  /** Adds the oldest changes to the counts and forgets them; says how many there were, and what they came to. */
  foldOldest(limit: number): { articles: number; sums: Map<string, number> };
  /** Another number each time another process has written. */
  readDataVersion(): number;
}

export function createWordStore(database: StudyDatabase): WordStore {
  const count = database.prepare<[string], number>('SELECT articles FROM search_words WHERE word = ?').pluck();
  const between = database
    .prepare<[string, string], [string, number]>('SELECT word, articles FROM search_words WHERE word >= ? AND word < ?')
    .raw();
  const frequent = database
    .prepare<[string, string, number], [string, number]>(
      'SELECT word, articles FROM search_words WHERE word >= ? AND word < ? ORDER BY articles DESC, word LIMIT ?',
    )
    .raw();
  const sum = database
    .prepare<[string, string], number | null>('SELECT sum(articles) FROM search_words WHERE word >= ? AND word < ?')
    .pluck();
  const after = database
    .prepare<[string, number], [string, number]>(
      'SELECT word, articles FROM search_words WHERE word > ? ORDER BY word LIMIT ?',
    )
    .raw();
  const changes = database.prepare<[number], WordChange>(
    'SELECT sequence, gained, lost FROM search_word_changes WHERE sequence > ? ORDER BY sequence',
  );
  const oldest = database.prepare<[number], WordChange>(
    'SELECT sequence, gained, lost FROM search_word_changes ORDER BY sequence LIMIT ?',
  );
  const add = database.prepare<[string, number]>(
    'INSERT INTO search_words (word, articles) VALUES (?, ?) ON CONFLICT DO UPDATE SET articles = articles + excluded.articles',
  );
  const forget = database.prepare<[number]>('DELETE FROM search_word_changes WHERE sequence <= ?');
  const set = database.prepare<[string, number]>(
    'INSERT INTO search_words (word, articles) VALUES (?, ?) ON CONFLICT DO UPDATE SET articles = excluded.articles',
  );
  const remove = database.prepare<[string]>('DELETE FROM search_words WHERE word = ?');

  function fold(limit: number) {
    const changed = oldest.all(limit);
    const sums = sumChanges(changed);
    // In order of the table, so that each of its pages is written once.
    for (const word of [...sums.keys()].sort()) {
      const by = sums.get(word) ?? 0;
      if (by > 0) add.run(word, by);
      else if (by < 0) takeOff(word, by);
    }
    forget.run(changed.at(-1)?.sequence ?? 0);
    return { articles: changed.length, sums };
  }

  function takeOff(word: string, by: number): void {
    const articles = (count.get(word) ?? 0) + by;
    if (articles > 0) set.run(word, articles);
    else remove.run(word);
  }

  const last = database.prepare<[], number | null>('SELECT max(sequence) FROM articles').pluck();
  const counted = ([word, articles]: [string, number]): CountedWord => ({ word, articles });
  return {
    countArticles: () => last.get() ?? 0,
    count: (word) => count.get(word) ?? 0,
    listBetween: (from, to) => between.all(from, to).map(counted),
    listMostFrequent: (from, to, limit) => ({
      words: frequent.all(from, to, limit).map(counted),
      sum: sum.get(from, to) ?? 0,
    }),
    listAfter: (word, limit) => after.all(word, limit).map(counted),
    listChangesAfter: (sequence) => changes.all(sequence),
    foldOldest: (limit) => commitUnflushed(database, () => fold(limit)),
    readDataVersion: () => database.pragma('data_version', { simple: true }) as number,
  };
}

/** How many articles more, or fewer, each word stands in. */
export function sumChanges(changes: readonly WordChange[], into = new Map<string, number>()): Map<string, number> {
  const add = (words: string, by: number) => {
    if (words === '') return;
    for (const word of words.split(' ')) into.set(word, (into.get(word) ?? 0) + by);
  };
  for (const { gained, lost } of changes) {
    add(gained, 1);
    add(lost, -1);
  }
  return into;
}
