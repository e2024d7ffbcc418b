import { SENT_AT_ONCE_BYTES } from '../../src-main/contract/plain/class-words.ts';
import type { Work } from '../../src-main/contract/classroom.ts';
import type { Failure, Reply } from '../../src-main/contract/failures.ts';
import { MemoryStore } from './outbox-store.ts';
import type { KeptWork, OutboxStore } from './outbox-store.ts';

/** The door takes only so much in one message; a letter of JSON is at most four bytes of UTF-8. */
const MOST_LETTERS_AT_ONCE = SENT_AT_ONCE_BYTES / 4;
/** `MOST_WORK` of the contract, said again since the contract brings its parser along. */
const MOST_AT_ONCE = 100;
const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 15_000;

export type Settled = 'stored' | { readonly refused: Failure };

export interface OutboxStatus {
  /** Pieces that wait to be handed in. */
  readonly waiting: number;
  readonly refused: readonly KeptWork[];
  /** Whether what waits outlives the page. */
  readonly lasting: boolean;
  /** Pieces handed in since the page was opened. */
  readonly delivered: number;
}

interface OutboxOptions {
  readonly store: OutboxStore;
  readonly seatId: string;
  /** Hands in; `ok: false` where nobody can tell whether it arrived. */
  readonly send: (work: Work[]) => Promise<Reply<{ stored: string[]; refused: { id: string; failure: Failure }[] }>>;
  /** Whether sending can succeed at all. */
  readonly online: () => boolean;
  readonly later?: (run: () => void, ms: number) => void;
}

/**
 * What a student wrote and the teacher's computer has not confirmed yet. It is kept before anything else happens, sent in the order in
 * which it was kept, as often as it takes, and forgotten when it is confirmed. Sending twice is harmless (the ids are the same), so
 * two tabs of one seat need no agreement and a cut connection no cleverness.
 */
