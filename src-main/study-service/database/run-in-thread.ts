import { Worker } from 'node:worker_threads';
import type { Holds } from '../../contract/upkeep.ts';
import type { Findings } from './mend-library.ts';

/** Work that reads a whole library, which takes four seconds a gigabyte. */
export type LibraryJob =
  | { readonly kind: 'find damage'; readonly file: string }
  | { readonly kind: 'is good'; readonly file: string }
  | { readonly kind: 'erase seats'; readonly file: string; readonly seatIds: readonly string[] }
  | { readonly kind: 'back up'; readonly from: string; readonly temporary: string; readonly file: string }
  | { readonly kind: 'inspect'; readonly file: string }
  | { readonly kind: 'mend'; readonly file: string }
  | { readonly kind: 'count'; readonly files: readonly string[] }
  | { readonly kind: 'lay ready'; readonly from: string; readonly temporary: string; readonly knownVersion: number };

/** What each job says in the end: the damage or null; whether it is good; null once the backup is there; what speaks against a copy. */
export interface JobResults {
  readonly 'find damage': string | null;
  readonly 'is good': boolean;
  readonly 'erase seats': boolean;
  readonly 'back up': null;
  readonly inspect: Findings;
  readonly mend: null;
  readonly count: (Holds | null)[];
  readonly 'lay ready': 'damaged' | 'newer' | null;
}
export type JobResult = JobResults[LibraryJob['kind']];
/** `code` is SQLite's or the system's, for telling a full disk from damage. */
export type JobReply = { readonly result: JobResult } | { readonly error: string; readonly code?: string };

/** From source the worker is the file beside this one, in a package the bundle beside it (scripts/packaging/bundle-service.ts). */
const WORKER = new URL(`./library-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'mjs'}`, import.meta.url);

/**
 * Does a job in a thread of its own, with a connection of its own, so that calls are answered meanwhile. Rejects with what went
 * wrong, or when `signal` ends it; a thread that is deep in SQLite then ends as soon as SQLite returns.
 */
export function runInThread<Kind extends LibraryJob['kind']>(
  job: LibraryJob & { readonly kind: Kind },
  signal?: AbortSignal,
): Promise<JobResults[Kind]> {
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
      if ('result' in reply) resolve(reply.result as JobResults[Kind]);
      else reject(Object.assign(new Error(reply.error), reply.code === undefined ? {} : { code: reply.code }));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      signal?.removeEventListener('abort', stop);
      reject(new Error('Its thread ended.'));
    });
  });
}
