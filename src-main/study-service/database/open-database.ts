import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { ExpectedFailure } from '../../contract/failures.ts';
import type { Notice } from '../../contract/study.ts';
import { backUpBeforeMigration, backupFolder, pruneMigrationBackups } from './back-up-database.ts';
import { findDamage, findDamageAtFirstSight, findDamageBeforeOpening, isDamage, sizeOf } from './check-database.ts';
import { isMarkedForCheck, removeCheckMark } from './check-mark.ts';
import { explainUnopened } from './explain-disk-trouble.ts';
import { makePrivateFile, tighten, tightenFolder } from './keep-private.ts';
import { migrateDatabase, readMigrations, readVersion } from './migrate-database.ts';
import type { Migration } from './migrate-database.ts';
import { createNoticeStore } from './notice-store.ts';
import { postponePreparing } from './postpone-preparing.ts';
import { asideFolder, hasBackups, recoverDatabase } from './recover-database.ts';
import type { Recovery } from './recover-database.ts';
import { takeChosenCopy } from './restore-copy.ts';
import type { IdKind, StudyDatabase } from './store-deps.ts';

export const DATABASE_FILE_NAME = 'parallax.sqlite';

/** A check takes four milliseconds a megabyte: no more than this is spent before the first answer. */
const CHECKED_UP_TO = 16e6;

export interface OpenDatabaseOptions {
  /** The folder of the person's data, which must be there. */
  readonly dataDir: string;
  readonly migrationsDir: string;
  readonly clock: () => Date;
  readonly makeId: (kind: IdKind) => string;
  /** Told of each notice this opening gives rise to. */
  readonly notify?: (notice: Notice) => void;
  /** In bytes: a larger library is not read through when it is opened. */
  readonly checkedUpTo?: number;
}

export interface OpenedDatabase {
  readonly database: StudyDatabase;
  /** False where the library was too large to be read through: to be done behind the calls, by `lookAfterLibrary`. */
  readonly isChecked: boolean;
  /** The disk has no room even for what SQLite shares between connections: this one alone can read, and nothing can be written. */
  readonly isTight: boolean;
  /** Every notice not dismissed yet, from this opening and from earlier ones. */
  readonly notices: Notice[];
}

/**
 * Opens the library of a data folder: sound, at this version, and durable. A damaged or lost file gives way to the
 * newest good backup, and the person is told. The daily backup is left to `lookAfterLibrary`, after start-up, and so is
 * the check of a large library, unless something speaks for damage, or a migration is about to change it.
 *
 * Fails with `database-unusable` (the folder can't be written, another program holds the file, a migration failed)
 * or `database-newer`.
 */
export function openDatabase({
  dataDir,
  migrationsDir,
  clock,
  makeId,
  notify,
  checkedUpTo = CHECKED_UP_TO,
}: OpenDatabaseOptions): OpenedDatabase {
  const migrations = readMigrations(migrationsDir);
  const file = join(dataDir, DATABASE_FILE_NAME);
  return naming(dataDir, () => {
    tightenLibrary(dataDir, file);
    const chosen = takeChosenCopy(file, clock);
    const isWhole = isMarkedForCheck(dataDir) || sizeOf(file) <= checkedUpTo;
    const { database, recovery, isChecked, isTight } = openOrRecover(dataDir, file, clock, migrations, isWhole);
    if (isChecked) removeCheckMark(dataDir);
    try {
      let isFirst = true;
      migrateDatabase(database, migrations, ({ number }) => {
        if (isFirst) pruneMigrationBackups(dataDir);
        isFirst = false;
        return backUpBeforeMigration(database, dataDir, clock, number);
      });
      const notices = createNoticeStore({ database, clock, makeId });
      for (const told of [chosen, recovery]) {
        if (!told) continue;
        const notice = notices.add(told.code, told.message);
        notify?.(notice);
      }
      return { database, isChecked, isTight, notices: notices.list() };
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

function openOrRecover(
  dataDir: string,
  file: string,
  clock: () => Date,
  migrations: readonly Migration[],
  isWhole: boolean,
): { database: StudyDatabase; recovery: Recovery | null; isChecked: boolean; isTight: boolean } {
  const damage = findDamageBeforeOpening(file) ?? (sizeOf(file) === 0 && hasBackups(dataDir) ? 'it was empty' : null);
  const opened = damage === null ? openSound(file, isWhole, migrations.length) : { database: null, damage };
  if (opened.database) return { ...opened, recovery: null };
  const recovery = recoverDatabase(dataDir, file, opened.damage, clock, migrations.length);
  const restored = openSound(file, true, migrations.length);
  if (restored.database) return { ...restored, recovery };
  throw unusable(dataDir, `the restored copy can't be read either: ${restored.damage}`);
}

/** A library from before Parallax kept it private could be read by every user of the machine. */
function tightenLibrary(dataDir: string, file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) tighten(file + suffix);
  for (const folder of [backupFolder(dataDir), asideFolder(dataDir)]) tightenFolder(folder);
}

type Sound = { database: StudyDatabase; isChecked: boolean; isTight: boolean } | { database: null; damage: string };

function openSound(file: string, isWhole: boolean, known: number): Sound {
  let database: StudyDatabase | null = null;
  try {
    makePrivateFile(file);
    const opened = openConnection(file);
    database = opened.database;
    let damage = isWhole ? null : findDamageAtFirstSight(database);
    const isChecked = isWhole || (damage === null && readVersion(database) < known);
    if (isChecked) damage = findDamage(database);
    if (damage === null) return { ...opened, isChecked };
    database.close();
    return { database: null, damage };
  } catch (error) {
    database?.close();
    if (isDamage(error)) return { database: null, damage: (error as Error).message };
    throw error;
  }
}

/**
 * A full disk has no room for the file that connections share beside the log (`-shm`), and without it nothing can be read. One that
 * is alone keeps what would be in it in memory (https://sqlite.org/wal.html#noshm): reading goes on, and what can't be saved is
 * refused as on a disk that fills up later.
 */
function openConnection(file: string): { database: StudyDatabase; isTight: boolean } {
  for (const isTight of [false, true]) {
    const database = new BetterSqlite3(file, { timeout: 5000 });
    postponePreparing(database);
    try {
      if (isTight) database.pragma('locking_mode = EXCLUSIVE');
      makeDurable(database);
      return { database, isTight };
    } catch (error) {
      database.close();
      if (isTight || explainUnopened(error, file) === null) throw error;
    }
  }
  throw new Error('Both ways of opening were tried.');
}

/**
 * FULL, not NORMAL: with a write-ahead log NORMAL flushes at checkpoints only, and a power cut could take imports that
 * were acknowledged (https://sqlite.org/pragma.html#pragma_synchronous).
 */
function makeDurable(database: StudyDatabase): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('busy_timeout = 5000');
  // Behind `keepCheckpointing`, which is usually before it.
  database.pragma('wal_autocheckpoint = 16000');
}

/** Turns what the file system or SQLite says into a sentence that names the folder. */
function naming<Result>(dataDir: string, open: () => Result): Result {
  try {
    return open();
  } catch (error) {
    if (error instanceof ExpectedFailure) throw error;
    const full = explainUnopened(error, dataDir);
    throw full ? new ExpectedFailure(full) : unusable(dataDir, error instanceof Error ? error.message : String(error));
  }
}

function unusable(dataDir: string, reason: string): ExpectedFailure {
  return new ExpectedFailure({
    code: 'database-unusable',
    message:
      `Parallax can't keep its library in ${dataDir} (${reason}). ` +
      'Check that the folder can be written, that the disk is not full and that no other program holds it.',
  });
}
