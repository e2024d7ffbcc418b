import type { EventStore } from '../events/event-store.ts';
import { readEventTerms } from '../events/event-terms.ts';
import { isReadAsEnglish } from '../text/language-code.ts';
import { findNames } from './find-names.ts';
import type { NameStore } from './name-store.ts';
import type { ReadingQueueStore, WaitingText } from './reading-queue-store.ts';
import type { WordLists } from './word-lists.ts';

export interface TextReading {
  readonly queue: ReadingQueueStore;
  readonly names: NameStore;
  readonly events: EventStore;
  /** Read from disk when first asked for. */
  readonly lists: () => WordLists;
}

/** Reads names and terms of articles that wait, for about `budget` milliseconds; returns how many it read. */
export function readWaiting(reading: TextReading, budget: number): number {
  return together(reading, () => {
    const until = performance.now() + budget;
    let count = 0;
    for (let text = reading.queue.next(); text; text = performance.now() < until ? reading.queue.next() : null) {
      readText(reading, text);
      count += 1;
    }
    return count;
  });
}

/** Reads one article now, out of turn, if it waits. */
export function readNow(reading: TextReading, articleId: string): void {
  const text = reading.queue.waiting(articleId);
  if (text) together(reading, () => readText(reading, text));
}

function together<Result>({ queue, events }: TextReading, work: () => Result): Result {
  try {
    return queue.together(work);
  } catch (error) {
    events.forget();
    throw error;
  }
}

function readText({ queue, names, events, lists }: TextReading, text: WaitingText): void {
  const blocks = queue.blocks(text.id);
  const found = isReadAsEnglish(text.language) ? findNames(blocks, lists()) : null;
  names.put(text.article, found);
  events.put(text.article, readEventTerms({ ...text, blocks, names: found?.forms ?? [] }));
  queue.done(text.id);
}
