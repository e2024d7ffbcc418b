import type { MethodName } from '../contract/contract.ts';
import type { StudyEvent } from '../contract/events.ts';
import type { Classroom } from './classroom/create-classroom.ts';
import { keepComparing } from './corpus/duplicates/keep-comparing.ts';
import { createSharedTextStore } from './corpus/duplicates/shared-text-store.ts';
import { keepReading } from './corpus/names/keep-reading.ts';
import { openReading } from './corpus/names/open-reading.ts';
import { isHandingIn } from './corpus/turns/work-behind-calls.ts';
import { isDamage, isOfTheSearch } from './database/check-database.ts';
import { isMarkedForCheck, markForCheck } from './database/check-mark.ts';
import { explainDiskTrouble } from './database/explain-disk-trouble.ts';
import { freeBytes } from './database/free-bytes.ts';
import { keepCheckpointing } from './database/keep-checkpointing.ts';
import type { LibraryCare } from './database/look-after-library.ts';
import { openDatabase } from './database/open-database.ts';
import type { OpenedDatabase } from './database/open-database.ts';
import type { StoreDeps } from './database/store-deps.ts';
import { createDispatch } from './dispatch.ts';
import type { Dispatch, ExplainTrouble } from './dispatch.ts';
import { createSearch } from './search/create-search.ts';
import { createSettingsStore } from './settings/settings-store.ts';
import type { StudyServiceOptions } from './study-service-options.ts';
import { installFirstCase } from './wire-bundled.ts';
import { startCare } from './wire-care.ts';
import { wireHandlers } from './wire-handlers.ts';

export type { UpkeepOptions } from './upkeep/kept-library.ts';

export interface StudyService {
  readonly dispatch: Dispatch;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: StudyEvent) => void): () => void;
  /** Where the disk had no room at all, the library is open to be read, by this service alone: whether there is room by now. */
  readonly hasRoomAgain: (() => boolean) | null;
  /** Ends the daily copy if one is under way and closes the library. */
  close(): void;
}

/**
 * Opens a library and wires every call of the contract to it. What reads all of a large library, its check and its daily copy,
 * starts once the first calls have had their turn. Throws `database-unusable` or `database-newer` as ExpectedFailure.
 */
export function createStudyService(options: StudyServiceOptions): StudyService {
  try {
    return openStudyService(options);
  } catch (error) {
    // Damage in a library too large to be read through first: this time it is.
    if (!isDamage(error) || isMarkedForCheck(options.dataDir)) throw error;
    markForCheck(options.dataDir);
    return openStudyService(options);
  }
}

function openStudyService(options: StudyServiceOptions): StudyService {
  const listeners = new Set<(event: StudyEvent) => void>();
  const emit = (event: StudyEvent) => {
    for (const listener of listeners) listener(event);
  };
  const { database, isChecked, isTight } = openDatabase({
    ...options,
    notify: (notice) => emit({ event: 'study.notice', notice }),
  });
  try {
    const { dispatch, stop } = runService({ database, isChecked, isTight }, options, emit);
    return {
      dispatch,
      hasRoomAgain: isTight ? watchRoom(options.dataDir) : null,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close() {
        stop();
        database.close();
      },
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Bytes that must have come free: SQLite's shared file and its log begin with less. */
const ROOM = 1e6;

/** A limit on one person says nothing of free bytes; only a disk that was emptied is opened anew, and not one that refuses all the same. */
function watchRoom(dataDir: string): () => boolean {
  const before = freeBytes(dataDir) ?? 0;
  return () => (freeBytes(dataDir) ?? 0) >= before + ROOM;
}

const NO_CARE: LibraryCare = { notice: () => undefined, stop: () => undefined };

/** Everything that works on an open library. */
function runService(
  { database, isChecked, isTight }: Pick<OpenedDatabase, 'database' | 'isChecked' | 'isTight'>,
  options: StudyServiceOptions,
  tellListeners: (event: StudyEvent) => void,
): { dispatch: Dispatch; stop: () => void } {
  let classroom: Classroom | null = null;
  const emit = (event: StudyEvent) => {
    if (event.event === 'corpus.changed') {
      comparing.wake();
      keptReading.wake();
    }
    classroom?.hear(event);
    tellListeners(event);
  };
  const bare: StoreDeps = { database, clock: options.clock, makeId: options.makeId };
  // Both work over connections of their own, which a library that one connection holds alone does not let in.
  const care = isTight ? NO_CARE : startCare(bare, isChecked, options, emit);
  const stopCheckpoints = isTight ? () => undefined : keepCheckpointing(database, isHandingIn);
  let isRebuilt = false;
  const reportBug = (error: unknown, method?: MethodName) => {
    options.reportBug(error, method);
    if (!isOfTheSearch(error)) return care.notice(error);
    // Once: an index that does not hold together after that either must not be written again and again.
    if (!isRebuilt) search.rebuild();
    isRebuilt = true;
  };
  const settings = createSettingsStore(database);
  const maskedCases = () => settings.read().maskedCases;
  const search = createSearch(bare, { emit, reportBug, maskedCases });
  const deps: StoreDeps = { ...bare, beforeCommit: search.beforeCommit };
  if (options.bundledCaseDir !== null) installFirstCase(deps, options.bundledCaseDir, options.offersTour === true);
  const comparing = keepComparing(createSharedTextStore(deps), {
    reportBug,
    tell: (waiting) => emit({ event: 'corpus.compared', waiting }),
  });
  const reading = openReading(deps, options.lexiconsDir);
  const keptReading = keepReading(reading, { reportBug, tell: () => emit({ event: 'corpus.named' }) });
  const wired = wireHandlers(deps, options, emit, { comparing, search, reading, settings, reportBug });
  classroom = wired.classroom;
  const explain: ExplainTrouble = (error, role) => explainDiskTrouble(error, options.dataDir, role === 'owner');
  const dispatch = createDispatch(wired.handlers, reportBug, classroom.guardSeat, explain);
  classroom.start(dispatch);
  return {
    dispatch,
    stop() {
      classroom.stop();
      stopCheckpoints();
      care.stop();
      comparing.stop();
      search.close();
      keptReading.stop();
    },
  };
}
