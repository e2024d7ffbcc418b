import { Worker } from 'node:worker_threads';

/** Work that reads a whole library, which takes four seconds a gigabyte. */
export type LibraryJob =
  | { readonly kind: 'find damage'; readonly file: string }
  | { readonly kind: 'is good'; readonly file: string }
  | { readonly kind: 'erase seats'; readonly file: string; readonly seatIds: readonly string[] }
  | { readonly kind: 'back up'; readonly from: string; readonly temporary: string; readonly file: string };

/** What the job says in the end: the damage or null; whether it is good; null once the backup is there. */
export type JobResult = string | boolean | null;
export type JobReply = { readonly result: JobResult } | { readonly error: string };

/** From source the worker is the file beside this one, in a package the bundle beside it (scripts/bundle-service.ts). */
const WORKER = new URL(`./library-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'mjs'}`, import.meta.url);

/**
 * Does a job in a thread of its own, with a connection of its own, so that calls are answered meanwhile. Rejects with what went
 * wrong, or when `signal` ends it; a thread that is deep in SQLite then ends as soon as SQLite returns.
 */
export function runInThread(job: LibraryJob, signal?: AbortSignal): Promise<JobResult> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(WORKER, { workerData: job });
    worker.unref();
    const stop = () => {
      reject(new Error('It was stopped.'));
      void worker.terminate();
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (reply: JobReply) => {
      if ('result' in reply) resolve(reply.result);
      else reject(new Error(reply.error));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      signal?.removeEventListener('abort', stop);
      reject(new Error('Its thread ended.'));
    });
  });
}
