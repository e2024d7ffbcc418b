import type { SharedTextStore } from './shared-text-store.ts';
import { compareWaiting } from './compare-texts-in-library.ts';

/** How long one slice holds up the calls that wait, and how long they then have before the next. */
const SLICE_MS = 12;
const REST_MS = 30;
/** Long enough for the window to show its first page, and for an import to come to its end. */
const FIRST_MS = 2_000;

export interface Comparing {
  /** Says that texts may have changed. Costs nothing; the work is done later. */
  wake(): void;
  stop(): void;
}

/**
 * Compares texts behind the calls, a slice at a time, so that importing costs nothing more than before. What is not done when
 * the program ends is still on the queue when it starts again.
 */
export function keepComparing(store: SharedTextStore, reportBug: (error: unknown) => void): Comparing {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  const runIn = (ms: number) => {
    if (timer === null && !stopped) timer = setTimeout(work, ms).unref();
  };
  function work() {
    timer = null;
    try {
      compareWaiting(store, SLICE_MS);
      if (store.countWaiting() > 0) runIn(REST_MS);
    } catch (error) {
      // Such as a library on a disk that went away; the next change tries again.
      reportBug(error);
    }
  }
  runIn(FIRST_MS);
  return {
    wake: () => runIn(FIRST_MS),
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
