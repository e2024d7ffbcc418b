/** How long work may go on before other calls have their turn. */
const TURN_MS = 12;

/** Repeats a step until it says that all is done, letting other calls in between. */
export async function takeTurns(step: () => boolean): Promise<void> {
  let until = performance.now() + TURN_MS;
  while (!step()) {
    if (performance.now() < until) continue;
    await new Promise((resolve) => setImmediate(resolve));
    until = performance.now() + TURN_MS;
  }
}
