/** How long the calls that wait have before the next slice. */
const REST_MS = 30;

export interface WorkBehindCalls {
  /** Says that there may be work. Costs nothing; it is done later. */
  wake(): void;
  stop(): void;
  isStopped(): boolean;
}

/**
 * Does work a slice at a time, with other calls in between, so that whatever brought it costs nothing more than before. `slice`
 * says whether more is to come. After a failure, such as a library that another process holds, the next waking tries again.
 */
export function workBehindCalls(
  slice: () => boolean,
  { firstMs, reportBug }: { firstMs: number; reportBug: (error: unknown) => void },
): WorkBehindCalls {
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  const runIn = (ms: number) => {
    if (timer === null && !stopped) timer = setTimeout(work, ms).unref();
  };
  function work() {
    timer = null;
    try {
      if (slice()) runIn(REST_MS);
    } catch (error) {
      reportBug(error);
    }
  }
  runIn(firstMs);
  return {
    wake: () => runIn(firstMs),
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
    isStopped: () => stopped,
  };
}
