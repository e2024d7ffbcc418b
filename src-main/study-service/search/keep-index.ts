import type { StudyEvent } from '../../contract/events.ts';
import { takeSlice, workBehindCalls } from '../corpus/turns/work-behind-calls.ts';
import type { IndexStore } from './index-store.ts';
import type { WordDictionary } from './word-dictionary.ts';

export interface IndexKeeper {
  /** To be called last in every transaction that may have changed a text. */
  beforeCommit(): void;
  /** Brings a few late entries up before a query; says how many are still waiting. */
  catchUp(): number;
  /** Writes the whole index anew, in steps; says how many articles are waiting. */
  rebuild(): number;
  close(): void;
}

interface Keeping {
  readonly index: IndexStore;
  readonly dictionary: WordDictionary;
  readonly emit: (event: StudyEvent) => void;
  readonly reportBug: (error: unknown) => void;
}

/**
 * A step of work, after which other calls have their turn. Well under the 50 ms in which a call must be answered, since FTS5 does
 * as much again when the step is committed.
 */
const STEP_MS = 5;
const AT_ONCE = 8;
/** More than a page brings: more are waiting from before, and are written in steps. */
const WITH_AN_ARTICLE = 64;
/** After which the words are read into memory: the first page is on screen by then. */
const SETTLE_MS = 1_500;
/** Words of several articles are added up together. */
const GATHER_MS = 250;
const BETWEEN_MS = 5;
const TELL_EVERY_MS = 200;

/**
 * Keeps the index level with the articles. Usually there is nothing to do but to write the entry of an article in the
 * transaction that writes the article. Where many are waiting (a library older than the search, a rebuild), they are
 * written in steps between other calls, and changes made meanwhile wait their turn with them.
 */
export function keepIndex({ index, dictionary, emit, reportBug }: Keeping): IndexKeeper {
  let waiting = index.countStale();
  let total = waiting;
  let told = 0;
  let closed = false;
  let step: NodeJS.Immediate | null = null;

  function write(): void {
    step = null;
    if (closed) return;
    try {
      // One or the other in a turn: the two together would hold up the calls for twice as long.
      if (!takeSlice(() => dictionary.fold())) {
        const until = performance.now() + STEP_MS;
        if (takeSlice(() => index.workOn(() => performance.now() < until))) return settle();
      }
      tell(false);
      step = setImmediate(write);
    } catch (error) {
      reportBug(error);
      settle();
    }
  }

  function settle(): void {
    tell(true);
    upkeep.wake();
  }

  function tell(always: boolean): void {
    if (total === 0 || (!always && performance.now() - told < TELL_EVERY_MS)) return;
    told = performance.now();
    waiting = index.countStale();
    emit({ event: 'search.progress', done: total - waiting, of: total });
    if (always) total = 0;
  }

  function start(): void {
    total = Math.max(total, waiting);
    step ??= setImmediate(write);
  }

  /** Reads words into memory and adds up pending ones, a step at a time. */
  const upkeep = workBehindCalls(
    () => {
      dictionary.refresh();
      return !dictionary.load() || dictionary.fold();
    },
    { firstMs: SETTLE_MS, wakenMs: GATHER_MS, restMs: BETWEEN_MS, reportBug },
  );

  if (index.hasWork()) start();
  return {
    beforeCommit() {
      upkeep.wake();
      if (step !== null) return;
      try {
        if (!index.catchUp(WITH_AN_ARTICLE)) start();
      } catch (error) {
        // The mark stays, so the article is saved and its entry is written with the next step.
        reportBug(error);
      }
    },
    catchUp() {
      if (!index.hasWork()) return 0;
      if (!index.catchUp(AT_ONCE)) start();
      waiting = index.countStale();
      return waiting;
    },
    rebuild() {
      index.startAgain();
      dictionary.forget();
      waiting = index.countStale();
      total = waiting;
      start();
      return waiting;
    },
    close() {
      closed = true;
      if (step !== null) clearImmediate(step);
      upkeep.stop();
    },
  };
}
