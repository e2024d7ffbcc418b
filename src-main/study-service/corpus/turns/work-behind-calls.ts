/** How long the calls that wait have before the next slice. */
const REST_MS = 30;
/** Between slices of two different works. */
const GAP_MS = 4;
/** A work that goes on for minutes without rest must not keep the others from ever having a slice. */
const MOST_PATIENCE_MS = 250;

/** A class hands in so close together that no more than this is between two pieces. */
const HANDING_IN_MS = 1_000;
/** How often a work looks whether the class has stopped for a moment, and how long it lets it go first. */
const LOOK_AGAIN_MS = 100;
const PATIENCE_WITH_CLASS_MS = 10_000;

let lastHandedIn = -Infinity;

/** A class has handed in something: thirty who answer in one second wait for nothing that can wait. */
export function noteHandedIn(): void {
  lastHandedIn = performance.now();
}

/** Whether a class is handing in just now. */
export function isHandingIn(): boolean {
  return performance.now() - lastHandedIn < HANDING_IN_MS;
}

/** One thread answers the calls, so whatever works behind them in this process shares it, whichever library it is for. */
let lastSliceEnded = -Infinity;

/** Does one slice of work. Two works that have a slice each in one turn would hold up the calls for the sum. */
export function takeSlice<Result>(slice: () => Result): Result {
  try {
    return slice();
  } finally {
    lastSliceEnded = performance.now();
  }
}

export interface WorkBehindCalls {
  /** Says that there may be work. Costs nothing; it is done later. */
  wake(): void;
  stop(): void;
  isStopped(): boolean;
}

/** In milliseconds: before the first slice, before one that was woken later, and between two slices. */
interface Pace {
  readonly firstMs: number;
  readonly wakenMs?: number;
  readonly restMs?: number;
}

/**
 * Does work a slice at a time, with other calls in between, so that whatever brought it costs nothing more than before. `slice`
 * says whether more is to come. After a failure, such as a library that another process holds, the next waking tries again.
 */
export function workBehindCalls(
  slice: () => boolean,
  { firstMs, wakenMs = firstMs, restMs = REST_MS, reportBug }: Pace & { reportBug: (error: unknown) => void },
): WorkBehindCalls {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  let due = 0;
  const runIn = (ms: number) => {
    if (timer === null) due = performance.now() + ms;
    wait(ms);
  };
  const wait = (ms: number) => {
    if (timer === null && !stopped) timer = setTimeout(work, ms).unref();
  };
  function work() {
    timer = null;
    const now = performance.now();
    if (isHandingIn() && now - due < PATIENCE_WITH_CLASS_MS) return wait(LOOK_AGAIN_MS);
    if (now - lastSliceEnded < GAP_MS && now - due < MOST_PATIENCE_MS) return wait(GAP_MS);
    try {
      if (takeSlice(slice)) runIn(restMs);
    } catch (error) {
      reportBug(error);
    }
  }
  runIn(firstMs);
  return {
    wake: () => runIn(wakenMs),
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
    isStopped: () => stopped,
  };
}
