import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { DATABASE_FILE_NAME } from '../../../src-main/study-service/database/open-database.ts';
import { createIndexStore } from '../../../src-main/study-service/search/index-store.ts';
import { createWordDictionary } from '../../../src-main/study-service/search/word-dictionary.ts';
import { createWordStore } from '../../../src-main/study-service/search/word-store.ts';
import { prepareAdding } from './build-library.ts';
import type { Corpus } from './generate-corpus.ts';

export interface AddingFigures {
  /** One transaction each: article, blocks, index entry, commit to disk (synchronous = FULL as the program has it). */
  readonly whole: number[];
  /** The same with the triggers off and no index, on the same database right after. */
  readonly without: number[];
  readonly indexBytes: number;
  readonly textBytes: number;
}

const ADDED = 1_000;
const INDEX = ['search_index_data', 'search_index_idx', 'search_index_docsize', 'search_index_config', 'search_words'];

/** What one more article costs in a library that holds many, and how large its index is. */
export function measureAdding(dataDir: string, corpus: Corpus, size: number): AddingFigures {
  const database = new BetterSqlite3(join(dataDir, DATABASE_FILE_NAME));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  // As the program has it too: the log is moved into the library by a thread of its own (database/keep-checkpointing.ts).
  database.pragma('wal_autocheckpoint = 16000');
  const sizeOf = database.prepare<[string], number | null>('SELECT sum(pgsize) FROM dbstat WHERE name = ?').pluck();
  const indexBytes = INDEX.reduce((sum, name) => sum + (sizeOf.get(name) ?? 0), 0);
  const textBytes =
    database.prepare<[], number>('SELECT sum(octet_length(body)) FROM article_bodies').pluck().get() ?? 0;
  const add = prepareAdding(database);
  const index = createIndexStore(database);
  const dictionary = createWordDictionary(createWordStore(database));
  const withIndex = database.transaction((number: number) => {
    add(corpus.article(number));
    index.catchUp(64);
  });
  const plain = database.transaction((number: number) => add(corpus.article(number)));
  const timed = (work: (number: number) => void, first: number) =>
    Array.from({ length: ADDED }, (_, step) => {
      const number = first + step;
      corpus.article(number);
      const from = performance.now();
      work(number);
      const took = performance.now() - from;
      // The service does this between calls.
      if (step % 100 === 99) while (dictionary.fold());
      return took;
    });
  const whole = timed((number) => withIndex.immediate(number), size + 10_000);
  const triggers = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'search_%'")
    .pluck()
    .all();
  for (const name of triggers) database.exec(`DROP TRIGGER ${name}`);
  const without = timed((number) => plain.immediate(number), size + 20_000);
  database.close();
  return { whole, without, indexBytes, textBytes };
}
