import { ExpectedFailure } from '../../contract/failures.ts';
import type { Preview } from '../../contract/intake.ts';
import type { Arrival } from './open-members.ts';
import type { PageBytes } from './read-page.ts';
import { createReadingPool, READING_LIMITS } from './reading-pool.ts';

/** A page with what was read from it, or why it was not. */
export type Reading =
  | { name: string; page: PageBytes; preview: Preview }
  | { name: string; failure: ExpectedFailure }
  | { name: string; setAside: number };

/** One for the process: the limit on threads is the machine's, not a call's. */
const pool = createReadingPool();

/** Reads one page in a thread of its own, within limits of time and memory. */
export function readApart(page: PageBytes): Promise<Preview> {
  return pool.read(page);
}

/**
 * Reads pages as they arrive, as many at once as there are threads, and gives them in the order they came in: what is stored
 * first does not depend on which page was quicker to read.
 */
export async function* readArrivals(arrivals: AsyncIterable<Arrival>): AsyncGenerator<Reading> {
  const underWay: Promise<Reading>[] = [];
  for await (const arrival of arrivals) {
    const reading = readArrival(arrival);
    // Told when its turn comes; a fault told before that would end the process
    reading.catch(() => undefined);
    underWay.push(reading);
    if (underWay.length > READING_LIMITS.threads) yield (await underWay.shift()) as Reading;
  }
  for (const reading of underWay) yield await reading;
}

async function readArrival(arrival: Arrival): Promise<Reading> {
  if (!('page' in arrival)) return arrival;
  try {
    return { ...arrival, preview: await readApart(arrival.page) };
  } catch (error) {
    if (error instanceof ExpectedFailure) return { name: arrival.name, failure: error };
    throw error;
  }
}

/** What to say where nothing of a file could be read: the one failure there is, or the first with how many more there are. */
export function nothingRead(name: string, failures: readonly ExpectedFailure[]): ExpectedFailure {
  const first = failures[0];
  if (!first)
    return new ExpectedFailure({ code: 'no-article', file: name, message: `No article was found in ${name}.` });
  if (failures.length === 1) return first;
  const message = `None of the ${failures.length} pages in ${name} could be read. The first: ${first.message}`;
  return new ExpectedFailure({ ...first.failure, message });
}
