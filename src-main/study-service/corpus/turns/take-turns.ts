import { setImmediate as otherCalls } from 'node:timers/promises';
import { takeSlice } from './work-behind-calls.ts';

/** How long work may go on before other calls have their turn: one that comes at its beginning waits for it, and for its own answer. */
const TURN_MS = 5;

/** Repeats a step until it says that all is done, letting other calls in between. What works behind the calls keeps its distance. */
export async function takeTurns(step: () => boolean): Promise<void> {
  while (!takeSlice(() => takeTurn(step))) await otherCalls();
}

function takeTurn(step: () => boolean): boolean {
  const until = performance.now() + TURN_MS;
  do if (step()) return true;
  while (performance.now() < until);
  return false;
}
