import { join } from 'node:path';
import type { StoreDeps } from '../../database/store-deps.ts';
import { createEventStore } from '../events/event-store.ts';
import { createNameStore } from './name-store.ts';
import { createReadingQueueStore } from './reading-queue-store.ts';
import type { TextReading } from './read-texts.ts';
import { readWordLists } from './word-lists.ts';
import type { WordLists } from './word-lists.ts';

/** All that reading names and terms needs, over one connection. */
export function openReading(deps: StoreDeps, lexiconsDir: string): TextReading {
  let lists: WordLists | null = null;
  return {
    queue: createReadingQueueStore(deps),
    names: createNameStore(deps),
    events: createEventStore(deps),
    lists: () => (lists ??= readWordLists(join(lexiconsDir, 'names'))),
  };
}
