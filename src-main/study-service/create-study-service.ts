import type { StudyEvent } from '../contract/events.ts';
import { comparisonHandlers } from './comparison/comparison-handlers.ts';
import { corpusHandlers } from './corpus/corpus-handlers.ts';
import { createCorpusStores } from './corpus/corpus-stores.ts';
import { createChangeStore } from './corpus/change-store.ts';
import { createCaseStore } from './corpus/case-store.ts';
import { keepComparing } from './corpus/duplicates/keep-comparing.ts';
import type { Comparing } from './corpus/duplicates/keep-comparing.ts';
import { createSharedTextStore } from './corpus/duplicates/shared-text-store.ts';
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
import { createFetching } from './intake/fetch/fetch-page.ts';
import type { RequestPage } from './intake/fetch/request-page.ts';
import { importArticle } from './intake/import-article.ts';
import { previewPage } from './intake/preview-page.ts';
import { createBundledCaseStore } from './packs/bundled-case-store.ts';
import { installBundledCase } from './packs/install-bundled-case.ts';
import { createSearch } from './search/create-search.ts';
import type { Search } from './search/create-search.ts';
import { settingsHandlers } from './settings/settings-handlers.ts';
import type { SettingsStore } from './settings/settings-store.ts';
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
  /** How a page of the web is got; the real network unless given. */
  readonly requestPage?: RequestPage;
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
    if (event.event === 'corpus.changed') {
      comparing.wake();
      keptReading.wake();
    }
    for (const listener of listeners) listener(event);
  };
  const { database } = openDatabase({ ...options, notify: (notice) => emit({ event: 'study.notice', notice }) });
  const bare: StoreDeps = { database, clock: options.clock, makeId: options.makeId };
  const settings = createSettingsStore(database);
  const maskedCases = () => settings.read().maskedCases;
  const search = createSearch(bare, { emit, reportBug: options.reportBug, maskedCases });
  const deps: StoreDeps = { ...bare, beforeCommit: search.beforeCommit };
  if (options.bundledCaseDir !== null) installFirstCase(deps, options.bundledCaseDir);
  const comparing = keepComparing(createSharedTextStore(deps), {
    reportBug: options.reportBug,
    tell: (waiting) => emit({ event: 'corpus.compared', waiting }),
  });
  const reading = openReading(deps, options.lexiconsDir);
  const keptReading = keepReading(reading, {
    reportBug: options.reportBug,
    tell: () => emit({ event: 'corpus.named' }),
  });
  const dispatch = createDispatch(
    wireHandlers(deps, options, emit, { comparing, search, reading, settings }),
    options.reportBug,
  );
  const stopBackups = keepDailyBackup(deps, options, emit);
  return {
    dispatch,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      stopBackups();
      comparing.stop();
      search.close();
      keptReading.stop();
      database.close();
    },
  };
}

/** Who asks where a text stands waits this long for what is not compared yet; nobody else waits. */
const ORIGIN_MS = 400;

/** What works on its own beside the calls, or is asked by more than one part. */
interface Wired {
  readonly comparing: Comparing;
  readonly search: Search;
  readonly reading: TextReading;
  readonly settings: SettingsStore;
}

function wireHandlers(
  deps: StoreDeps,
  { dataDir, lexiconsDir, version, requestPage = lazyRequestPage(version) }: StudyServiceOptions,
  emit: (event: StudyEvent) => void,
  { comparing, search, reading, settings }: Wired,
): Handlers {
  const notices = createNoticeStore(deps);
  const changes = createChangeStore(deps);
  const saveCapture = createSaveCapture(deps, changes);
  const importing = { articleStore: { saveCapture } };
  const fetching = createFetching({ isOn: () => settings.read().fetchAddresses, requestPage });
  const maskedCases = () => settings.read().maskedCases;
  const corpusDeps = { ...deps, changes, emit, maskedCases, catchesUp: true };
  const stores = createCorpusStores(corpusDeps);
  const corpus = corpusHandlers(corpusDeps, stores, reading);
  return {
    ...corpus,
    async 'corpus.origin'(input, caller) {
      await comparing.catchUp(ORIGIN_MS);
      return corpus['corpus.origin'](input, caller);
    },
    ...comparisonHandlers(deps, stores, lexiconsDir),
    ...search.handlers,
    ...settingsHandlers({ database: deps.database, emit }),
    'intake.preview': previewPage,
    'intake.fetchPage': fetching.fetchPage,
    'intake.cancelFetch': fetching.cancel,
    async 'intake.add'(input) {
      const added = await importArticle(importing, input);
      if (added.articleIds.length + added.versions.length > 0) emit({ event: 'corpus.changed' });
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

/** The machinery of the network is loaded when the first page is asked for, if ever. */
function lazyRequestPage(version: string): RequestPage {
  return async (address, signal) => {
    const { createRequestPage } = await import('./intake/fetch/request-page.ts');
    return createRequestPage(version)(address, signal);
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
