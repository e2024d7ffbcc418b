import { workBehindCalls } from '../turns/work-behind-calls.ts';
import type { WorkBehindCalls } from '../turns/work-behind-calls.ts';
import { readWaiting } from './read-texts.ts';
import type { TextReading } from './read-texts.ts';

/** How long one slice holds up the calls that wait. */
export const SLICE_MS = 10;
/** Long enough for the window to show its first page, and for an import to come to its end. */
const FIRST_MS = 2_500;

/** Reads names and terms behind the calls, a slice at a time. What is not done when the program ends still waits at the next start. */
export function keepReading(
  reading: TextReading,
  { reportBug, tell }: { reportBug: (error: unknown) => void; tell: () => void },
): WorkBehindCalls {
  /** Texts may have changed since `tell` was last called: a name may be explained in an article that is read only now. */
  let isNews = true;
  const behind = workBehindCalls(
    () => {
      const more = readWaiting(reading, SLICE_MS) > 0;
      if (!more && isNews) {
        isNews = false;
        tell();
      }
      return more;
    },
    { firstMs: FIRST_MS, reportBug },
  );
  return {
    ...behind,
    wake() {
      isNews = true;
      behind.wake();
    },
  };
}
