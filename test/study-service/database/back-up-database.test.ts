import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backupIsGood, backUpDaily, listBackups } from '../../../src-main/study-service/database/back-up-database.ts';
import type { StudyDatabase } from '../../../src-main/study-service/database/store-deps.ts';
import { DataFolder } from './data-folder.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('the daily backup', () => {
  it('is made once a day', async () => {
    const folder = new DataFolder();
    const { database } = folder.open();
    expect(await backUpDaily(database, folder.path, folder.clock)).toBe(
      join(folder.path, 'backups', 'parallax-2024-03-12-100000.sqlite'),
    );
    folder.now = new Date('2024-03-12T18:00:00');
    expect(await backUpDaily(database, folder.path, folder.clock)).toBeNull();
    expect(folder.list('backups')).toHaveLength(1);
  });

  it('holds what the library held, in one file of its own', async () => {
    const folder = new DataFolder();
    const { database } = folder.open();
    folder.addArticle(database, 'copied');
    const file = await backUpDaily(database, folder.path, folder.clock);
    expect(folder.list('backups')).toEqual(['parallax-2024-03-12-100000.sqlite']);
    const copy = new BetterSqlite3(file ?? '', { readonly: true });
    expect(copy.prepare('SELECT title FROM articles').pluck().all()).toEqual(['copied']);
    copy.close();
  });

  it('keeps seven days', async () => {
    const folder = new DataFolder();
    const { database } = folder.open();
    await backUpDays(folder, database, 9);
    expect(listBackups(folder.path).map(({ day }) => day)).toEqual(
      ['20', '19', '18', '17', '16', '15', '14'].map((day) => `2024-03-${day}`),
    );
  });

  it('leaves the copies made before migrations and files of others alone', async () => {
    const folder = new DataFolder();
    const { database } = folder.open();
    await backUpDays(folder, database, 1);
    const others = ['parallax-2020-01-01-000000-before-0002.sqlite', 'my own copy.sqlite', 'parallax-2019.sqlite'];
    for (const name of others) writeFileSync(join(folder.path, 'backups', name), 'x');
    await backUpDays(folder, database, 8);
    expect(folder.list('backups')).toEqual(expect.arrayContaining(others));
  });

  it('makes no backup of a library whose pages are damaged, and touches no older one', async () => {
    const folder = new DataFolder();
    const first = folder.open().database;
    for (let index = 0; index < 40; index += 1) folder.addArticle(first, `article ${index}`);
    await backUpDays(folder, first, 7);
    first.close();
    const before = contents(folder);
    const damaged = new BetterSqlite3(folder.file);
    damageLastHalf(folder.file);
    await expect(backUpDaily(damaged, folder.path, folder.clock)).rejects.toThrow();
    damaged.close();
    expect(contents(folder)).toEqual(before);
  });

  it('makes another where today’s was spoiled on disk', async () => {
    const folder = new DataFolder();
    const { database } = folder.open();
    const spoiled = await backUpDaily(database, folder.path, folder.clock);
    writeFileSync(spoiled ?? '', 'not a database, just a page of text that is long enough to be looked at'.repeat(20));
    const another = await backUpDaily(database, folder.path, folder.clock);
    expect(another).not.toBe(spoiled);
    expect(backupIsGood(another ?? '')).toBe(true);
  });
});

async function backUpDays(folder: DataFolder, database: StudyDatabase, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    await backUpDaily(database, folder.path, folder.clock);
    folder.now = new Date(folder.now.getTime() + DAY);
  }
}

function contents(folder: DataFolder): Record<string, string> {
  const backups = join(folder.path, 'backups');
  return Object.fromEntries(
    readdirSync(backups).map((name) => [name, readFileSync(join(backups, name)).toString('base64')]),
  );
}

function damageLastHalf(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, bytes.length / 2);
  writeFileSync(file, bytes);
}
