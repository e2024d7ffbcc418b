import { Worker } from 'node:worker_threads';
import type { StudyDatabase } from './store-deps.ts';

/** From source the worker is the file beside this one, in a package the bundle beside it (scripts/packaging/bundle-service.ts). */
const WORKER = new URL(`./checkpoint-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'mjs'}`, import.meta.url);

const LOOK_EVERY_MS = 250;
/** Pages of 4 KB in the log that are worth a thread. */
const WORTH_IT = 500;
/** While somebody waits for every commit: the thread's flush of the library holds up theirs, and its memory is some ten megabytes. */
const WORTH_IT_WHILE_BUSY = 8_000;
/** A service that writes nothing more keeps no thread. */
const IDLE_MS = 20_000;

interface LogState {
  readonly log: number;
  readonly checkpointed: number;
}

/** NOOP only tells; it moves nothing. Undefined where the disk does not even let that be read: calls come upon the same and say so. */
function stateOf(database: StudyDatabase): LogState | undefined {
  try {
    return (database.pragma('wal_checkpoint(NOOP)') as LogState[])[0];
  } catch {
    return undefined;
  }
}

/**
 * Moves what was written from the log into the library in a thread of its own: on the service's own thread, as SQLite does it
 * unasked, a call waits for the disk to take some thousand pages. SQLite's own way stays behind it as a limit
 * (`makeDurable` in open-database.ts). `isBusy` says whether commits are waited for just now. Returns what ends it.
 */
export function keepCheckpointing(database: StudyDatabase, isBusy: () => boolean = () => false): () => void {
  let worker: Worker | null = null;
  let isMoving = false;
  let usedAt = 0;

  function start(): Worker {
    const started = new Worker(WORKER);
    started.unref();
    started.on('message', () => (isMoving = false));
    const forget = () => {
      if (worker !== started) return;
      worker = null;
      isMoving = false;
    };
    started.on('error', forget);
    started.on('exit', forget);
    return started;
  }

  function look(): void {
    if (isMoving || !database.open || database.inTransaction) return;
    const state = stateOf(database);
    if (state && state.log - state.checkpointed >= (isBusy() ? WORTH_IT_WHILE_BUSY : WORTH_IT)) {
      worker ??= start();
      isMoving = true;
      usedAt = performance.now();
      worker.postMessage(database.name);
    } else if (worker && performance.now() - usedAt > IDLE_MS) end();
  }

  function end(): void {
    const ended = worker;
    worker = null;
    isMoving = false;
    void ended?.terminate();
  }

  const timer = setInterval(look, LOOK_EVERY_MS).unref();
  return () => {
    clearInterval(timer);
    end();
  };
}
