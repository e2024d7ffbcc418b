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

/** The first complaint of `PRAGMA quick_check`, or null where the database is sound. Reads every page once. */
export function findDamage(database: StudyDatabase): string | null {
  try {
    const [first] = database.pragma('quick_check(1)') as { quick_check: string }[];
    if (!first) return 'quick_check gave no answer';
    return first.quick_check === 'ok' ? null : first.quick_check;
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
