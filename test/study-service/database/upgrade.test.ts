import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { readMigrations, readVersion } from '../../../src-main/study-service/database/migrate-database.ts';
import type { StudyDatabase } from '../../../src-main/study-service/database/store-deps.ts';
import { openTestService } from '../../contract/example-library.ts';
import { MIGRATIONS_DIR } from '../corpus/library-in-memory.ts';
import { DataFolder } from './data-folder.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'databases');
const KNOWN = readMigrations(MIGRATIONS_DIR).length;
const kept = readdirSync(FIXTURES).filter((name) => name.endsWith('.sqlite.gz'));
const four = (number: number) => String(number).padStart(4, '0');

it('a library of every version of the database is kept', () => {
  expect(kept).toEqual(Array.from({ length: KNOWN }, (_, at) => `version-${four(at + 1)}.sqlite.gz`));
});

it.each(kept)('%s opens today: copied first, nothing lost, sound, and found by search', async (name) => {
  const folder = new DataFolder();
  writeFileSync(folder.file, gunzipSync(readFileSync(join(FIXTURES, name))));
  const old = new BetterSqlite3(folder.file);
  const version = readVersion(old);
  expect(name).toBe(`version-${four(version)}.sqlite.gz`);
  const before = new Map(tablesOf(old).map((table) => [table, rowsOf(old, table)]));
  old.close();

  const { database } = folder.open();
  expect(readVersion(database)).toBe(KNOWN);
  for (const [table, rows] of before) {
    const now = rowsOf(database, table);
    const columns = Object.keys(now[0] ?? {});
    const asNow = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => columns.includes(name))));
    const names = Object.keys(asNow[0] ?? {});
    const asThen = now.map((row) => Object.fromEntries(names.map((name) => [name, row[name]])));
    if (rows.length > 0) expect(asThen, table).toEqual(asNow);
  }
  expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(database.pragma('foreign_key_check')).toEqual([]);
  database.close();

  const copies = folder.list('backups');
  expect(copies.map((copy) => copy.slice(-11, -7))).toEqual(
    Array.from({ length: KNOWN - version }, (_, at) => four(version + at + 1)),
  );
  if (copies[0]) {
    const copy = new BetterSqlite3(join(folder.path, 'backups', copies[0]), { readonly: true });
    expect(readVersion(copy)).toBe(version);
    expect(new Map(tablesOf(copy).map((table) => [table, rowsOf(copy, table)]))).toEqual(before);
    copy.close();
  }
  await askService(folder.path, version);
});

/** Where the words of the note stand. */
const NOT_ASKED = { start: 123, end: 132, confidence: 1 };

/** What the person sees of it. */
async function askService(dataDir: string, version: number): Promise<void> {
  const service = openTestService(dataDir, 100);
  try {
    const ask = async (method: string, input: object) => {
      const reply = await service.dispatch(method, input, 'owner');
      return reply.ok ? reply.value : reply.failure;
    };
    const search = () => ask('search.query', { text: 'crossing' });
    while (((await search()) as { waiting?: number }).waiting) await new Promise(setImmediate);
    expect(await search()).toMatchObject({ total: 1, hits: [{ articleId: 'article-ferry' }] });
    expect(await ask('corpus.cases', {})).toMatchObject({ cases: [{ id: 'case-1', title: 'The ferry stops' }] });
    expect(await ask('settings.read', {})).toMatchObject({ theme: 'dark' });
    if (version >= 10)
      expect(await ask('framing.notes', { caseId: 'case-1' })).toMatchObject({
        notes: expect.arrayContaining([
          expect.objectContaining({ id: 'note-1', targets: [expect.objectContaining({ place: NOT_ASKED })] }),
        ]) as unknown,
      });
    if (version >= 12)
      expect(await ask('quiz.results', { quizId: 'quiz-1' })).toMatchObject({
        students: [{ student: 'Ada', answered: 1 }],
      });
    if (version >= 13) expect(await ask('classroom.list', {})).toMatchObject({ classes: [{ title: '8b' }] });
  } finally {
    service.close();
  }
}

function tablesOf(database: StudyDatabase): string[] {
  const sql = `SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`;
  return database.prepare<[], string>(sql).pluck().all();
}

function rowsOf(database: StudyDatabase, table: string): Record<string, unknown>[] {
  return database.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all();
}
