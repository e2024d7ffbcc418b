import { readWaiting } from './read-texts.ts';
import type { TextReading } from './read-texts.ts';

/** How long one slice holds up the calls that wait, and how long they then have before the next. */
export const SLICE_MS = 10;
const REST_MS = 30;
/** Long enough for the window to show its first page, and for an import to come to its end. */
const FIRST_MS = 2_500;

export interface KeptReading {
  /** Says that texts may have changed. Costs nothing; the work is done later. */
  wake(): void;
  stop(): void;
}

/** Reads names and terms behind the calls, a slice at a time. What is not done when the program ends still waits at the next start. */
export function keepReading(
  reading: TextReading,
  { reportBug, tell }: { reportBug: (error: unknown) => void; tell: () => void },
): KeptReading {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  /** Texts may have changed since `tell` was last called: a name may be explained in an article that is read only now. */
  let isNews = true;
  const runIn = (ms: number) => {
    if (timer === null && !stopped) timer = setTimeout(work, ms).unref();
  };
  function work() {
    timer = null;
    try {
      if (readWaiting(reading, SLICE_MS) > 0) runIn(REST_MS);
      else if (isNews) {
        isNews = false;
        tell();
      }
    } catch (error) {
      // Such as a library that another process holds; the next change tries again.
      reportBug(error);
    }
  }
  runIn(FIRST_MS);
  return {
    wake() {
      isNews = true;
      runIn(FIRST_MS);
    },
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