export class Outbox {
  #store: OutboxStore;
  readonly #options: OutboxOptions;
  readonly #listeners = new Set<(status: OutboxStatus) => void>();
  readonly #waiters = new Map<string, ((settled: Settled) => void)[]>();
  #settled: [id: string, settled: Settled][] = [];
  /** As last read, so that a screen needs to wait for nothing. */
  #kept: readonly KeptWork[] = [];
  #delivered = 0;
  #order = 0;
  #pause = FIRST_PAUSE_MS;
  #running = false;
  #again = false;
  #laterTurn = 0;
  #closed = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#store = options.store;
  }

  get kept(): readonly KeptWork[] {
    return this.#kept;
  }

  get status(): OutboxStatus {
    return {
      waiting: this.#kept.filter(({ refused }) => refused === null).length,
      refused: this.#kept.filter(({ refused }) => refused !== null),
      lasting: this.#store.lasting,
      delivered: this.#delivered,
    };
  }

  watch(listener: (status: OutboxStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What an earlier visit left here. */
  async open(): Promise<void> {
    await this.#read();
    this.#tell();
    this.flush();
  }

  close(): void {
    this.#closed = true;
  }

  /** Resolves when the piece would survive the page. */
  async keep(work: Work): Promise<void> {
    const { seatId } = this.#options;
    this.#order = Math.max(this.#order + 1, Date.now());
    const kept: KeptWork = { seatId, id: work.id, work, order: this.#order, refused: null };
    try {
      await this.#store.keep(kept);
    } catch {
      await this.#goOnInMemory();
      await this.#store.keep(kept);
    }
    await this.#read();
    this.#tell();
    this.flush();
  }

  /** When a piece that is kept is taken or refused. One that is not there (any more) was taken, by another tab perhaps. */
  settled(id: string): Promise<Settled> {
    return new Promise((resolve) => {
      this.#waiters.set(id, [...(this.#waiters.get(id) ?? []), resolve]);
      this.flush();
    });
  }

  /** Sends what waits, at once. */
  flush(): void {
    this.#pause = FIRST_PAUSE_MS;
    this.#again = true;
    if (!this.#running) void this.#run();
  }

  /** Refused pieces are offered once more: what was locked is open again. */
  async offerAgain(which: (kept: KeptWork) => boolean = () => true): Promise<void> {
    for (const kept of this.status.refused.filter(which)) await this.#store.keep({ ...kept, refused: null });
    await this.#read();
    this.#tell();
    this.flush();
  }

  /** A refused piece whose words the student has elsewhere, or wants no more. */
  async forget(kept: KeptWork): Promise<void> {
    await this.#store.settle(kept, null);
    await this.#read();
    this.#tell();
  }

  async clear(): Promise<void> {
    await this.#store.clear(this.#options.seatId);
    await this.#read();
    this.#tell();
  }

  remember(name: string, value: unknown): Promise<void> {
    return this.#store.remember(this.#options.seatId, name, value).catch(() => {});
  }

  remembered(): Promise<ReadonlyMap<string, unknown>> {
    return this.#store.remembered(this.#options.seatId).catch(() => new Map<string, unknown>());
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (this.#again && !this.#closed) {
        this.#again = false;
        if (!(await this.#sendAll())) this.#tryLater();
      }
    } finally {
      this.#running = false;
    }
  }

  #tryLater(): void {
    if (!this.#options.online()) return;
    const pause = this.#pause;
    this.#pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    const turn = ++this.#laterTurn;
    (this.#options.later ?? setTimeout)(() => {
      // Only the last one counts, so that many asked-for attempts do not become many series of them.
      if (turn !== this.#laterTurn) return;
      this.#again = true;
      if (!this.#running) void this.#run();
    }, pause);
  }

  /** Returns whether nothing waits any more. */
  async #sendAll(): Promise<boolean> {
    for (;;) {
      await this.#read();
      this.#answerWaiters();
      const waiting = firstBatch(this.#kept.filter(({ refused }) => refused === null));
      if (waiting.length === 0) return true;
      if (this.#closed || !this.#options.online()) return false;
      const taken = await this.#send(waiting);
      await this.#read();
      // Whoever waited looks at what is kept now.
      for (const [id, settled] of this.#settled.splice(0)) this.#resolve(id, settled);
      this.#tell();
      if (!taken) return false;
    }
  }

  /** Returns whether any of it was answered for. */
  async #send(batch: readonly KeptWork[]): Promise<boolean> {
    const reply = await this.#options.send(batch.map(({ work }) => work)).catch(() => null);
    if (!reply) return false;
    if (!reply.ok) {
      if (reply.failure.code !== 'malformed-input') return false;
      // One piece that can't be read must not keep the others from arriving.
      if (batch.length > 1) for (const one of batch) await this.#send([one]);
      else if (batch[0]) await this.#settle(batch[0], reply.failure);
      return true;
    }
    const { stored, refused } = reply.value;
    let any = false;
    for (const kept of batch) {
      const failure = refused.find(({ id }) => id === kept.id)?.failure ?? null;
      if (!failure && !stored.includes(kept.id)) continue;
      any = true;
      await this.#settle(kept, failure);
    }
    return any;
  }

  async #settle(kept: KeptWork, failure: Failure | null): Promise<void> {
    await this.#store.settle(kept, failure);
    if (!failure) this.#delivered++;
    this.#settled.push([kept.id, failure ? { refused: failure } : 'stored']);
  }

  #answerWaiters(): void {
    for (const id of [...this.#waiters.keys()]) {
      const kept = this.#kept.find((one) => one.id === id);
      if (!kept) this.#resolve(id, 'stored');
      else if (kept.refused) this.#resolve(id, { refused: kept.refused });
    }
  }

  #resolve(id: string, settled: Settled): void {
    const waiters = this.#waiters.get(id) ?? [];
    this.#waiters.delete(id);
    for (const resolve of waiters) resolve(settled);
  }

  async #read(): Promise<void> {
    try {
      this.#kept = (await this.#store.all(this.#options.seatId)).toSorted((one, other) => one.order - other.order);
    } catch {
      await this.#goOnInMemory();
    }
  }

  /** The browser's store failed under us (full, or thrown away): what is known lives on in memory. */
  async #goOnInMemory(): Promise<void> {
    const memory = new MemoryStore();
    for (const kept of this.#kept) await memory.keep(kept);
    this.#store = memory;
  }

  #tell(): void {
    const { status } = this;
    for (const listener of this.#listeners) listener(status);
  }
}

function firstBatch(waiting: readonly KeptWork[]): KeptWork[] {
  let letters = 0;
  const most = waiting.slice(0, MOST_AT_ONCE);
  const end = most.findIndex(({ work }, index) => {
    letters += JSON.stringify(work).length;
    return index > 0 && letters > MOST_LETTERS_AT_ONCE;
  });
  return end < 0 ? most : most.slice(0, end);
}
