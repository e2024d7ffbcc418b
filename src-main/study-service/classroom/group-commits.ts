interface Waiting {
  readonly run: () => unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Nobody notices; connections are accepted one each time the event loop goes round, so that much less gathers nothing. */
const GATHER_MS = 25;

/**
 * Small pieces of work that come within a moment share one transaction, and with it one flush to the disk: forty
 * who take a seat in the same second wait for one disk and not for forty (group commit; doi 10.1145/602259.602261). Nobody is answered
 * before it is committed. Each piece must leave nothing behind where it throws: then it fails alone; a commit that fails, fails all.
 */
export function groupCommits(
  inOneTransaction: (work: () => void) => void,
): <Result>(run: () => Result) => Promise<Awaited<Result>> {
  let waiting: Waiting[] = [];
  const flush = () => {
    const together = waiting;
    waiting = [];
    const ends: (() => void)[] = [];
    try {
      inOneTransaction(() => {
        for (const { run, resolve, reject } of together) {
          try {
            const value = run();
            ends.push(() => resolve(value as never));
          } catch (error) {
            ends.push(() => reject(error));
          }
        }
      });
    } catch (error) {
      for (const { reject } of together) reject(error);
      return;
    }
    for (const end of ends) end();
  };
  return (run) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(flush, GATHER_MS);
      waiting.push({ run, resolve: resolve as Waiting['resolve'], reject });
    });
}
