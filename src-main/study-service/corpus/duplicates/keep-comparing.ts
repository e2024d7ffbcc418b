import { setImmediate } from 'node:timers/promises';
import type { SharedTextStore } from './shared-text-store.ts';
import { compareWaiting } from './compare-texts-in-library.ts';

/**
 * After how long a slice begins no further article (one takes some 6 ms at most in 99 of 100), and how long the calls that wait
 * then have before the next.
 */
const SLICE_MS = 8;
const REST_MS = 30;
/** While there is more to come, windows hear of it no more often than they can show it. */
const TELL_MS = 1_000;
/** Long enough for the window to show its first page, and for an import to come to its end. */
const FIRST_MS = 2_000;

export interface Comparing {
  /** Says that texts may have changed. Costs nothing; the work is done later. */
  wake(): void;
  /** Compares what waits, a slice at a time with other calls in between, until nothing is left or the time is up. */
  catchUp(budgetMs: number): Promise<void>;
  stop(): void;
}

/**
 * Compares texts behind the calls, a slice at a time, so that importing costs nothing more than before. What is not done when
 * the program ends is still on the queue when it starts again.
 */
export function keepComparing(
  store: SharedTextStore,
  { reportBug, tell }: { reportBug: (error: unknown) => void; tell: (waiting: number) => void },
): Comparing {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  let toldAt = 0;
  const runIn = (ms: number) => {
    if (timer === null && !stopped) timer = setTimeout(work, ms).unref();
  };
  function work() {
    timer = null;
    try {
      const compared = compareWaiting(store, SLICE_MS);
      const waiting = store.countWaiting();
      if (waiting > 0) runIn(REST_MS);
      if (compared > 0 && (waiting === 0 || performance.now() - toldAt > TELL_MS)) {
        toldAt = performance.now();
        tell(waiting);
      }
    } catch (error) {
      // Such as a library on a disk that went away; the next change tries again.
      reportBug(error);
    }
  }
  runIn(FIRST_MS);
  return {
    wake: () => runIn(FIRST_MS),
    async catchUp(budgetMs) {
      const end = performance.now() + budgetMs;
      while (!stopped && performance.now() < end && compareWaiting(store, SLICE_MS) > 0) await setImmediate();
    },
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
