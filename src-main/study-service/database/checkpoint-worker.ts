import { parentPort } from 'node:worker_threads';
import BetterSqlite3 from 'better-sqlite3';

/** The thread that moves the write-ahead log into the library. Holds it open no longer than that takes, so that closing finds it closed. */
parentPort?.on('message', (file: string) => {
  try {
    const library = new BetterSqlite3(file, { fileMustExist: true, timeout: 0 });
    try {
      library.pragma('cache_size = -1000');
      library.pragma('wal_checkpoint(PASSIVE)');
    } finally {
      library.close();
    }
  } catch {
    // Busy, or damaged: the service's own connection comes upon the same and says so.
  }
  parentPort?.postMessage(null);
});
