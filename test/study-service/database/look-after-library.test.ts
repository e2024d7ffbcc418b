import { existsSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUpDaily } from '../../../src-main/study-service/database/back-up-database.ts';
import { isMarkedForCheck, markForCheck } from '../../../src-main/study-service/database/check-mark.ts';
import { lookAfterLibrary } from '../../../src-main/study-service/database/look-after-library.ts';
import type { OpenedDatabase } from '../../../src-main/study-service/database/open-database.ts';
import { DataFolder } from './data-folder.ts';
import { damageMiddle, fillBeyondLimit } from './large-library.ts';

describe('a library too large to be checked when it is opened', () => {
  it('opens unread, is found sound behind the calls, and gets its daily copy then', async () => {
    const folder = filled();
    const opened = folder.open();
    expect(opened.isChecked).toBe(false);
    const care = lookAfter(folder, opened);
    await until(() => folder.list('backups').some((name) => name.endsWith('.sqlite')));
    expect(care.found).toEqual([]);
    expect(isMarkedForCheck(folder.path)).toBe(false);
  });

  it('is marked when damage is found, and the next opening sets it aside and opens the newest backup', async () => {
    const folder = filled();
    const first = folder.open().database;
    await backUpDaily(first, folder.path, folder.clock);
    first.close();
    damageMiddle(folder.file);
    const damaged = readFileSync(folder.file);
    const opened = folder.open();
    expect(opened).toMatchObject({ isChecked: false, notices: [] });
    const care = lookAfter(folder, opened);
    await until(() => care.found.length > 0);
    care.stop();
    opened.database.close();
    expect(isMarkedForCheck(folder.path)).toBe(true);
    const again = folder.open();
    expect(again.isChecked).toBe(true);
    expect(again.notices).toMatchObject([{ code: 'database-restored' }]);
    expect(folder.titles(again.database)).toHaveLength(20);
    expect(isMarkedForCheck(folder.path)).toBe(false);
    const [aside] = folder.list('set-aside').filter((name) => name.endsWith('.sqlite'));
    expect(readFileSync(join(folder.path, 'set-aside', aside ?? '')).equals(damaged)).toBe(true);
    expect(folder.list('backups')).toHaveLength(1);
  });

  it('is read through at once when a call comes upon the damage first', async () => {
    const folder = filled();
    damageMiddle(folder.file);
    const opened = folder.open();
    const care = lookAfter(folder, opened, 60_000);
    let error: unknown = null;
    try {
      opened.database.prepare('SELECT sum(length(body)) FROM article_bodies').get();
      opened.database.prepare('SELECT sum(length(text)) FROM blocks').get();
    } catch (thrown) {
      error = thrown;
    }
    care.notice(new Error('of another kind'));
    care.notice(error);
    await until(() => care.found.length > 0);
  });

  it('is checked when it is opened after a check that never came to its end', () => {
    const folder = filled();
    markForCheck(folder.path);
    expect(folder.open().isChecked).toBe(true);
    expect(isMarkedForCheck(folder.path)).toBe(false);
  });

  it('keeps no mark of a check that was ended in good order', async () => {
    const folder = filled();
    const care = lookAfter(folder, folder.open());
    await until(() => isMarkedForCheck(folder.path));
    care.stop();
    expect(isMarkedForCheck(folder.path)).toBe(false);
    expect(care.found).toEqual([]);
  });

  it('gives way at once where its end is missing', async () => {
    const folder = filled();
    const first = folder.open().database;
    await backUpDaily(first, folder.path, folder.clock);
    first.close();
    truncateSync(folder.file, Math.floor(statSync(folder.file).size / 8192) * 4096);
    expect(folder.open().notices).toMatchObject([{ code: 'database-restored' }]);
    expect(existsSync(join(folder.path, 'set-aside'))).toBe(true);
  });
});

describe('a library that a class writes to', () => {
  it('is copied for the day once nobody waits for commits any more', async () => {
    const folder = new DataFolder();
    const asked: number[] = [];
    lookAfter(folder, folder.open(), 1, () => asked.push(performance.now()) <= 2);
    await until(() => asked.length === 2);
    expect(folder.list('backups')).toEqual([]);
    await until(() => folder.list('backups').some((name) => name.endsWith('.sqlite')));
    expect(asked).toHaveLength(3);
  });
});

function filled(): DataFolder {
  const folder = new DataFolder();
  const { database } = folder.open();
  fillBeyondLimit(database);
  database.close();
  return folder;
}

function lookAfter(
  folder: DataFolder,
  { database, isChecked }: OpenedDatabase,
  firstLook = 1,
  isBusy: () => boolean = () => false,
) {
  const found: string[] = [];
  const care = lookAfterLibrary({
    database,
    dataDir: folder.path,
    clock: folder.clock,
    isChecked,
    isBusy,
    firstLook,
    reportBug: (error) => {
      throw error;
    },
    onDamage: (damage) => found.push(damage),
    onBackupFailed: (reason) => found.push(reason),
  });
  onTestFinished(() => care.stop());
  return { ...care, found };
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('It did not come to that.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
