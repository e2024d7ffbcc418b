import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  renameSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { OutputOf } from '../../../src-main/contract/contract.ts';
import type { Reply } from '../../../src-main/contract/failures.ts';
import { backUpDaily } from '../../../src-main/study-service/database/back-up-database.ts';
import { createUnopenedService } from '../../../src-main/study-service/create-unopened-service.ts';
import { MIGRATIONS_DIR } from '../corpus/library-in-memory.ts';
import { openTestService } from '../../contract/example-library.ts';
import { DataFolder } from '../database/data-folder.ts';

/** A library of one article and a copy of it; then a second article that the copy lacks. */
async function libraryWithCopy(): Promise<DataFolder> {
  const folder = new DataFolder();
  const { database } = folder.open();
  folder.addArticle(database, 'First boat');
  await backUpDaily(database, folder.path, folder.clock);
  folder.addArticle(database, 'Second boat');
  database.close();
  return folder;
}

function open(folder: DataFolder) {
  const service = openTestService(folder.path, 500);
  let isOpen = true;
  const close = () => {
    if (isOpen) service.close();
    isOpen = false;
  };
  onTestFinished(close);
  const call = (method: string, input: unknown = {}) => service.dispatch(method, input, 'owner');
  return { call, close, service };
}

const valueOf = <M extends 'upkeep.copies' | 'upkeep.repair' | 'study.status'>(_method: M, reply: Reply) =>
  (reply as { value: OutputOf<M> }).value;

describe('going back to a copy', () => {
  it('says of each copy when it was made and what is in it', async () => {
    const folder = await libraryWithCopy();
    const { call } = open(folder);
    const { present, copies } = valueOf('upkeep.copies', await call('upkeep.copies'));
    expect(present?.holds).toEqual({ cases: 0, articles: 2, notes: 0 });
    expect(copies).toEqual([
      expect.objectContaining({
        ...{ name: 'parallax-2024-03-12-100000.sqlite', kind: 'daily', day: '2024-03-12', time: '10:00' },
        holds: { cases: 0, articles: 1, notes: 0 },
      }),
    ]);
  });

  it('opens it with the next start, keeps the library of today as a copy, and can be undone', async () => {
    const folder = await libraryWithCopy();
    const first = open(folder);
    expect(await first.call('upkeep.restoreCopy', { name: 'parallax-2024-03-12-100000.sqlite' })).toMatchObject({
      ok: true,
    });
    first.close();

    const second = open(folder);
    const then = valueOf('upkeep.copies', await second.call('upkeep.copies'));
    expect(then.present?.holds.articles).toBe(1);
    expect(valueOf('study.status', await second.call('study.status')).notices).toMatchObject([
      { code: 'copy-opened', message: expect.stringContaining('the copy of 2024-03-12, 10:00') },
    ]);
    const kept = then.copies.find(({ kind }) => kind === 'before going back');
    expect(kept?.holds?.articles).toBe(2);

    await second.call('upkeep.restoreCopy', { name: kept!.name });
    second.close();
    const third = open(folder);
    expect(valueOf('upkeep.copies', await third.call('upkeep.copies')).present?.holds.articles).toBe(2);
    third.close();
    // No choice is left over: the next start changes nothing.
    const fourth = open(folder);
    expect(valueOf('upkeep.copies', await fourth.call('upkeep.copies')).copies).toHaveLength(3);
    expect(readdirSync(folder.path).filter((name) => /next|choosing/.test(name))).toEqual([]);
  });

  it('goes on where it was cut off between the two moves', async () => {
    const folder = await libraryWithCopy();
    const first = open(folder);
    await first.call('upkeep.restoreCopy', { name: 'parallax-2024-03-12-100000.sqlite' });
    first.close();
    renameSync(folder.file, join(folder.path, 'backups', 'parallax-2024-03-13-080000-before-restore.sqlite'));
    const { present, copies } = valueOf('upkeep.copies', await open(folder).call('upkeep.copies'));
    expect(present?.holds.articles).toBe(1);
    expect(copies.map(({ kind, holds }) => [kind, holds?.articles])).toEqual([
      ['before going back', 2],
      ['daily', 1],
    ]);
  });

  it('refuses a copy that is damaged or gone, and changes nothing', async () => {
    const folder = await libraryWithCopy();
    writeFileSync(join(folder.path, 'backups', 'parallax-2024-03-11-100000.sqlite'), 'no library at all, but text');
    const { call } = open(folder);
    for (const name of ['parallax-2024-03-11-100000.sqlite', 'parallax-2024-03-10-100000.sqlite', '../secret'])
      expect(await call('upkeep.restoreCopy', { name })).toMatchObject({ failure: { code: 'copy-refused' } });
    expect(readdirSync(folder.path).filter((name) => /next|choosing/.test(name))).toEqual([]);
    const { copies } = valueOf('upkeep.copies', await call('upkeep.copies'));
    expect(copies.map(({ holds }) => holds?.articles)).toEqual([1, undefined]);
  });

  it('works where the library itself can not be opened', async () => {
    const folder = await libraryWithCopy();
    const { database } = folder.open();
    database.pragma('user_version = 99');
    database.close();
    const failure = { code: 'database-newer', found: 99, known: 15, message: 'Newer.' } as const;
    const options = { dataDir: folder.path, migrationsDir: MIGRATIONS_DIR, version: 'test', clock: folder.clock };
    const unopened = createUnopenedService(failure, options);
    const call = (method: string, input: unknown = {}) => unopened.dispatch(method, input, 'owner');
    expect(await call('corpus.cases')).toMatchObject({ failure });
    expect(await call('upkeep.report')).toMatchObject({
      value: { text: expect.stringContaining('State: database-newer') },
    });
    const { present, copies } = valueOf('upkeep.copies', await call('upkeep.copies'));
    expect(present).toBeNull();
    expect(await call('upkeep.restoreCopy', { name: copies[0]!.name })).toMatchObject({ ok: true });
    expect(folder.titles(folder.open().database)).toEqual(['First boat']);
  });
});

