import type { StudyEvent } from '../contract/events.ts';
import type { Classroom } from './classroom/create-classroom.ts';
import { comparisonHandlers } from './comparison/comparison-handlers.ts';
import { createSaveCapture } from './corpus/captures/save-capture.ts';
import { createChangeStore } from './corpus/changes/change-store.ts';
import type { ChangeStore } from './corpus/changes/change-store.ts';
import { corpusHandlers } from './corpus/corpus-handlers.ts';
import type { Comparing } from './corpus/duplicates/keep-comparing.ts';
import type { TextReading } from './corpus/names/read-texts.ts';
import { createCorpusStores } from './corpus/open-corpus-stores.ts';
import { eraseFromBackups } from './database/erase-from-backups.ts';
import { createNoticeStore } from './database/notice-store.ts';
import type { NoticeStore } from './database/notice-store.ts';
import { sqliteVersion } from './database/sqlite-version.ts';
import type { StoreDeps, StudyDatabase } from './database/store-deps.ts';
import type { Handlers } from './dispatch.ts';
import { framingHandlers } from './framing/framing-handlers.ts';
import { createFetching } from './intake/fetch/fetch-page.ts';
import type { RequestPage } from './intake/fetch/request-page.ts';
import { importArticle } from './intake/import-article.ts';
import { previewPage } from './intake/preview-page.ts';
import { createNamingStore } from './packs/naming-store.ts';
import { packFileHandlers } from './packs/pack-file/pack-file-handlers.ts';
import { packsHandlers } from './packs/packs-handlers.ts';
import type { DraftSources } from './quiz/draft-quiz.ts';
import { handleQuiz, openQuizWork } from './quiz/quiz-handlers.ts';
import type { Search } from './search/create-search.ts';
import type { StudyServiceOptions } from './study-service-options.ts';
import { settingsHandlers } from './settings/settings-handlers.ts';
import type { SettingsStore } from './settings/settings-store.ts';
import { installDeps } from './wire-bundled.ts';
import { wireCamePacks } from './wire-came-packs.ts';
import { seatHandlers, wireClassroom } from './wire-classroom.ts';
import { wireHandouts } from './wire-handouts.ts';
import { packFileDeps } from './wire-packs.ts';
import { upkeepHandlers } from './upkeep/upkeep-handlers.ts';

/** Who asks where a text stands waits this long for what is not compared yet; nobody else waits. */
const ORIGIN_MS = 400;

/** What works on its own beside the calls, or is asked by more than one part. */
export interface Wired {
  readonly comparing: Comparing;
  readonly search: Search;
  readonly reading: TextReading;
  readonly settings: SettingsStore;
  readonly reportBug: (error: unknown) => void;
}

/** Every call of the contract on one open library, and the class that may be held with it. */
export function wireHandlers(
  deps: StoreDeps,
  options: StudyServiceOptions,
  emit: (event: StudyEvent) => void,
  { comparing, search, reading, settings, reportBug }: Wired,
): { handlers: Handlers; classroom: Classroom } {
  const { dataDir, lexiconsDir, packsDir = null, handoutFile = null } = options;
  const notices = createNoticeStore(deps);
  const changes = createChangeStore(deps);
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
    ...upkeepHandlers(
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
    ...wireIntake(deps, { settings, changes }, options, emit),
    ...wireStatus(deps.database, notices, options),
  };
  return { handlers, classroom };
}

/** What is brought in: what is stored is told to every window. */
function wireIntake(
  deps: StoreDeps,
  { settings, changes }: { readonly settings: SettingsStore; readonly changes: ChangeStore },
  { version, requestPage = lazyRequestPage(version) }: StudyServiceOptions,
  emit: (event: StudyEvent) => void,
): Pick<Handlers, 'intake.preview' | 'intake.fetchPage' | 'intake.cancelFetch' | 'intake.add'> {
  const importing = { articleStore: { saveCapture: createSaveCapture(deps, changes) } };
  const fetching = createFetching({ isOn: () => settings.read().fetchAddresses, requestPage });
  return {
    'intake.preview': previewPage,
    'intake.fetchPage': fetching.fetchPage,
    'intake.cancelFetch': fetching.cancel,
    async 'intake.add'(input) {
      const added = await importArticle(importing, input);
      if (added.articleIds.length + added.versions.length > 0) emit({ event: 'corpus.changed' });
      return added;
    },
  };
}

function wireStatus(
  database: StudyDatabase,
  notices: NoticeStore,
  { version, dataDir }: StudyServiceOptions,
): Pick<Handlers, 'study.status' | 'study.dismissNotice'> {
  return {
    'study.status': () => ({
      version,
      node: process.versions.node,
      sqlite: sqliteVersion(database),
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
