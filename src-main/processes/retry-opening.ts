import type { StudyEvent } from '../contract/events.ts';
import type { StudyService } from '../study-service/create-study-service.ts';

/** Calls come several at once when a page opens; a person who made room tries again a moment later. */
const AGAIN_AFTER_MS = 2_000;

/**
 * Stands in for a library that could not be opened, or only to be read, and tries again with a later call: whoever made room on the
 * disk, or may write in the folder again, goes on without starting Parallax anew. The page then hears `study.restarted` and reads
 * everything again.
 */
export function retryOpening(
  unopened: StudyService,
  open: () => StudyService | null,
  clock: () => number = Date.now,
): StudyService {
  const listeners = new Set<(event: StudyEvent) => void>();
  const tell = (event: StudyEvent) => {
    for (const listener of listeners) listener(event);
  };
  let current = unopened;
  let triedAt = clock();
  // A library that can be read tells what it does meanwhile
  const leave = unopened.subscribe(tell);

  function tryAgain(): void {
    if (current !== unopened || clock() - triedAt < AGAIN_AFTER_MS) return;
    triedAt = clock();
    const opened = open();
    if (!opened) return;
    current = opened;
    leave();
    opened.subscribe(tell);
    tell({ event: 'study.restarted' });
  }

  return {
    hasRoomAgain: null,
    dispatch(...call) {
      tryAgain();
      return current.dispatch(...call);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => current.close(),
  };
}