describe('check and repair', () => {
  it('finds a sound library sound, and writes the search index anew', async () => {
    const { call } = open(await libraryWithCopy());
    expect(await call('upkeep.repair')).toMatchObject({ value: { outcome: 'sound', copy: null, waiting: 2 } });
    await expect.poll(() => call('search.query', { text: 'second' })).toMatchObject({ ok: true, value: { total: 1 } });
  });

  it('puts an index in order and takes out what points at nothing, after a copy, and loses no article', async () => {
    const folder = await libraryWithCopy();
    spoilIndex(folder.file);
    leaveLooseEnds(folder.file);
    const { call } = open(folder);
    const found = valueOf('upkeep.repair', await call('upkeep.repair'));
    expect(found).toMatchObject({ outcome: 'mended', indexes: true, copy: { kind: 'before mending' } });
    expect(found.looseEnds).toBeGreaterThan(0);
    expect(found.copy?.holds?.articles).toBe(2);
    expect(await call('upkeep.repair')).toMatchObject({ value: { outcome: 'sound', looseEnds: 0 } });
    expect(valueOf('upkeep.copies', await call('upkeep.copies')).present?.holds.articles).toBe(2);
  });

  it('writes a broken search index anew, by itself and when asked, and takes no library for damaged because of it', async () => {
    const folder = await libraryWithCopy();
    breakSearch(folder.file);
    const { call, close } = open(folder);
    expect(valueOf('study.status', await call('study.status')).notices).toEqual([]);
    await call('search.query', { text: 'second' });
    await expect
      .poll(() => call('search.query', { text: 'second' }), { timeout: 5_000 })
      .toMatchObject({ ok: true, value: { total: 1 } });
    close();
    breakSearch(folder.file);
    const again = open(folder);
    expect(await again.call('upkeep.repair')).toMatchObject({ value: { outcome: 'mended', search: true, copy: null } });
    await expect
      .poll(() => again.call('search.query', { text: 'second' }), { timeout: 5_000 })
      .toMatchObject({ ok: true, value: { total: 1 } });
  });

  it('clears away copies that were cut short yesterday, and no younger one', async () => {
    const folder = await libraryWithCopy();
    const [old, young] = [
      'parallax-2026-03-12-100000.sqlite.unfinished',
      'parallax-2026-03-14-100000.sqlite.unfinished',
    ];
    for (const name of [old!, young!]) writeFileSync(join(folder.path, 'backups', name), 'half');
    utimesSync(join(folder.path, 'backups', old!), new Date('2026-03-12T10:00:00'), new Date('2026-03-12T10:00:00'));
    utimesSync(
      join(folder.path, 'backups', young!),
      new Date('2026-03-14T09:00:00Z'),
      new Date('2026-03-14T09:00:00Z'),
    );
    expect(await open(folder).call('upkeep.repair')).toMatchObject({ value: { outcome: 'mended', leftovers: 1 } });
    expect(folder.list('backups')).toContain(young);
    expect(folder.list('backups')).not.toContain(old);
  });

  it('has a damaged library give way to the newest good copy, and keeps the damaged one', async () => {
    const folder = await libraryWithCopy();
    const first = open(folder);
    damageArticles(folder.file);
    expect(await first.call('upkeep.repair')).toMatchObject({ value: { outcome: 'damaged' } });
    first.close();
    const second = open(folder);
    expect(valueOf('study.status', await second.call('study.status')).notices).toMatchObject([
      { code: 'database-restored' },
    ]);
    expect(valueOf('upkeep.copies', await second.call('upkeep.copies')).present?.holds.articles).toBe(1);
    expect(existsSync(join(folder.path, 'set-aside'))).toBe(true);
  });
});

