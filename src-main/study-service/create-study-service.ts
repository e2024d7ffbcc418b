import type { StudyEvent } from '../contract/events.ts';
import { corpusHandlers } from './corpus/corpus-handlers.ts';
import { createCaseStore } from './corpus/case-store.ts';
import { keepReading } from './corpus/names/keep-reading.ts';
import { openReading } from './corpus/names/open-reading.ts';
import type { TextReading } from './corpus/names/read-texts.ts';
import { createOutletStore } from './corpus/outlet-store.ts';
import { createSaveCapture } from './corpus/save-capture.ts';
import { backUpDaily } from './database/back-up-database.ts';
import { createNoticeStore } from './database/notice-store.ts';
import { openDatabase } from './database/open-database.ts';
import type { IdKind, StoreDeps, StudyDatabase } from './database/store-deps.ts';
import { createDispatch } from './dispatch.ts';
import type { Dispatch, Handlers } from './dispatch.ts';
import { importArticle } from './intake/import-article.ts';
import { previewPage } from './intake/preview-page.ts';
import { createBundledCaseStore } from './packs/bundled-case-store.ts';
import { installBundledCase } from './packs/install-bundled-case.ts';
import { settingsHandlers } from './settings/settings-handlers.ts';
import { createSettingsStore } from './settings/settings-store.ts';

export interface StudyServiceOptions {
  /** The folder of the person's library, which must be there. */
  readonly dataDir: string;
  readonly migrationsDir: string;
  /** The folder of word lists, each with its source. */
  readonly lexiconsDir: string;
  /** The folder of the case that a library starts with, or null for none. */
  readonly bundledCaseDir: string | null;
  readonly version: string;
  readonly clock: () => Date;
  readonly makeId: (kind: IdKind) => string;
  /** Told of errors nobody expected; the caller of the method gets a coded failure all the same. */
  readonly reportBug: (error: unknown) => void;
}

export interface StudyService {
  readonly dispatch: Dispatch;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: StudyEvent) => void): () => void;
  /** Ends the daily copy if one is under way and closes the library. */
  close(): void;
}

/**
 * Opens a library and wires every call of the contract to it. The daily backup starts once the first calls have had
 * their turn; if it fails, a notice says so. Throws `database-unusable` or `database-newer` as ExpectedFailure.
 */
export function createStudyService(options: StudyServiceOptions): StudyService {
  const listeners = new Set<(event: StudyEvent) => void>();
  const emit = (event: StudyEvent) => {
    if (event.event === 'corpus.changed') kept.wake();
    for (const listener of listeners) listener(event);
  };
  const { database } = openDatabase({ ...options, notify: (notice) => emit({ event: 'study.notice', notice }) });
  const deps: StoreDeps = { database, clock: options.clock, makeId: options.makeId };
  if (options.bundledCaseDir !== null) installFirstCase(deps, options.bundledCaseDir);
  const reading = openReading(deps, options.lexiconsDir);
  const kept = keepReading(reading, options.reportBug);
  const dispatch = createDispatch(wireHandlers(deps, options, emit, reading), options.reportBug);
  const stopBackups = keepDailyBackup(deps, options, emit);
  return {
    dispatch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      stopBackups();
      kept.stop();
      database.close();
    },
  };
}

function wireHandlers(
  deps: StoreDeps,
  { dataDir, version }: StudyServiceOptions,
  emit: (event: StudyEvent) => void,
  reading: TextReading,
): Handlers {
  const notices = createNoticeStore(deps);
  const settings = createSettingsStore(deps.database);
  const saveCapture = createSaveCapture(deps);
  const importing = { articleStore: { saveCapture } };
  return {
    ...corpusHandlers({ ...deps, emit, maskedCases: () => settings.read().maskedCases }, reading),
    ...settingsHandlers({ database: deps.database, emit }),
    'intake.preview': previewPage,
    async 'intake.add'(input) {
      const added = await importArticle(importing, input);
      if (added.articleIds.length > 0) emit({ event: 'corpus.changed' });
      return added;
    },
    'study.status': () => ({
      version,
      node: process.versions.node,
      sqlite: sqliteVersion(deps.database),
      dataDir,
      processId: process.pid,
      notices: notices.list(),
    }),
    'study.dismissNotice': ({ noticeId }) => {
      notices.dismiss(noticeId);
      return {};
    },
  };
}

function sqliteVersion(database: StudyDatabase): string {
  return database.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? 'unknown';
}

function installFirstCase(deps: StoreDeps, folder: string): void {
  installBundledCase(
    {
      bundledCases: createBundledCaseStore(deps),
      saveCapture: createSaveCapture(deps),
      outlets: createOutletStore(deps),
      cases: createCaseStore(deps),
    },
    folder,
  );
}

/** A program that stays open for days still makes each day's copy: looks again every hour. */
const LOOK_AGAIN_MS = 60 * 60 * 1000;
/** Long enough for the window to show its first page before the disk is asked for more. */
const FIRST_LOOK_MS = 5_000;

function keepDailyBackup(
  deps: StoreDeps,
  { dataDir }: StudyServiceOptions,
  emit: (event: StudyEvent) => void,
): () => void {
  const notices = createNoticeStore(deps);
  const backUp = () =>
    backUpDaily(deps.database, dataDir, deps.clock).catch((error: unknown) => {
      if (!deps.database.open) return;
      const reason = error instanceof Error ? error.message : String(error);
      const message = `Today's safety copy of your library could not be made (${reason}). The library itself is well; check that the disk is not full.`;
      emit({ event: 'study.notice', notice: notices.add('backup-failed', message) });
    });
  const first = setTimeout(() => void backUp(), FIRST_LOOK_MS).unref();
  const hourly = setInterval(() => void backUp(), LOOK_AGAIN_MS).unref();
  return () => {
    clearTimeout(first);
    clearInterval(hourly);
  };
}
