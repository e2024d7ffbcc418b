import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExpectedFailure } from '../../contract/failures.ts';
import type { StudyDatabase } from './store-deps.ts';

export interface Migration {
  readonly number: number;
  readonly fileName: string;
  readonly sql: string;
}

/**
 * The numbered SQL files of a folder ("0001-corpus.sql"), in order. A gap, a duplicate or a misnamed file is a
 * mistake of whoever built this copy of Parallax, so it stops everything before the database is touched.
 */
export function readMigrations(migrationsDir: string): Migration[] {
  const fileNames = readdirSync(migrationsDir)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return fileNames.map((fileName, index) => {
    const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(fileName)?.[1]);
    if (number !== index + 1) {
      throw new Error(`Migration ${fileName} is out of line: expected number ${String(index + 1).padStart(4, '0')}.`);
    }
    return { number, fileName, sql: readFileSync(join(migrationsDir, fileName), 'utf8') };
  });
}

/** How many migrations the database has been through. */
export function readVersion(database: StudyDatabase): number {
  return database.pragma('user_version', { simple: true }) as number;
}

/**
 * Takes the database through the migrations it lacks, each in one transaction with its `user_version`, and stops at
 * the first that fails with the database as that migration found it. `backUp` is called before each one that touches
 * a database which already holds something, and says where the copy lies.
 *
 * Foreign keys are off while the tables change, as https://sqlite.org/lang_altertable.html#otheralter asks, and
 * checked whole before each commit.
 */
export function migrateDatabase(
  database: StudyDatabase,
  migrations: readonly Migration[],
  backUp: (migration: Migration) => string,
): void {
  refuseNewer(database, migrations.length);
  database.pragma('foreign_keys = OFF');
  // Asked once: between the first migration and the second a new library still holds nothing of anybody's.
  const isNew = holdsNothing(database);
  try {
    for (const migration of migrations) {
      if (migration.number <= readVersion(database)) continue;
      const copy = isNew ? null : backUp(migration);
      applyMigration(database, migration, copy);
    }
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

function refuseNewer(database: StudyDatabase, known: number): void {
  const found = readVersion(database);
  if (found <= known) return;
  throw new ExpectedFailure({
    code: 'database-newer',
    found,
    known,
    message:
      `The library in ${database.name} was last used by a newer Parallax (step ${found}; this one knows ${known}). ` +
      'Nothing was changed. Please install the newest Parallax and open it again.',
  });
}

function holdsNothing(database: StudyDatabase): boolean {
  return database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}

function applyMigration(database: StudyDatabase, migration: Migration, copy: string | null): void {
  const apply = database.transaction(() => {
    // Another process may have been first while this one waited for the lock.
    if (readVersion(database) >= migration.number) return;
    database.exec(migration.sql);
    if (!database.inTransaction) throw new Error('the migration ended its own transaction');
    const orphans = database.pragma('foreign_key_check') as { table: string }[];
    if (orphans[0]) throw new Error(`it leaves rows in ${orphans[0].table} that point at nothing`);
    database.pragma(`user_version = ${migration.number}`);
  });
  try {
    apply.immediate();
  } catch (error) {
    const where = copy === null ? '' : ` A copy from before lies in ${copy}.`;
    throw new ExpectedFailure({
      code: 'database-unusable',
      message:
        `Parallax could not bring the library in ${database.name} up to date (${migration.fileName}: ` +
        `${(error as Error).message}). It is as it was before.${where} Please install the newest Parallax or report this.`,
    });
  }
}
