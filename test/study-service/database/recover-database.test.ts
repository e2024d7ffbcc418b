import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUpDaily } from '../../../src-main/study-service/database/back-up-database.ts';
import { createNoticeStore } from '../../../src-main/study-service/database/notice-store.ts';
import { openDatabase } from '../../../src-main/study-service/database/open-database.ts';
import { MIGRATIONS_DIR } from '../corpus/library-in-memory.ts';
import { DataFolder } from './data-folder.ts';

const TUESDAY = 'backed up on Tuesday';
const SINCE = 'added since';

const EMPTIED = 'emptied to nothing';

/** Real ways in which a file goes bad. */
const DAMAGE: Record<string, (file: string) => void> = {
  'garbage over its header': (file) => overwrite(file, 0, 100),
  'garbage over pages in its middle': (file) => overwrite(file, 8192, readFileSync(file).length / 2),
  'cut off in the middle of a page': (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2) + 17),
  'cut down to a few bytes': (file) => truncateSync(file, 60),
  [EMPTIED]: (file) => truncateSync(file, 0),
  'replaced by a page of text': (file) => writeFileSync(file, 'Dear diary, this is not a database. '.repeat(300)),
};

describe.each(Object.entries(DAMAGE))('a library that was %s', (_name, damage) => {
  it('gives way to the newest backup, is set aside, and the person is told', async () => {
    const folder = await withBackup();
    damage(folder.file);
    const damaged = readFileSync(folder.file);
    const { database, notices } = folder.open();
    expect(folder.titles(database)).toEqual([TUESDAY]);
    const [aside] = folder.list('set-aside').filter((name) => name.endsWith('.sqlite'));
    expect(aside).toBe('parallax-2024-03-12-100000.sqlite');
    expect(readFileSync(join(folder.path, 'set-aside', aside ?? '')).equals(damaged)).toBe(true);
    expect(notices).toMatchObject([{ id: 'notice-1', code: 'database-restored' }]);
    expect(notices[0]?.message).toContain('2024-03-12');
    expect(notices[0]?.message).toContain(join(folder.path, 'set-aside', aside ?? ''));
  });
});

describe.each(Object.entries(DAMAGE).filter(([name]) => name !== EMPTIED))('a library that was %s', (_name, damage) => {
  it('gives way to an empty one where there is no backup', async () => {
    const folder = await withBackup();
    rmSync(join(folder.path, 'backups'), { recursive: true });
    damage(folder.file);
    const { database, notices } = folder.open();
    expect(folder.titles(database)).toEqual([]);
    expect(notices).toMatchObject([{ code: 'database-started-empty' }]);
    expect(notices[0]?.message).toContain(folder.list('set-aside')[0]);
  });
});

describe('recovering the library', () => {
  it('passes over a newer backup that is damaged itself', async () => {
    const folder = await withBackup();
    writeFileSync(join(folder.path, 'backups', 'parallax-2024-03-13-100000.sqlite'), 'spoiled '.repeat(2000));
    overwrite(folder.file, 0, 100);
    expect(folder.titles(folder.open().database)).toEqual([TUESDAY]);
    expect(folder.list('backups')).toHaveLength(2);
  });

  it('passes over a newer backup that can’t be read at all', async () => {
    const folder = await withBackup();
    mkdirSync(join(folder.path, 'backups', 'parallax-2024-03-13-100000.sqlite'));
    overwrite(folder.file, 0, 100);
    expect(folder.titles(folder.open().database)).toEqual([TUESDAY]);
  });

  it('opens the backup where the database file is gone', async () => {
    const folder = await withBackup();
    rmSync(folder.file);
    const { database, notices } = folder.open();
    expect(folder.titles(database)).toEqual([TUESDAY]);
    expect(notices[0]?.message).toMatch(/^Your library file was missing\./);
  });

  it('takes a file of no bytes, with no log and no backup, for a first start', () => {
    const folder = new DataFolder();
    writeFileSync(folder.file, '');
    expect(folder.open().notices).toEqual([]);
  });

  it('sets a write-ahead log aside too, before SQLite can take it for a stale one', async () => {
    const folder = await withBackup();
    const log = Buffer.alloc(8192, 7);
    writeFileSync(`${folder.file}-wal`, log);
    truncateSync(folder.file, 0);
    folder.open();
    expect(readFileSync(join(folder.path, 'set-aside', 'parallax-2024-03-12-100000.sqlite-wal')).equals(log)).toBe(
      true,
    );
  });

  it('keeps every file it ever set aside', async () => {
    const folder = await withBackup();
    for (let time = 0; time < 3; time += 1) {
      overwrite(folder.file, 0, 100);
      folder.open().database.close();
    }
    expect(folder.list('set-aside').filter((name) => name.endsWith('.sqlite'))).toHaveLength(3);
  });

  it('tells whoever listens, and keeps the notice until it is dismissed', async () => {
    const folder = await withBackup();
    overwrite(folder.file, 0, 100);
    const told: string[] = [];
    const notify = ({ code }: { code: string }) => void told.push(code);
    openDatabase({ ...folder, dataDir: folder.path, migrationsDir: MIGRATIONS_DIR, notify }).database.close();
    expect(told).toEqual(['database-restored']);
    const { database, notices } = folder.open();
    expect(notices).toHaveLength(1);
    createNoticeStore({ ...folder, database }).dismiss(notices[0]?.id ?? '');
    database.close();
    expect(folder.open().notices).toEqual([]);
  });

  it('opens a library whose process was killed, from its log, without any of this', async () => {
    const folder = new DataFolder();
    const { database } = folder.open();
    folder.addArticle(database, SINCE);
    const [main, log] = [readFileSync(folder.file), readFileSync(`${folder.file}-wal`)];
    database.close();
    writeFileSync(folder.file, main);
    writeFileSync(`${folder.file}-wal`, log);
    expect(folder.titles(folder.open().database)).toEqual([SINCE]);
    expect(existsSync(join(folder.path, 'set-aside'))).toBe(false);
  });
});

/** A library with a backup, and an article that came after it; closed, so that everything lies in the one file. */
async function withBackup(): Promise<DataFolder> {
  const folder = new DataFolder();
  const { database } = folder.open();
  folder.addArticle(database, TUESDAY);
  await backUpDaily(database, folder.path, folder.clock);
  for (let index = 0; index < 20; index += 1) folder.addArticle(database, `${SINCE} ${index}`);
  database.close();
  return folder;
}

function overwrite(file: string, from: number, length: number): void {
  const bytes = readFileSync(file);
  for (let index = from; index < Math.min(from + length, bytes.length); index += 1)
    bytes[index] = (index * 131 + 89) % 256;
  writeFileSync(file, bytes);
}
