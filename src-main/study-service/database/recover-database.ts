import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { backupIsGood, flushFolder, flushToDisk, listBackups, localDay, localTime } from './back-up-database.ts';
import type { Backup } from './back-up-database.ts';
import { explainDiskTrouble } from './explain-disk-trouble.ts';
import { makePrivateFolder } from './keep-private.ts';

/** What happened to the database, for the person; it is stored as a notice once a database is open again. */
export interface Recovery {
  readonly code: 'database-restored' | 'database-started-empty' | 'copy-opened';
  readonly message: string;
}

/**
 * Puts a usable database where a damaged or lost one was: the newest backup that is sound, and no newer than
 * `knownVersion`. The damaged file and its write-ahead log are moved to `set-aside/`, never deleted, since someone with
 * the right tools may read more out of them. With no such backup the place is left empty.
 *
 * Every step can be cut off: the backup is copied under another name before anything is moved, so that a full disk (which
 * throws) leaves all as it was, and renamed when flushed; the database file moves before its log (a database without its
 * log has lost data, a log without its database is only set aside again).
 */
export function recoverDatabase(
  dataDir: string,
  file: string,
  damage: string,
  clock: () => Date,
  knownVersion: number,
): Recovery {
  const ready = `${file}.restoring`;
  const backup = layNewestGood(dataDir, ready, knownVersion);
  const aside = setAside(dataDir, file, clock());
  if (backup) {
    renameSync(ready, file);
    flushFolder(dataDir);
  }
  const lost = aside === null ? 'Your library file was missing.' : `Your library file was damaged (${damage}).`;
  const where = aside === null ? '' : ` The damaged file was not deleted; it lies in ${aside}.`;
  if (backup === null) {
    return {
      code: 'database-started-empty',
      message: `${lost} There was no good backup, so Parallax started with an empty library.${where}`,
    };
  }
  return {
    code: 'database-restored',
    message: `${lost} Parallax opened the backup of ${backup.day}; anything added after it is not in it.${where}`,
  };
}

/** Whether there is a backup to open where the database file is gone. */
export function hasBackups(dataDir: string): boolean {
  return listBackups(dataDir).length > 0;
}

/** Where damaged files are kept. */
export function asideFolder(dataDir: string): string {
  return join(dataDir, 'set-aside');
}

/** Moves the database and what belongs to it; returns the new place of its first part, or null where nothing was there. */
export function setAside(dataDir: string, file: string, now: Date): string | null {
  const parts = ['', '-wal', '-shm', '-journal'].filter((suffix) => existsSync(file + suffix));
  if (parts.length === 0) return null;
  const folder = asideFolder(dataDir);
  makePrivateFolder(folder);
  const stem = join(folder, `parallax-${localDay(now)}-${localTime(now)}`);
  let target = `${stem}.sqlite`;
  for (let count = 2; parts.some((suffix) => existsSync(target + suffix)); count += 1)
    target = `${stem}-${count}.sqlite`;
  for (const suffix of parts) renameSync(file + suffix, target + suffix);
  flushFolder(folder);
  return target + parts[0];
}

/** Copies the newest good backup to `ready`, whole and flushed; null where there is none. One that can't be read is passed over. */
function layNewestGood(dataDir: string, ready: string, knownVersion: number): Backup | null {
  for (const backup of listBackups(dataDir)) {
    rmSync(ready, { force: true });
    try {
      copyFileSync(backup.file, ready);
    } catch (error) {
      rmSync(ready, { force: true });
      if (explainDiskTrouble(error, dataDir, true)) throw error;
      continue;
    }
    // A copy is checked, not the backup: the check must not be able to change the only good one.
    if (!backupIsGood(ready) || versionOf(ready) > knownVersion) continue;
    flushToDisk(ready);
    return backup;
  }
  rmSync(ready, { force: true });
  return null;
}

export function versionOf(file: string): number {
  const database = new BetterSqlite3(file, { fileMustExist: true });
  try {
    return database.pragma('user_version', { simple: true }) as number;
  } finally {
    database.close();
  }
}
