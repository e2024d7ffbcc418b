import type { StudyDatabase } from './store-deps.ts';

/**
 * One transaction of work that nobody was told is done: it need not be on the disk yet, only in order, and waiting for the disk
 * would hold up the calls. The next flushed commit flushes it too; a power cut before takes it back, and its queue with it
 * (https://sqlite.org/pragma.html#pragma_synchronous, NORMAL with a write-ahead log). Inside another transaction it is part of that.
 */
export function commitUnflushed<Result>(database: StudyDatabase, work: () => Result): Result {
  if (database.inTransaction) return work();
  const before = database.pragma('synchronous', { simple: true }) as number;
  if (before > NORMAL) database.pragma(`synchronous = ${NORMAL}`);
  try {
    return database.transaction(work).immediate();
  } finally {
    if (before > NORMAL) database.pragma(`synchronous = ${before}`);
  }
}

const NORMAL = 1;
