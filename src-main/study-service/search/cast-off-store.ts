import type { StudyDatabase } from '../database/store-deps.ts';

/** Tables that are of no more use. They go out of the way at once and from the disk bit by bit. */
export interface CastOffStore {
  /** Puts an empty table of the same making in the place of each. Part of the transaction that is open. */
  castOff(tables: readonly string[]): void;
  /** Deletes a few rows of what was cast off, by this process or one before it; false where nothing is left. */
  clear(): boolean;
  isThere(): boolean;
}

/** Dropping the index of 100,000 articles at once takes a second; so many of its pages go in a millisecond. */
const PAGES = 100;
const ROWS = 1_000;
/** The parts of an FTS5 table that grow with it (https://sqlite.org/fts5.html#fts5_data_structures), both with the key `id`. */
const LARGE_PARTS = ['data', 'docsize'];

export function createCastOffStore(database: StudyDatabase): CastOffStore {
  const making = database
    .prepare<[string], string>("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .pluck();
  const first = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'cast_off_[0-9]*' LIMIT 1")
    .pluck();

  function putAside(table: string): void {
    let number = 1;
    while (making.get(`cast_off_${number}_${table}`) !== undefined) number += 1;
    database.exec(`ALTER TABLE ${table} RENAME TO cast_off_${number}_${table}`);
  }

  function castOffOne(table: string): void {
    const sql = making.get(table);
    if (sql === undefined) throw new Error(`There is no table ${table}.`);
    if (sql.startsWith('CREATE VIRTUAL')) {
      // The table itself goes at once: an index that lacks half its pages is damage to every check of the library. What is left
      // are tables like any other.
      for (const part of LARGE_PARTS) putAside(`${table}_${part}`);
      database.exec(`DROP TABLE ${table}`);
    } else putAside(table);
    database.exec(sql);
  }

  return {
    castOff(tables) {
      // FTS5's parts are guarded against everybody else.
      database.unsafeMode(true);
      try {
        for (const table of tables) castOffOne(table);
      } finally {
        database.unsafeMode(false);
      }
    },
    clear() {
      const name = first.get();
      if (name === undefined) return false;
      const [key, rows] = name.endsWith('_words') ? ['word', ROWS] : ['id', name.endsWith('_data') ? PAGES : ROWS];
      const some = `SELECT ${key} FROM ${name} LIMIT ${rows}`;
      const { changes } = database.prepare(`DELETE FROM ${name} WHERE ${key} IN (${some})`).run();
      if (changes === 0) database.exec(`DROP TABLE ${name}`);
      return true;
    },
    isThere: () => first.get() !== undefined,
  };
}
