import { setImmediate } from 'node:timers/promises';
import { workBehindCalls } from '../turns/work-behind-calls.ts';
import type { WorkBehindCalls } from '../turns/work-behind-calls.ts';
import type { SharedTextStore } from './shared-text-store.ts';
import { compareWaiting } from './compare-texts-in-library.ts';

/** After how long a slice begins no further article (one takes some 6 ms at most in 99 of 100). */
const SLICE_MS = 8;
/** While there is more to come, windows hear of it no more often than they can show it. */
const TELL_MS = 1_000;
/** Long enough for the window to show its first page, and for an import to come to its end. */
const FIRST_MS = 2_000;

export interface Comparing extends WorkBehindCalls {
  /** Compares what waits, a slice at a time with other calls in between, until nothing is left or the time is up. */
  catchUp(budgetMs: number): Promise<void>;
}

/**
 * Compares texts behind the calls, a slice at a time, so that importing costs nothing more than before. What is not done when
 * the program ends is still on the queue when it starts again.
 */
export function keepComparing(
  store: SharedTextStore,
  { reportBug, tell }: { reportBug: (error: unknown) => void; tell: (waiting: number) => void },
): Comparing {
  let toldAt = 0;
  const behind = workBehindCalls(
    () => {
      const compared = compareWaiting(store, SLICE_MS);
      const more = store.listWaiting(1).length > 0;
      if (compared > 0 && (!more || performance.now() - toldAt > TELL_MS)) {
        toldAt = performance.now();
        // Counting a hundred thousand takes as long as comparing one.
        tell(store.countWaiting());
      }
      return more;
    },
    { firstMs: FIRST_MS, reportBug },
  );
  return {
    ...behind,
    async catchUp(budgetMs) {
      const end = performance.now() + budgetMs;
      while (!behind.isStopped() && performance.now() < end && compareWaiting(store, SLICE_MS) > 0)
        await setImmediate();
    },
  };
}
