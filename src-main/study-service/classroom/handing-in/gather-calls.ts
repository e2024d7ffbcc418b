interface Waiting<Asked, Result> {
  readonly asked: Asked;
  readonly resolve: (value: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * What is asked within a moment is carried out together, so that many can share one transaction, and with it one flush to the disk
 * (group commit; DeWitt et al. 1984, doi 10.1145/602259.602261). `soon` says how long the moment is. `carryOut` tells for each, in
 * their order, how it ended: a function that gives its result or throws why there is none. Where it throws itself, all fail.
 */
export function gatherCalls<Asked, Result>(
  soon: (flush: () => void) => void,
  carryOut: (together: readonly Asked[]) => readonly (() => Result)[],
): (asked: Asked) => Promise<Result> {
  let waiting: Waiting<Asked, Result>[] = [];
  const flush = () => {
    const together = waiting;
    waiting = [];
    try {
      const ends = carryOut(together.map(({ asked }) => asked));
      together.forEach(({ resolve, reject }, at) => {
        try {
          resolve(ends[at]!());
        } catch (error) {
          reject(error);
        }
      });
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
  };
  return (asked) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) soon(flush);
      waiting.push({ asked, resolve, reject });
    });
}
