import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Failure } from '../../src-main/contract/failures.ts';
import type { Work } from '../../src-main/contract/classroom.ts';

/** A piece of work that waits to be handed in, or was refused. Of one id there is one: the latest revision. */
export interface KeptWork {
  readonly seatId: string;
  readonly id: string;
  readonly work: Work;
  /** What was kept earlier is sent earlier. */
  readonly order: number;
  /** Why it will not be taken; its words stay here until the student has them elsewhere. */
  readonly refused: Failure | null;
}

/** Where a page keeps what it has not handed in yet. What concerns one piece happens in one transaction, since several tabs may be at it. */
export interface OutboxStore {
  /** Whether it outlives the page. */
  readonly lasting: boolean;
  /** Kept for good when it resolves. A later revision that is there already stays. */
  keep(kept: KeptWork): Promise<void>;
  all(seatId: string): Promise<KeptWork[]>;
  /** It was handed in, or refused; a later revision of it that came meanwhile is not touched. */
  settle(sent: KeptWork, refused: Failure | null): Promise<void>;
  /** A small thing about this seat that a reload must not forget. */
  remember(seatId: string, name: string, value: unknown): Promise<void>;
  remembered(seatId: string): Promise<ReadonlyMap<string, unknown>>;
  /** Everything of this seat. */
  clear(seatId: string): Promise<void>;
}

export function revisionOf(work: Work): number {
  return 'revision' in work ? work.revision : 0;
}

/** A removal is the last word on a note; else the higher revision is the later. */
export function isLater(one: Work, other: Work): boolean {
  if ((one.kind === 'note removed') !== (other.kind === 'note removed')) return one.kind === 'note removed';
  return revisionOf(one) > revisionOf(other);
}

export class MemoryStore implements OutboxStore {
  readonly lasting: boolean = false;
  readonly #work = new Map<string, KeptWork>();
  readonly #remembered = new Map<string, Map<string, unknown>>();

  keep(kept: KeptWork): Promise<void> {
    const before = this.#work.get(keyOf(kept));
    if (!before || !isLater(before.work, kept.work)) this.#work.set(keyOf(kept), kept);
    return Promise.resolve();
  }

  all(seatId: string): Promise<KeptWork[]> {
    return Promise.resolve([...this.#work.values()].filter((kept) => kept.seatId === seatId));
  }

  settle(sent: KeptWork, refused: Failure | null): Promise<void> {
    const before = this.#work.get(keyOf(sent));
    if (before && !isLater(before.work, sent.work)) {
      if (refused) this.#work.set(keyOf(sent), { ...before, refused });
      else this.#work.delete(keyOf(sent));
    }
    return Promise.resolve();
  }

  remember(seatId: string, name: string, value: unknown): Promise<void> {
    this.#remembered.set(seatId, new Map([...(this.#remembered.get(seatId) ?? []), [name, value]]));
    return Promise.resolve();
  }

  remembered(seatId: string): Promise<ReadonlyMap<string, unknown>> {
    return Promise.resolve(this.#remembered.get(seatId) ?? new Map());
  }

  clear(seatId: string): Promise<void> {
    for (const [key, kept] of this.#work) if (kept.seatId === seatId) this.#work.delete(key);
    this.#remembered.delete(seatId);
    return Promise.resolve();
  }
}

function keyOf({ seatId, id }: KeptWork): string {
  return `${seatId} ${id}`;
}

interface Remembered {
  readonly seatId: string;
  readonly name: string;
  readonly value: unknown;
}

interface OutboxSchema extends DBSchema {
  work: { key: [string, string]; value: KeptWork; indexes: { seat: string } };
  remembered: { key: [string, string]; value: Remembered; indexes: { seat: string } };
}

/** `strict`: on the disk, and not only with the system, before it counts as kept. */
const STRICT = { durability: 'strict' } as const;

class LastingStore implements OutboxStore {
  readonly lasting = true;
  readonly #database: IDBPDatabase<OutboxSchema>;

  constructor(database: IDBPDatabase<OutboxSchema>) {
    this.#database = database;
  }

  async keep(kept: KeptWork): Promise<void> {
    const transaction = this.#database.transaction('work', 'readwrite', STRICT);
    const before = await transaction.store.get([kept.seatId, kept.id]);
    if (!before || !isLater(before.work, kept.work)) await transaction.store.put(kept);
    await transaction.done;
  }

  all(seatId: string): Promise<KeptWork[]> {
    return this.#database.getAllFromIndex('work', 'seat', seatId);
  }

  async settle(sent: KeptWork, refused: Failure | null): Promise<void> {
    const transaction = this.#database.transaction('work', 'readwrite', STRICT);
    const key: [string, string] = [sent.seatId, sent.id];
    const before = await transaction.store.get(key);
    if (before && !isLater(before.work, sent.work)) {
      if (refused) await transaction.store.put({ ...before, refused });
      else await transaction.store.delete(key);
    }
    await transaction.done;
  }

  async remember(seatId: string, name: string, value: unknown): Promise<void> {
    await this.#database.put('remembered', { seatId, name, value });
  }

  async remembered(seatId: string): Promise<ReadonlyMap<string, unknown>> {
    const all = await this.#database.getAllFromIndex('remembered', 'seat', seatId);
    return new Map(all.map(({ name, value }) => [name, value]));
  }

  async clear(seatId: string): Promise<void> {
    const transaction = this.#database.transaction(['work', 'remembered'], 'readwrite', STRICT);
    for (const name of ['work', 'remembered'] as const) {
      const store = transaction.objectStore(name);
      for (const key of await store.index('seat').getAllKeys(seatId)) await store.delete(key);
    }
    await transaction.done;
  }
}

/** A browser that forbids it says so in one of several ways, and one of them is to say nothing. */
const PATIENCE_MS = 4_000;

/** The browser's own store; where there is none (private windows of some browsers) the page's memory, which says that it does not last. */
export async function openOutboxStore(): Promise<OutboxStore> {
  try {
    const opening = openDB<OutboxSchema>('parallax-outbox', 1, {
      upgrade(database) {
        database.createObjectStore('work', { keyPath: ['seatId', 'id'] }).createIndex('seat', 'seatId');
        database.createObjectStore('remembered', { keyPath: ['seatId', 'name'] }).createIndex('seat', 'seatId');
      },
    });
    const silence = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), PATIENCE_MS));
    return new LastingStore(await Promise.race([opening, silence]));
  } catch {
    return new MemoryStore();
  }
}
