/** A process that dies more than three times within ten seconds is not having bad luck; starting it again would only spin. */
const RESTARTS_ALLOWED = 3;
const RESTART_WINDOW_MS = 10_000;

/** Counts deaths; the returned function notes one and says whether to start again. `clock` in milliseconds. */
export function limitRestarts(clock: () => number = Date.now): () => boolean {
  let deaths: number[] = [];
  return () => {
    deaths = [...deaths.filter((at) => clock() - at < RESTART_WINDOW_MS), clock()];
    return deaths.length <= RESTARTS_ALLOWED;
  };
}
