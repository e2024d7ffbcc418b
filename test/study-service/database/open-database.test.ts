import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src-main/study-service/database/open-database.ts';
import { countingIds, MIGRATIONS_DIR } from '../corpus/library-in-memory.ts';
import { DataFolder, failureOf } from './data-folder.ts';

describe('opening the library', () => {
  it('makes an empty library in the folder', () => {
    const folder = new DataFolder();
    const dataDir = join(folder.path, 'Jörg’s data');
    mkdirSync(dataDir);
    const { database, notices } = openDatabase({ ...folder, dataDir, migrationsDir: MIGRATIONS_DIR });
    expect(notices).toEqual([]);
    expect(folder.titles(database)).toEqual([]);
    database.close();
  });

  it('writes ahead, flushes every commit, minds foreign keys and waits five seconds for a lock', () => {
    const { database } = new DataFolder().open();
    const read = (name: string): unknown => database.pragma(name, { simple: true });
    expect(read('journal_mode')).toBe('wal');
    expect(read('synchronous')).toBe(2);
    expect(read('foreign_keys')).toBe(1);
    expect(read('busy_timeout')).toBe(5000);
  });

  it('finds everything there the next time', () => {
    const folder = new DataFolder();
    const { database } = folder.open();
    folder.addArticle(database, 'kept');
    database.close();
    expect(folder.titles(folder.open().database)).toEqual(['kept']);
  });

  it('names the folder that it cannot write to', () => {
    const folder = new DataFolder();
    const dataDir = join(folder.path, 'a file', 'data');
    writeFileSync(join(folder.path, 'a file'), 'in the way');
    const failure = failureOf(() => openDatabase({ ...folder, dataDir, migrationsDir: MIGRATIONS_DIR }));
    expect(failure.code).toBe('database-unusable');
    expect(failure.message).toContain(dataDir);
  });

  it('says so where a folder stands in the place of the database file', () => {
    const folder = new DataFolder();
    mkdirSync(folder.file);
    expect(failureOf(() => folder.open())).toMatchObject({ code: 'database-unusable' });
  });

  it('refuses a library that a newer Parallax wrote, and leaves it alone', () => {
    const folder = new DataFolder();
    const { database } = folder.open();
    database.pragma('user_version = 99');
    database.close();
    expect(failureOf(() => folder.open())).toMatchObject({ code: 'database-newer', found: 99, known: 2 });
    expect(folder.list('set-aside')).toEqual([]);
    const unopened = new BetterSqlite3(folder.file);
    expect(unopened.pragma('user_version', { simple: true })).toBe(99);
    unopened.close();
  });

  it('waits for a database that is in use instead of taking it for a damaged one', () => {
    const folder = new DataFolder();
    const { database } = folder.open();
    folder.addArticle(database, 'kept');
    database.exec('BEGIN IMMEDIATE');
    const second = openDatabase({
      ...folder,
      dataDir: folder.path,
      migrationsDir: MIGRATIONS_DIR,
      makeId: countingIds(),
    });
    expect(folder.titles(second.database)).toEqual(['kept']);
    second.database.close();
    database.exec('COMMIT');
    expect(folder.list('set-aside')).toEqual([]);
  });
});
