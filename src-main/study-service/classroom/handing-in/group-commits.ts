import { gatherCalls } from './gather-calls.ts';

/** Nobody notices; connections are accepted one each time the event loop goes round, so that much less gathers nothing. */
const GATHER_MS = 25;

/**
 * Small pieces of work that come within a moment share one transaction: forty who take a seat in the same second wait for one disk
 * and not for forty. Nobody is answered before it is committed. Each piece must leave nothing behind where it throws: then it fails
 * alone; a commit that fails, fails all.
 */
export function groupCommits(
  inOneTransaction: (work: () => void) => void,
): <Result>(run: () => Result) => Promise<Awaited<Result>> {
  const gathered = gatherCalls<() => unknown, unknown>(
    (flush) => void setTimeout(flush, GATHER_MS),
    (together) => {
      let ends: (() => unknown)[] = [];
      inOneTransaction(() => {
        ends = together.map(attempt);
      });
      return ends;
    },
  );
  return (run) => gathered(run) as Promise<never>;
}

/** Runs it now; what came of it, its failure too, is told later. */
function attempt(run: () => unknown): () => unknown {
  try {
    const value = run();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
