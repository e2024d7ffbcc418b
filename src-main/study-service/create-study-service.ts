import type { MethodName } from '../contract/contract.ts';
import type { StudyEvent } from '../contract/events.ts';
import type { Notice } from '../contract/study.ts';
import { comparisonHandlers } from './comparison/comparison-handlers.ts';
import { framingHandlers } from './framing/framing-handlers.ts';
import { createNoteStore } from './framing/note-store.ts';
import type { StoredTarget } from './framing/note-store.ts';
import { createArticleStore } from './corpus/article-store.ts';
import { corpusHandlers } from './corpus/corpus-handlers.ts';
import { createCorpusStores } from './corpus/open-corpus-stores.ts';
import { createChangeStore } from './corpus/changes/change-store.ts';
import { createCaseStore } from './corpus/case-store.ts';
import { keepComparing } from './corpus/duplicates/keep-comparing.ts';
import type { Comparing } from './corpus/duplicates/keep-comparing.ts';
import { createSharedTextStore } from './corpus/duplicates/shared-text-store.ts';
import { keepReading } from './corpus/names/keep-reading.ts';
import { openReading } from './corpus/names/open-reading.ts';
import type { TextReading } from './corpus/names/read-texts.ts';
import { isHandingIn } from './corpus/turns/work-behind-calls.ts';
import { createOutletStore } from './corpus/outlet-store.ts';
import { createSaveCapture } from './corpus/captures/save-capture.ts';
import { isDamage, isOfTheSearch, sizeOf } from './database/check-database.ts';
import { isMarkedForCheck, markForCheck } from './database/check-mark.ts';
import { eraseFromBackups } from './database/erase-from-backups.ts';
import { explainDiskTrouble } from './database/explain-disk-trouble.ts';
import { keepCheckpointing } from './database/keep-checkpointing.ts';
import { lookAfterLibrary } from './database/look-after-library.ts';
import type { LibraryCare } from './database/look-after-library.ts';
import { createNoticeStore } from './database/notice-store.ts';
import type { NoticeStore } from './database/notice-store.ts';
import { openDatabase } from './database/open-database.ts';
import type { IdKind, StoreDeps, StudyDatabase } from './database/store-deps.ts';
import { createDispatch } from './dispatch.ts';
import type { Dispatch, ExplainTrouble, Handlers } from './dispatch.ts';
import { createFetching } from './intake/fetch/fetch-page.ts';
import type { RequestPage } from './intake/fetch/request-page.ts';
import { importArticle } from './intake/import-article.ts';
import { previewPage } from './intake/preview-page.ts';
import { createBundledCaseStore } from './packs/bundled/bundled-case-store.ts';
import type { CasePassage } from './packs/bundled/find-case-passages.ts';
import { installBundledCase } from './packs/bundled/install-bundled-case.ts';
import type { ContentDeps } from './packs/bundled/install-case-content.ts';
import { createMaterialStore } from './packs/material-store.ts';
import { createNamingStore } from './packs/naming-store.ts';
import { packFileHandlers } from './packs/pack-file/pack-file-handlers.ts';
import { createPackStore } from './packs/pack-store.ts';
import { packsHandlers } from './packs/packs-handlers.ts';
import type { DraftSources } from './quiz/draft-quiz.ts';
import { handleQuiz, openQuizWork } from './quiz/quiz-handlers.ts';
import { createQuizStore } from './quiz/quiz-store.ts';
import { createSearch } from './search/create-search.ts';
import type { Search } from './search/create-search.ts';
import { wireCamePacks } from './wire-came-packs.ts';
import { wireHandouts } from './wire-handouts.ts';
import { settingsHandlers } from './settings/settings-handlers.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import { packFileDeps } from './wire-packs.ts';
import { createSettingsStore } from './settings/settings-store.ts';
import { wireUpkeep } from './wire-upkeep.ts';
import type { Classroom } from './classroom/create-classroom.ts';
import { seatHandlers, wireClassroom } from './wire-classroom.ts';
import type { ClassOptions } from './wire-classroom.ts';

export type { UpkeepOptions } from './wire-upkeep.ts';

