import { Worker } from 'node:worker_threads';
import { ExpectedFailure, type Failure } from '../../contract/failures.ts';
import type { Preview } from '../../contract/intake.ts';
import type { PageBytes } from './read-page.ts';
import { tooComplex } from './too-complex.ts';

/** What a reading thread answers; `bug` is an error nobody expected, as its stack. */
export type ReadingReply = { preview: Preview } | { failure: Failure } | { bug: string };

export interface ReadingLimits {
  /** For one page, in milliseconds, from the moment a thread takes it. */
  timeMs: number;
  /** Of a thread's heap, in megabytes. Bytes unpacked outside the heap are limited by the archive reader. */
  memoryMb: number;
  /** How many pages are read at once. */
  threads: number;
}

export interface ReadingPool {
  read(page: PageBytes): Promise<Preview>;
  /** Ends all threads; what is being read fails. */
  close(): Promise<void>;
}

/** 20 s is ten times what the slowest real page takes; two threads suit the smallest machine the program is made for. */
export const READING_LIMITS: ReadingLimits = { timeMs: 20_000, memoryMb: 512, threads: 2 };

/** A thread holds some 60 MB once it has read a page, so it is let go when nobody adds anything. */
const IDLE_MS = 60_000;

/** From source the worker is the file beside this one, in a package the bundle beside it (scripts/packaging/bundle-service.ts). */
const WORKER = new URL(`./reading-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'mjs'}`, import.meta.url);

/** Room for young objects: a page is some 50,000 of them, dead a moment later, and less room means clearing it more often. */
const YOUNG_MB = 64;

interface Job {
  page: PageBytes;
  resolve(preview: Preview): void;
  reject(error: Error): void;
}

/**
 * Reads pages in threads of their own. Everything that comes in is hostile: a file made to keep a parser busy or to fill the
 * memory costs its thread, which is ended and replaced, and the service answers other calls meanwhile. Threads start with
 * the first page and keep no process alive while they wait.
 */
export function createReadingPool(limits: ReadingLimits = READING_LIMITS, worker: URL = WORKER): ReadingPool {
  const waiting: Job[] = [];
  const threads = new Set<ReadingThread>();
  const next = (): void => {
    if (waiting.length === 0) return;
    const idle = [...threads].find((thread) => thread.isIdle);
    const thread = idle ?? (threads.size < limits.threads ? start() : null);
    const job = thread && waiting.shift();
    if (thread && job) void thread.run(job).then(next, next);
  };
  const start = (): ReadingThread => {
    const thread = new ReadingThread(worker, limits, () => threads.delete(thread));
    threads.add(thread);
    return thread;
  };
  return {
    read: (page) =>
      new Promise((resolve, reject) => {
        waiting.push({ page, resolve, reject });
        next();
      }),
    async close() {
      await Promise.all([...threads].map((thread) => thread.end()));
    },
  };
}

class ReadingThread {
  isIdle = true;
  private readonly limits: ReadingLimits;
  private readonly worker: Worker;
  private readonly forget: () => void;
  private idleTimer: NodeJS.Timeout | undefined;

  constructor(worker: URL, limits: ReadingLimits, forget: () => void) {
    this.limits = limits;
    this.forget = forget;
    this.worker = new Worker(worker, {
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.worker.unref();
    // An idle thread that dies is replaced when the next page comes; a busy one's page is told in run()
    this.worker.on('error', forget);
    this.worker.on('exit', forget);
  }

  /** Reads one page and settles its job. Never rejects. */
  async run({ page, resolve, reject }: Job): Promise<void> {
    this.isIdle = false;
    clearTimeout(this.idleTimer);
    this.worker.ref();
    try {
      const reply = await this.ask(page);
      if ('preview' in reply) resolve(reply.preview);
      else if ('failure' in reply) reject(new ExpectedFailure(reply.failure));
      else reject(new Error(reply.bug));
      this.rest();
    } catch (error) {
      await this.end();
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private ask(page: PageBytes): Promise<ReadingReply> {
    const name = page.fileName ?? 'The pasted text';
    const { worker, limits } = this;
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => () => {
        clearTimeout(timer);
        worker.off('message', answered);
        worker.off('error', broke);
        worker.off('exit', exited);
        act();
      };
      const answered = (reply: ReadingReply): void => settle(() => resolve(reply))();
      const broke = (error: Error): void => settle(() => reject(brokenFailure(error, name, limits)))();
      const exited = settle(() => reject(tooComplex(name, 'its reader broke down')));
      const timer = setTimeout(
        settle(() => reject(tooComplex(name, `it took longer than ${limits.timeMs / 1000} seconds to read`))),
        limits.timeMs,
      );
      worker.on('message', answered);
      worker.on('error', broke);
      worker.on('exit', exited);
      // A copy that is handed over: the caller keeps the bytes, and a piece of an archive does not take the archive along
      const bytes = new Uint8Array(page.bytes);
      worker.postMessage({ ...page, bytes }, [bytes.buffer]);
    });
  }

  private rest(): void {
    this.isIdle = true;
    this.worker.unref();
    this.idleTimer = setTimeout(() => void this.end(), IDLE_MS).unref();
  }

  async end(): Promise<void> {
    this.forget();
    clearTimeout(this.idleTimer);
    await this.worker.terminate();
  }
}

function brokenFailure(error: Error, name: string, limits: ReadingLimits): Error {
  const code = 'code' in error ? error.code : null;
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? tooComplex(name, `reading it took more than ${limits.memoryMb} MB`)
    : error;
}