/** Entries of an index go without their rows, as after a power cut on a lying disk. */
function spoilIndex(file: string): void {
  const database = new BetterSqlite3(file);
  database.unsafeMode(true);
  database.pragma('writable_schema = ON');
  const sql = database
    .prepare("SELECT sql FROM sqlite_schema WHERE name = 'articles_by_outlet'")
    .pluck()
    .get() as string;
  // The index is hidden for as long as a row is written, and so lacks it.
  const hide = database.prepare("DELETE FROM sqlite_schema WHERE name = 'articles_by_outlet' RETURNING rootpage");
  const rootpage = hide.pluck().get() as number;
  database.pragma('writable_schema = RESET');
  database.close();
  const other = new BetterSqlite3(file);
  other.unsafeMode(true);
  other.exec("UPDATE articles SET outlet_id = NULL; DELETE FROM articles WHERE id = 'none'");
  other.exec('UPDATE articles SET sequence = sequence + 100 WHERE sequence = (SELECT max(sequence) FROM articles)');
  other.pragma('writable_schema = ON');
  other
    .prepare(
      "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES ('index', 'articles_by_outlet', 'articles', ?, ?)",
    )
    .run(rootpage, sql);
  other.pragma('writable_schema = RESET');
  other.close();
}

function breakSearch(file: string): void {
  const database = new BetterSqlite3(file);
  database.unsafeMode(true);
  database.exec('UPDATE search_index_data SET block = zeroblob(length(block)) WHERE id > 10');
  database.close();
}

function leaveLooseEnds(file: string): void {
  const database = new BetterSqlite3(file);
  database.pragma('foreign_keys = OFF');
  database.exec("INSERT INTO case_articles (case_id, article_id, place) VALUES ('case-gone', 'article-gone', 0)");
  database.exec(
    "INSERT INTO notes (id, case_id, category, text, confidence, author, origin, created_at, changed_at) VALUES ('note-x', 'case-gone', 'labelling', 'x', 'guess', 'x', 'person', '2024', '2024')",
  );
  database.close();
}

/** Garbage over the page where the table of articles begins. */
function damageArticles(file: string): void {
  const reading = new BetterSqlite3(file, { readonly: true });
  const page = reading
    .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'article_bodies'")
    .pluck()
    .get() as number;
  reading.close();
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, (page - 1) * 4096);
  closeSync(handle);
}