export interface StudyServiceOptions extends ClassOptions {
  /** The folder of the person's library, which must be there. */
  readonly dataDir: string;
  readonly migrationsDir: string;
  /** The folder of word lists, each with its source. */
  readonly lexiconsDir: string;
  /** The folder of the case that a library starts with, or null for none. */
  readonly bundledCaseDir: string | null;
  /** Whether the start that puts it in asks the page to lead through it. */
  readonly offersTour?: boolean;
  /** The folder of all cases that can be added; none unless given. */
  readonly packsDir?: string | null;
  /** The built page that single-file handouts are made from; none unless given. */
  readonly handoutFile?: string | null;
  readonly version: string;
  readonly clock: () => Date;
  readonly makeId: (kind: IdKind) => string;
  /** Told of errors nobody expected; the caller of the method gets a coded failure all the same. */
  readonly reportBug: (error: unknown, method?: MethodName) => void;
  /** The last lines of the log, oldest first, for a report; none unless given. */
  readonly readLog?: (most: number) => readonly string[];
  /** Whether the folder of the library is the one that the system gives. */
  readonly isOwnPlace?: boolean;
  /** Ends the service soon, for whoever runs it to start it again on another copy of the library. */
  readonly startAgain?: () => void;
  /**
   * Told when an open library is found damaged: whoever runs the service must end it, for the next start sets the damaged file
   * aside and opens the newest backup.
   */
  readonly onDamage?: (damage: string) => void;
  /** In bytes: a larger library is checked behind the calls; the database's own limit unless given. */
  readonly checkedUpTo?: number;
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
  const { database, isChecked } = openDatabase({
    ...options,
    notify: (notice) => emit({ event: 'study.notice', notice }),
  });
  try {
    const { dispatch, stop } = runService({ database, isChecked }, options, emit);
    return {
      dispatch,
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

/** Everything that works on an open library. */
function runService(
  { database, isChecked }: { database: StudyDatabase; isChecked: boolean },
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
  const care = startCare(bare, isChecked, options, emit);
  const stopCheckpoints = keepCheckpointing(database, isHandingIn);
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

/** Who asks where a text stands waits this long for what is not compared yet; nobody else waits. */
const ORIGIN_MS = 400;

/** What works on its own beside the calls, or is asked by more than one part. */
interface Wired {
  readonly comparing: Comparing;
  readonly search: Search;
  readonly reading: TextReading;
  readonly settings: SettingsStore;
  readonly reportBug: (error: unknown) => void;
}

function wireHandlers(
  deps: StoreDeps,
  options: StudyServiceOptions,
  emit: (event: StudyEvent) => void,
  { comparing, search, reading, settings, reportBug }: Wired,
): { handlers: Handlers; classroom: Classroom } {
  const { dataDir, lexiconsDir, packsDir = null, handoutFile = null, version } = options;
  const { requestPage = lazyRequestPage(version) } = options;
  const notices = createNoticeStore(deps);
  const changes = createChangeStore(deps);
  const saveCapture = createSaveCapture(deps, changes);
  const importing = { articleStore: { saveCapture } };
  const fetching = createFetching({ isOn: () => settings.read().fetchAddresses, requestPage });
  const maskedCases = () => settings.read().maskedCases;
  const corpusDeps = { ...deps, changes, emit, maskedCases, catchesUp: true };
  const stores = createCorpusStores(corpusDeps);
  const corpus = corpusHandlers(corpusDeps, stores, reading);
  const comparison = comparisonHandlers(deps, stores, lexiconsDir);
  const framing = framingHandlers(deps, stores, {
    lexiconsDir,
    compareCase: async (input, role) => comparison['comparison.open'](input, { role }),
  });
  const packs = packsHandlers({ ...installDeps(deps), stores, packsDir, naming: createNamingStore(deps) });
  const quizWork = openQuizWork(deps, stores);
  const quiz = handleQuiz(quizWork, draftSources(comparison, framing));
  const classroom = wireClassroom(deps, options, {
    ...{ stores, quizWork, emit, reportBug },
    eraseFromBackups: (seatIds) => eraseFromBackups(dataDir, seatIds),
  });
  const settingsCalls = settingsHandlers({ database: deps.database, emit });
  const handlers: Handlers = {
    ...corpus,
    async 'corpus.origin'(input, caller) {
      await comparing.catchUp(ORIGIN_MS);
      return corpus['corpus.origin'](input, caller);
    },
    ...comparison,
    ...framing,
    ...quiz,
    ...classroom.handlers,
    ...packs,
    ...packFileHandlers(packFileDeps(deps, stores, dataDir)),
    ...wireHandouts(deps, stores, quizWork, handoutFile),
    ...wireCamePacks(deps, stores, quizWork),
    ...search.handlers,
    ...settingsCalls,
    ...wireUpkeep(
      {
        database: deps.database,
        readSettings: () => settings.read(),
        listNotices: () => notices.list(),
        rebuildSearch: search.rebuild,
      },
      options,
      emit,
    ),
    ...seatHandlers(classroom, { ...quiz, ...settingsCalls }),
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
  return { handlers, classroom };
}

/** Drafting is the desk's, which reads every name and every note. */
function draftSources(
  comparison: Pick<Handlers, 'comparison.open'>,
  framing: Pick<Handlers, 'framing.notes'>,
): DraftSources {
  const desk = { role: 'owner' } as const;
  return {
    compare: async (caseId, articleIds) =>
      comparison['comparison.open']({ articleIds: [...articleIds], caseId, masked: false }, desk),
    readNotes: async (caseId) =>
      (await framing['framing.notes']({ caseId, masked: false, everyone: true }, desk)).notes,
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

function installFirstCase(deps: StoreDeps, folder: string, offersTour: boolean): void {
  const installed = installBundledCase(installDeps(deps), folder);
  if (installed && offersTour) createSettingsStore(deps.database).write({ tourCaseId: installed.caseId });
}

function installDeps(deps: StoreDeps) {
  return {
    bundledCases: createBundledCaseStore(deps),
    saveCapture: createSaveCapture(deps),
    outlets: createOutletStore(deps),
    cases: createCaseStore(deps),
    rights: createPackStore(deps),
    content: contentDeps(deps),
  };
}

/** What lies beside a bundled case's articles goes where a person's own would go. */
function contentDeps(deps: StoreDeps): ContentDeps {
  const notes = createNoteStore(deps);
  const quizzes = createQuizStore(deps);
  return {
    articles: createArticleStore(deps),
    outlets: createOutletStore(deps),
    materials: createMaterialStore(deps),
    addNote: (caseId, note, targets) =>
      void notes.add({ caseId, ...note, origin: 'imported', rule: null }, targets.map(toStoredTarget)),
    addQuiz(caseId, title, items) {
      const quizId = quizzes.create({ caseId, title, bundled: true });
      for (const item of items) quizzes.addItem(quizId, item, 'bundled');
    },
  };
}

function toStoredTarget({ articleId, exact, prefix, suffix, start, end }: CasePassage): StoredTarget {
  return { articleId, exact, prefix, suffix, start, end };
}

/** A full disk takes no notice either: then it is told until the window is closed. */
function keepOrTell(notices: NoticeStore, code: string, message: string, { clock, makeId }: StoreDeps): Notice {
  try {
    return notices.add(code, message);
  } catch {
    return { id: makeId('notice'), code, message, at: clock().toISOString() };
  }
}

function startCare(
  deps: StoreDeps,
  isChecked: boolean,
  options: StudyServiceOptions,
  emit: (event: StudyEvent) => void,
): LibraryCare {
  const notices = createNoticeStore(deps);
  return lookAfterLibrary({
    ...options,
    database: deps.database,
    isChecked,
    isBusy: isHandingIn,
    onDamage: (damage) => options.onDamage?.(damage),
    onBackupFailed(reason) {
      // It is tried again every hour; one line about it is enough.
      if (notices.list().some(({ code }) => code === 'backup-failed')) return;
      const room = Math.ceil(sizeOf(deps.database.name) / 1e6);
      const message = `Today's safety copy of your library could not be made (${reason}). The library itself is well. A copy needs about ${room} MB: check that the disk is not full. It is tried again within the hour.`;
      emit({ event: 'study.notice', notice: keepOrTell(notices, 'backup-failed', message, deps) });
    },
  });
}
