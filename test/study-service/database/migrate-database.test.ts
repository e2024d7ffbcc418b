import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BLOCK_ROLES, GENRES, isArticleRole, SOURCE_TYPES } from '../../../src-main/contract/vocabulary.ts';
import { readMigrations, readVersion } from '../../../src-main/study-service/database/migrate-database.ts';
import { MIGRATIONS_DIR } from '../corpus/library-in-memory.ts';
import { DataFolder, failureOf } from './data-folder.ts';

describe('migrating the library', () => {
  it('backs up, then applies what is missing, each with its version', () => {
    const folder = new DataFolder();
    fillAndClose(folder);
    const migrations = folder.copyMigrations();
    writeFileSync(join(migrations, '0003-tags.sql'), 'CREATE TABLE tags (name TEXT) STRICT;');
    writeFileSync(join(migrations, '0004-more.sql'), "INSERT INTO tags VALUES ('first');");
    const { database } = folder.open(migrations);
    expect(readVersion(database)).toBe(4);
    expect(database.prepare('SELECT name FROM tags').pluck().all()).toEqual(['first']);
    expect(folder.titles(database)).toEqual(['before']);
    expect(folder.list('backups')).toEqual([
      'parallax-2024-03-12-100000-before-0003.sqlite',
      'parallax-2024-03-12-100000-before-0004.sqlite',
    ]);
  });

  it('makes no backup of a library that holds nothing', () => {
    const folder = new DataFolder();
    folder.open();
    expect(folder.list('backups')).toEqual([]);
  });

  it('stops at the first that fails and leaves the library as it was', () => {
    const folder = new DataFolder();
    fillAndClose(folder);
    const migrations = folder.copyMigrations();
    writeFileSync(
      join(migrations, '0003-half.sql'),
      'CREATE TABLE half (a TEXT); DROP TABLE notices; INSERT INTO nowhere VALUES (1);',
    );
    writeFileSync(join(migrations, '0004-never.sql'), 'CREATE TABLE never (a TEXT);');
    const failure = failureOf(() => folder.open(migrations));
    expect(failure.code).toBe('database-unusable');
    expect(failure.message).toMatch(/0003-half\.sql.*no such table: nowhere.*before-0003\.sqlite/);
    const { database } = folder.open();
    expect(readVersion(database)).toBe(2);
    expect(folder.titles(database)).toEqual(['before']);
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE name IN ('half', 'never', 'notices')")
      .pluck()
      .all();
    expect(tables).toEqual(['notices']);
  });

  it('refuses a migration that leaves a row pointing at nothing', () => {
    const folder = new DataFolder();
    fillAndClose(folder);
    const migrations = folder.copyMigrations();
    writeFileSync(join(migrations, '0003-orphans.sql'), 'DELETE FROM captures;');
    expect(failureOf(() => folder.open(migrations)).message).toContain('point at nothing');
    expect(folder.titles(folder.open().database)).toEqual(['before']);
  });

  it('refuses a migration that ends its own transaction', () => {
    const folder = new DataFolder();
    const migrations = folder.copyMigrations();
    writeFileSync(join(migrations, '0003-commits.sql'), 'COMMIT;');
    expect(failureOf(() => folder.open(migrations)).code).toBe('database-unusable');
  });

  it('keeps the last three of the copies made before migrations', () => {
    const folder = new DataFolder();
    fillAndClose(folder);
    const migrations = folder.copyMigrations();
    for (const number of [3, 4, 5, 6, 7])
      writeFileSync(join(migrations, `000${number}-step.sql`), `CREATE TABLE t${number} (a TEXT);`);
    folder.open(migrations);
    expect(folder.list('backups').map((name) => name.slice(-11, -7))).toEqual(['0005', '0006', '0007']);
  });
});

describe('the numbered files', () => {
  it('must have no gap', () => {
    const migrations = new DataFolder().copyMigrations();
    writeFileSync(join(migrations, '0004-gap.sql'), '');
    expect(() => readMigrations(migrations)).toThrow('0004-gap.sql is out of line: expected number 0003');
  });

  it('must have no duplicate', () => {
    const migrations = new DataFolder().copyMigrations();
    writeFileSync(join(migrations, '0001-again.sql'), '');
    expect(() => readMigrations(migrations)).toThrow('out of line');
  });

  it('must have a number at all', () => {
    const migrations = new DataFolder().copyMigrations();
    renameSync(join(migrations, '0002-again.sql'), join(migrations, 'again.sql'));
    expect(() => readMigrations(migrations)).toThrow('again.sql is out of line');
    rmSync(migrations, { recursive: true });
  });
});

describe('the first migration', () => {
  it('knows the words of the field that the contract knows', () => {
    const { database } = new DataFolder().open();
    const words = (sql: string): unknown[] => database.prepare(sql).pluck().all().sort();
    expect(words('SELECT source_type FROM source_types')).toEqual([...SOURCE_TYPES].sort());
    expect(words('SELECT genre FROM genres')).toEqual([...GENRES].sort());
    expect(words('SELECT role FROM block_roles')).toEqual([...BLOCK_ROLES].sort());
    expect(words('SELECT role FROM block_roles WHERE in_body = 1')).toEqual(BLOCK_ROLES.filter(isArticleRole).sort());
  });

  it('is as it was released: a library out there has been through it', () => {
    const sql = readFileSync(join(MIGRATIONS_DIR, '0001-corpus.sql'));
    expect(createHash('sha256').update(sql).digest('hex')).toBe(
      'c5b95dc6908bc4bce6537ffa46ef6dc577d731327f4914794ab39e6e7f3fc146',
    );
  });
});

function fillAndClose(folder: DataFolder): void {
  const { database } = folder.open();
  folder.addArticle(database, 'before');
  database.close();
}
