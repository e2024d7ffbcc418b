import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BLOCK_ROLES, GENRES, isArticleRole, SOURCE_TYPES } from '../../../src-main/contract/plain/vocabulary.ts';
import { readMigrations, readVersion } from '../../../src-main/study-service/database/migrate-database.ts';
import { MIGRATIONS_DIR } from '../corpus/library-in-memory.ts';
import { DataFolder, failureOf } from './data-folder.ts';

/** The number of the migration so many after those there are, as its file and its backup bear it. */
const KNOWN = readMigrations(MIGRATIONS_DIR).length;
const number = (after: number) => String(KNOWN + after).padStart(4, '0');

describe('migrating the library', () => {
  it('backs up, then applies what is missing, each with its version', () => {
    const folder = new DataFolder();
    fillAndClose(folder);
    const migrations = folder.copyMigrations();
    writeFileSync(join(migrations, `${number(1)}-tags.sql`), 'CREATE TABLE tags (name TEXT) STRICT;');
    writeFileSync(join(migrations, `${number(2)}-more.sql`), "INSERT INTO tags VALUES ('first');");
    const { database } = folder.open(migrations);
    expect(readVersion(database)).toBe(KNOWN + 2);
    expect(database.prepare('SELECT name FROM tags').pluck().all()).toEqual(['first']);
    expect(folder.titles(database)).toEqual(['before']);
    expect(folder.list('backups')).toEqual([
      `parallax-2024-03-12-100000-before-${number(1)}.sqlite`,
      `parallax-2024-03-12-100000-before-${number(2)}.sqlite`,
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
      join(migrations, `${number(1)}-half.sql`),
      'CREATE TABLE half (a TEXT); DROP TABLE notices; INSERT INTO nowhere VALUES (1);',
    );
    writeFileSync(join(migrations, `${number(2)}-never.sql`), 'CREATE TABLE never (a TEXT);');
    const failure = failureOf(() => folder.open(migrations));
    expect(failure.code).toBe('database-unusable');
    expect(failure.message).toMatch(/-half\.sql.*no such table: nowhere.*before-\d+\.sqlite/);
    const { database } = folder.open();
    expect(readVersion(database)).toBe(KNOWN);
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
    writeFileSync(join(migrations, `${number(1)}-orphans.sql`), 'DELETE FROM captures;');
    expect(failureOf(() => folder.open(migrations)).message).toContain('point at nothing');
    expect(folder.titles(folder.open().database)).toEqual(['before']);
  });

  it('refuses a migration that ends its own transaction', () => {
    const folder = new DataFolder();
    const migrations = folder.copyMigrations();
    writeFileSync(join(migrations, `${number(1)}-commits.sql`), 'COMMIT;');
    expect(failureOf(() => folder.open(migrations)).code).toBe('database-unusable');
  });

  it('keeps every copy of an update until the next one, and three of those before', () => {
    const folder = new DataFolder();
    fillAndClose(folder);
    const migrations = folder.copyMigrations();
    const step = (after: number) =>
      writeFileSync(join(migrations, `${number(after)}-step.sql`), `CREATE TABLE t${after} (a TEXT);`);
    const made = () => folder.list('backups').map((name) => name.slice(-11, -7));
    for (const after of [1, 2, 3, 4, 5]) step(after);
    folder.open(migrations).database.close();
    expect(made()).toEqual([1, 2, 3, 4, 5].map(number));
    step(6);
    folder.open(migrations);
    expect(made()).toEqual([3, 4, 5, 6].map(number));
  });
});

describe('the numbered files', () => {
  it('must have no gap', () => {
    const migrations = new DataFolder().copyMigrations();
    writeFileSync(join(migrations, `${number(2)}-gap.sql`), '');
    expect(() => readMigrations(migrations)).toThrow(
      `${number(2)}-gap.sql is out of line: expected number ${number(1)}`,
    );
  });

  it('must have no duplicate', () => {
    const migrations = new DataFolder().copyMigrations();
    writeFileSync(join(migrations, '0001-other.sql'), '');
    expect(() => readMigrations(migrations)).toThrow('out of line');
  });

  it('must have a number at all', () => {
    const migrations = new DataFolder().copyMigrations();
    writeFileSync(join(migrations, 'again.sql'), '');
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

  it.each([
    ['0001-corpus.sql', 'c5b95dc6908bc4bce6537ffa46ef6dc577d731327f4914794ab39e6e7f3fc146'],
    ['0002-again.sql', '34bc2f556f367fc1351b916d068dd692edb9dce35ba5a48dd41ff1eb5628baa2'],
    ['0003-by-hand.sql', '1e878e2a37743e24f68fd19d258f54a4e04cd6c6a9f9b7ee6027feb0f0c4f22e'],
    ['0004-search.sql', '9e7b16813cbf946ce63ecb78a4edacc16bf11bfabb8cf0f914ebc708c596b344'],
    ['0005-credits.sql', 'f61fb80fe4c1a8ffda9f7a9268b87f993d044406a504d9f13447e559bd156fde'],
    ['0006-names-and-events.sql', 'bfdc5da385a9e1db48f5ec66d44fb8bdbff9c8cdf86db456c01699a690716db0'],
    ['0007-sections.sql', '809fd8cdc335ac8a9881666f3335aac4e3f49c17958b408d90bac23a51b5ba95'],
    ['0008-lists.sql', 'cda6cedf94f9542c90f717e9b220dd1f29427d04b4b4b33e17143da736ab117f'],
    ['0009-comparison.sql', '43694c66bcba91e3bba775e6cd0ff17a29afa44971a5544f5c108ea2a1e1d9fb'],
    ['0010-notes.sql', '9d036f6fd233b9345246770e534b64cb5ea03926c78d943d6f1365016d4ee1f0'],
    ['0011-cues.sql', '87dae2c35409b23af8dd1cf0be20449bbac14d637e32f79f21866e2d2ece1d7c'],
    ['0012-quiz.sql', '5400744c38bd3382177e7cc8e0fd5fe3f33c92294f06a9a10fb25ca903afadf6'],
    ['0013-classes.sql', 'd32d2f283ff64b49477e6fa1b1da8ee0e2b3c82783caeed28587a8bf5137153f'],
    ['0014-packs.sql', '0330e3018b13912fbb60a7c403c31e3a5afe2c4780a3b3d6edbb5f06384f8cc3'],
    ['0015-work.sql', '1bad6bfdb0ca749422c1b763e3f93a8933a8db6425389bc236f2b842253cfe12'],
  ])('%s is as it was released: libraries out there have been through it', (file, hash) => {
    const sql = readFileSync(join(MIGRATIONS_DIR, file));
    expect(createHash('sha256').update(sql).digest('hex')).toBe(hash);
  });
});

function fillAndClose(folder: DataFolder): void {
  const { database } = folder.open();
  folder.addArticle(database, 'before');
  database.close();
}
