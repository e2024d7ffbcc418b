import { copyFileSync, rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import BetterSqlite3 from 'better-sqlite3';
import type { Holds } from '../../contract/upkeep.ts';
import { backupIsGood, flushToDisk, settleBackup } from './back-up-database.ts';
import { findDamage, isDamage } from './check-database.ts';
import { countHoldings } from './count-holdings.ts';
import { eraseSeats, holdsSeats } from './erase-seats.ts';
import { makePrivateFile } from './keep-private.ts';
import { inspectLibrary, mendLibrary } from './mend-library.ts';
import { versionOf } from './recover-database.ts';
import type { JobReply, JobResult, LibraryJob } from './run-in-thread.ts';

/** The thread that reads a library through: one job, one answer, then it ends. */
async function doJob(job: LibraryJob): Promise<JobResult> {
  switch (job.kind) {
    case 'find damage':
      return checkFile(job.file);
    case 'is good':
      return backupIsGood(job.file);
    case 'erase seats':
      return eraseFromCopy(job.file, job.seatIds);
    case 'back up':
      await copyLibrary(job.from, job.temporary);
      settleBackup(job.temporary, job.file);
      return null;
    case 'inspect':
      return read(job.file, inspectLibrary);
    case 'mend':
      mendFile(job.file);
      return null;
    case 'count':
      return job.files.map(countFile);
    case 'lay ready':
      return layReady(job.from, job.temporary, job.knownVersion);
  }
}

/** In a copy of the copy, so that one cut short leaves the old one whole. */
function eraseFromCopy(file: string, seatIds: readonly string[]): boolean {
  const stored = openToRead(file);
  try {
    if (!holdsSeats(stored, seatIds)) return false;
  } finally {
    stored.close();
  }
  const temporary = `${file}.unfinished`;
  try {
    makePrivateFile(temporary);
    copyFileSync(file, temporary);
    const copy = new BetterSqlite3(temporary, { fileMustExist: true });
    try {
      copy.pragma('journal_mode = DELETE');
      copy.pragma('foreign_keys = ON');
      eraseSeats(copy, seatIds);
    } finally {
      copy.close();
    }
    settleBackup(temporary, file);
    return true;
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(temporary + suffix, { force: true });
  }
}

function read<Result>(file: string, look: (library: BetterSqlite3.Database) => Result): Result {
  const library = openToRead(file);
  try {
    return look(library);
  } finally {
    library.close();
  }
}

function mendFile(file: string): void {
  const library = new BetterSqlite3(file, { fileMustExist: true, timeout: 5000 });
  try {
    mendLibrary(library);
  } finally {
    library.close();
  }
}

/** One copy that can't be read must not hide the others. */
function countFile(file: string): Holds | null {
  try {
    return read(file, countHoldings);
  } catch {
    return null;
  }
}

/** A copy is checked, not the backup: the check must not be able to change the only good one. */
function layReady(from: string, temporary: string, knownVersion: number): 'damaged' | 'newer' | null {
  makePrivateFile(temporary);
  copyFileSync(from, temporary);
  if (!backupIsGood(temporary)) return 'damaged';
  if (versionOf(temporary) > knownVersion) return 'newer';
  flushToDisk(temporary);
  return null;
}

function checkFile(file: string): string | null {
  try {
    return read(file, findDamage);
  } catch (error) {
    if (isDamage(error)) return (error as Error).message;
    throw error;
  }
}

/** Pages copied between two looks at whether to go on. */
const PAGES = 1_000;

/** In one read transaction: a copy that others may write under would begin anew with every import. */
async function copyLibrary(from: string, temporary: string): Promise<void> {
  const library = openToRead(from);
  try {
    library.exec('BEGIN');
    library.prepare('SELECT count(*) FROM sqlite_schema').get();
    await library.backup(temporary, { progress: () => PAGES });
  } finally {
    library.close();
  }
}

function openToRead(file: string): BetterSqlite3.Database {
  const library = new BetterSqlite3(file, { readonly: true, fileMustExist: true, timeout: 5000 });
  // Every page is read once: keeping them would only cost the service memory.
  library.pragma('cache_size = -1000');
  return library;
}

async function answer(): Promise<JobReply> {
  try {
    return { result: await doJob(workerData as LibraryJob) };
  } catch (error) {
    const { code } = Object(error) as { code?: unknown };
    return {
      error: error instanceof Error ? error.message : String(error),
      ...(typeof code === 'string' ? { code } : {}),
    };
  }
}

parentPort?.postMessage(await answer());
