import { existsSync, statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import type { StudyDatabase } from './store-deps.ts';

/**
 * SQLite's own words for "the bytes are damaged". Busy, full, read-only and permission errors are left out on
 * purpose: they say nothing about the data, and setting a healthy database aside for them would look like loss.
 */
const DAMAGE_CODES = /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/;

export function isDamage(error: unknown): boolean {
  return error instanceof BetterSqlite3.SqliteError && DAMAGE_CODES.test(error.code);
}

/**
 * Complaints about the search index, which holds nothing that the articles don't: it is written anew. Taking a whole library for damaged
 * because of it would cost a day's work.
 */
export const OF_THE_SEARCH = /^fts5: |inverted index for FTS5 table/;

export function isOfTheSearch(error: unknown): boolean {
  return error instanceof BetterSqlite3.SqliteError && error.code === 'SQLITE_CORRUPT_VTAB';
}

/**
 * The first complaint of `PRAGMA quick_check` that is not about the search index, or null where the database is sound. Reads every page
 * once.
 */
export function findDamage(database: StudyDatabase): string | null {
  try {
    const lines = (database.pragma('quick_check(50)') as { quick_check: string }[]).map((row) => row.quick_check);
    if (lines.length === 0) return 'quick_check gave no answer';
    return lines.find((line) => line !== 'ok' && !OF_THE_SEARCH.test(line)) ?? null;
  } catch (error) {
    if (isDamage(error)) return (error as Error).message;
    throw error;
  }
}

/**
 * What can be seen without reading a large library through: that its header, its schema and its last page are there (SQLite
 * itself finds a file shorter than its header says), and the tables that every start reads.
 */
export function findDamageAtFirstSight(database: StudyDatabase): string | null {
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    for (const table of READ_AT_START) {
      const isThere = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table);
      if (isThere) database.prepare(`SELECT * FROM ${table}`).all();
    }
    return null;
  } catch (error) {
    if (isDamage(error)) return (error as Error).message;
    throw error;
  }
}

const READ_AT_START = ['notices', 'settings', 'source_types', 'genres', 'block_roles'];

/**
 * Damage that has to be seen before SQLite opens the file: beside an empty or missing database file SQLite deletes a
 * write-ahead log as stale, and with it the last of what was saved.
 */
export function findDamageBeforeOpening(file: string): string | null {
  if (sizeOf(file) === 0 && sizeOf(`${file}-wal`) > 0) return 'the file is empty but its write-ahead log is not';
  return null;
}

/** Size in bytes; 0 for a file that is not there. */
export function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}
