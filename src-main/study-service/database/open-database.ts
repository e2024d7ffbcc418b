import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { ExpectedFailure } from '../../contract/failures.ts';
import type { Notice } from '../../contract/study.ts';
import { backUpBeforeMigration, backupFolder, pruneMigrationBackups } from './back-up-database.ts';
import { findDamage, findDamageBeforeOpening, isDamage, sizeOf } from './check-database.ts';
import { makePrivateFile, tighten, tightenFolder } from './keep-private.ts';
import { migrateDatabase, readMigrations } from './migrate-database.ts';
import type { Migration } from './migrate-database.ts';
import { createNoticeStore } from './notice-store.ts';
import { asideFolder, hasBackups, recoverDatabase } from './recover-database.ts';
import type { Recovery } from './recover-database.ts';
import type { IdKind, StudyDatabase } from './store-deps.ts';

export const DATABASE_FILE_NAME = 'parallax.sqlite';

export interface OpenDatabaseOptions {
  /** The folder of the person's data, which must be there. */
  readonly dataDir: string;
  readonly migrationsDir: string;
  readonly clock: () => Date;
  readonly makeId: (kind: IdKind) => string;
  /** Told of each notice this opening gives rise to. */
  readonly notify?: (notice: Notice) => void;
}

export interface OpenedDatabase {
  readonly database: StudyDatabase;
  /** Every notice not dismissed yet, from this opening and from earlier ones. */
  readonly notices: Notice[];
}

/**
 * Opens the library of a data folder: sound, at this version, and durable. A damaged or lost file gives way to the
 * newest good backup, and the person is told. The daily backup is left to `backUpDaily`, after start-up.
 *
 * Fails with `database-unusable` (the folder can't be written, another program holds the file, a migration failed)
 * or `database-newer`.
 */
export function openDatabase({ dataDir, migrationsDir, clock, makeId, notify }: OpenDatabaseOptions): OpenedDatabase {
  const migrations = readMigrations(migrationsDir);
  const file = join(dataDir, DATABASE_FILE_NAME);
  return naming(dataDir, () => {
    tightenLibrary(dataDir, file);
    const { database, recovery } = openOrRecover(dataDir, file, clock, migrations);
    try {
      let isFirst = true;
      migrateDatabase(database, migrations, ({ number }) => {
        if (isFirst) pruneMigrationBackups(dataDir);
        isFirst = false;
        return backUpBeforeMigration(database, dataDir, clock, number);
      });
      const notices = createNoticeStore({ database, clock, makeId });
      if (recovery) {
        const notice = notices.add(recovery.code, recovery.message);
        notify?.(notice);
      }
      return { database, notices: notices.list() };
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
): { database: StudyDatabase; recovery: Recovery | null } {
  const damage = findDamageBeforeOpening(file) ?? (sizeOf(file) === 0 && hasBackups(dataDir) ? 'it was empty' : null);
  const opened = damage === null ? openSound(file) : { database: null, damage };
  if (opened.database) return { database: opened.database, recovery: null };
  const recovery = recoverDatabase(dataDir, file, opened.damage, clock, migrations.length);
  const { database, damage: again } = openSound(file);
  if (database) return { database, recovery };
  throw unusable(dataDir, `the restored copy can't be read either: ${again}`);
}

/** A library from before Parallax kept it private could be read by every user of the machine. */
function tightenLibrary(dataDir: string, file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) tighten(file + suffix);
  for (const folder of [backupFolder(dataDir), asideFolder(dataDir)]) tightenFolder(folder);
}

type Sound = { database: StudyDatabase; damage: null } | { database: null; damage: string };

function openSound(file: string): Sound {
  let database: StudyDatabase | null = null;
  try {
    makePrivateFile(file);
    database = new BetterSqlite3(file, { timeout: 5000 });
    makeDurable(database);
    const damage = findDamage(database);
    if (damage === null) return { database, damage };
    database.close();
    return { database: null, damage };
  } catch (error) {
    database?.close();
    if (isDamage(error)) return { database: null, damage: (error as Error).message };
    throw error;
  }
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
}

/** Turns what the file system or SQLite says into a sentence that names the folder. */
function naming<Result>(dataDir: string, open: () => Result): Result {
  try {
    return open();
  } catch (error) {
    if (error instanceof ExpectedFailure) throw error;
    throw unusable(dataDir, error instanceof Error ? error.message : String(error));
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
