import type { Rate } from './class-limits.ts';

export interface TokenBucket {
  /** Takes so many if they are there and returns 0; else takes none and returns the milliseconds until they will be. */
  take(count: number): number;
}

/** Fills steadily up to `atOnce`, so that a silence earns a burst. `clock` in milliseconds, never going back. */
export function createTokenBucket(rate: Rate, clock: () => number): TokenBucket {
  let held = rate.atOnce;
  let filledAt = clock();
  return {
    take(count) {
      // What could never be held at once is let through for a full bucket.
      const wanted = Math.min(count, rate.atOnce);
      const now = clock();
      held = Math.min(rate.atOnce, held + ((now - filledAt) / 1000) * rate.perSecond);
      filledAt = now;
      if (held >= wanted) {
        held -= wanted;
        return 0;
      }
      return Math.ceil(((wanted - held) / rate.perSecond) * 1000);
    },
  };
}
