import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { backupIsGood, flushFolder, flushToDisk, listBackups, localDay, localTime } from './back-up-database.ts';
import type { Backup } from './back-up-database.ts';
import { makePrivateFolder } from './keep-private.ts';

/** What happened to the database, for the person; it is stored as a notice once a database is open again. */
export interface Recovery {
  readonly code: 'database-restored' | 'database-started-empty' | 'copy-opened';
  readonly message: string;
}

/**
 * Puts a usable database where a damaged or lost one was. The damaged file and its write-ahead log are moved to
 * `set-aside/`, never deleted, since someone with the right tools may read more out of them; then the newest backup
 * that is sound, and no newer than `knownVersion`, takes its place. With no such backup the place is left empty.
 *
 * Every step can be cut off: the database file moves before its log (a database without its log has lost data, a log
 * without its database is only set aside again), and a backup is copied under another name and renamed when flushed.
 */
export function recoverDatabase(
  dataDir: string,
  file: string,
  damage: string,
  clock: () => Date,
  knownVersion: number,
): Recovery {
  const aside = setAside(dataDir, file, clock());
  const backup = restoreNewestGood(dataDir, file, knownVersion);
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

function restoreNewestGood(dataDir: string, file: string, knownVersion: number): Backup | null {
  const temporary = `${file}.restoring`;
  for (const backup of listBackups(dataDir)) {
    rmSync(temporary, { force: true });
    // A copy is checked, not the backup: the check must not be able to change the only good one.
    copyFileSync(backup.file, temporary);
    if (!backupIsGood(temporary) || versionOf(temporary) > knownVersion) continue;
    flushToDisk(temporary);
    renameSync(temporary, file);
    flushFolder(join(file, '..'));
    return backup;
  }
  rmSync(temporary, { force: true });
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
