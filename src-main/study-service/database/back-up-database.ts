import { closeSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { findDamage, isDamage } from './check-database.ts';
import { makePrivateFile, makePrivateFolder } from './keep-private.ts';
import type { LibraryCopy } from '../../contract/upkeep.ts';
import { runInThread } from './run-in-thread.ts';
import type { StudyDatabase } from './store-deps.ts';

/** One backup a day, for a week: long enough to notice on Monday what went wrong on Friday. */
const DAILY_KEPT = 7;
const BEFORE_MIGRATION_KEPT = 3;

/** Of those made before going back to another copy and before mending, of each. */
const BEFORE_OTHERS_KEPT = 3;

/**
 * `parallax-2024-03-12-083000.sqlite`, or with `-before-0002` where a migration followed, `-before-restore` or `-before-repair`. Local
 * time; sorts by age.
 */
const BACKUP_NAME =
  /^parallax-(\d{4}-\d{2}-\d{2})-(\d{6})(?:-before-(?:(\d{4})|(restore)|(repair)))?(?:-\d+)?\.sqlite$/;

export type BackupKind = LibraryCopy['kind'];

export interface Backup {
  readonly file: string;
  /** The local day it was made, such as 2024-03-12. */
  readonly day: string;
  /** The local time of day, such as 08:30. */
  readonly time: string;
  readonly kind: BackupKind;
}

/** Every backup of a data folder, newest first. */
export function listBackups(dataDir: string): Backup[] {
  const folder = backupFolder(dataDir);
  if (!existsSync(folder)) return [];
  const found: Backup[] = [];
  for (const name of readdirSync(folder).sort().reverse()) {
    const match = BACKUP_NAME.exec(name);
    const [, day, time = '', migration, restore, repair] = match ?? [];
    const [first, second] = [restore && 'before going back', repair && 'before mending'] as const;
    const kind = migration ? 'before an update' : first || second || 'daily';
    if (day) found.push({ file: join(folder, name), day, time: `${time.slice(0, 2)}:${time.slice(2, 4)}`, kind });
  }
  return found;
}

/**
 * Today's backup, unless there is a good one already; older dailies beyond seven go, and only after the new one was
 * read back and found sound. All in a thread of its own, so a long copy, its reading back and its flush freeze nothing.
 * Resolves with the file, or null where today has its backup. Rejects (disk full, damage) without touching the others.
 */
export async function backUpDaily(
  database: StudyDatabase,
  dataDir: string,
  clock: () => Date,
  signal?: AbortSignal,
): Promise<string | null> {
  const now = clock();
  const today = listBackups(dataDir).filter((backup) => backup.kind === 'daily' && backup.day === localDay(now));
  for (const backup of today) if (await runInThread({ kind: 'is good', file: backup.file }, signal)) return null;
  const file = nameBackup(dataDir, now, '');
  const temporary = makeTemporary(file);
  try {
    await runInThread({ kind: 'back up', from: database.name, temporary, file }, signal);
  } finally {
    removeWithLog(temporary);
  }
  prune(dataDir, 'daily', DAILY_KEPT);
  return file;
}

/** The copy made before migration `number`, in one step since nothing else may run between copy and migration. */
export function backUpBeforeMigration(
  database: StudyDatabase,
  dataDir: string,
  clock: () => Date,
  number: number,
): string {
  const file = nameBackup(dataDir, clock(), `-before-${String(number).padStart(4, '0')}`);
  const temporary = makeTemporary(file);
  try {
    database.prepare('VACUUM INTO ?').run(temporary);
    settleBackup(temporary, file);
  } finally {
    removeWithLog(temporary);
  }
  return file;
}

/** The copy made before a library is mended, in a thread of its own. */
export async function backUpBeforeRepair(database: StudyDatabase, dataDir: string, clock: () => Date): Promise<string> {
  const file = nameBackup(dataDir, clock(), '-before-repair');
  const temporary = makeTemporary(file);
  try {
    await runInThread({ kind: 'back up', from: database.name, temporary, file });
  } finally {
    removeWithLog(temporary);
  }
  prune(dataDir, 'before mending', BEFORE_OTHERS_KEPT);
  return file;
}

/** Where the library goes before another copy takes its place; the oldest of that kind go with it. */
export function nameBeforeRestore(dataDir: string, clock: () => Date): string {
  prune(dataDir, 'before going back', BEFORE_OTHERS_KEPT - 1);
  return nameBackup(dataDir, clock(), '-before-restore');
}

/**
 * Removes the copies of earlier updates but a few. Called before an update makes its own, so that all of those stay: the first
 * is the library as the older Parallax left it.
 */
export function pruneMigrationBackups(dataDir: string): void {
  prune(dataDir, 'before an update', BEFORE_MIGRATION_KEPT);
}

/** Opens a database file of its own accord and reads it through; the file must not be the one in use. */
export function backupIsGood(file: string): boolean {
  try {
    const copy = new BetterSqlite3(file, { fileMustExist: true });
    try {
      // Off the write-ahead log, so that the copy is one file and reading it leaves none beside it.
      copy.pragma('journal_mode = DELETE');
      return findDamage(copy) === null && Number(copy.pragma('user_version', { simple: true })) > 0;
    } finally {
      copy.close();
    }
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/** Local calendar day, such as 2024-03-12: the day on the wall of the classroom. */
export function localDay(moment: Date): string {
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

export function localTime(moment: Date): string {
  return `${two(moment.getHours())}${two(moment.getMinutes())}${two(moment.getSeconds())}`;
}

/** A file is safe from power loss only once it and its folder entry were flushed; SQLite does neither for a copy. */
export function flushToDisk(path: string): void {
  // Windows can neither open a folder nor flush a read-only handle.
  const isWindows = process.platform === 'win32';
  const handle = openSync(path, isWindows ? 'r+' : 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export function flushFolder(folder: string): void {
  if (process.platform !== 'win32') flushToDisk(folder);
}

/** Reads a finished copy back, and gives it its name once it is safe on the disk. */
export function settleBackup(temporary: string, file: string): void {
  if (!backupIsGood(temporary)) throw new Error(`The backup ${basename(file)} could not be read back.`);
  flushToDisk(temporary);
  renameSync(temporary, file);
  flushFolder(join(file, '..'));
}

function prune(dataDir: string, kind: BackupKind, kept: number): void {
  const ofKind = listBackups(dataDir).filter((backup) => backup.kind === kind);
  for (const backup of ofKind.slice(kept)) rmSync(backup.file);
}

function nameBackup(dataDir: string, now: Date, suffix: string): string {
  const folder = backupFolder(dataDir);
  makePrivateFolder(folder);
  const stem = join(folder, `parallax-${localDay(now)}-${localTime(now)}${suffix}`);
  let file = `${stem}.sqlite`;
  for (let count = 2; existsSync(file); count += 1) file = `${stem}-${count}.sqlite`;
  return file;
}

/** Written under another name first, so that a copy cut short is never taken for a backup. */
function makeTemporary(file: string): string {
  const temporary = `${file}.unfinished`;
  removeWithLog(temporary);
  makePrivateFile(temporary); // both ways of copying accept an empty file and keep its mode
  return temporary;
}

function removeWithLog(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}

/** Where the copies are kept. */
export function backupFolder(dataDir: string): string {
  return join(dataDir, 'backups');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
