import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import type { StudyEvent } from '../../../src-main/contract/events.ts';
import type { PageBlock, PreviewArticle } from '../../../src-main/contract/intake.ts';
import { createChangeStore } from '../../../src-main/study-service/corpus/changes/change-store.ts';
import { openReading } from '../../../src-main/study-service/corpus/names/open-reading.ts';
import { createCorpusStores } from '../../../src-main/study-service/corpus/open-corpus-stores.ts';
import { corpusHandlers } from '../../../src-main/study-service/corpus/corpus-handlers.ts';
import type { NewCapture } from '../../../src-main/study-service/corpus/captures/prepare-capture.ts';
import type { CorpusHandlers } from '../../../src-main/study-service/corpus/corpus-handlers.ts';
import type { Role } from '../../../src-main/contract/plain/vocabulary.ts';
import { createSaveCapture } from '../../../src-main/study-service/corpus/captures/save-capture.ts';
import { migrateDatabase, readMigrations } from '../../../src-main/study-service/database/migrate-database.ts';
import type { IdKind, StoreDeps } from '../../../src-main/study-service/database/store-deps.ts';

export const MIGRATIONS_DIR = fileURLToPath(
  new URL('../../../src-main/study-service/database/migrations', import.meta.url),
);

const LEXICONS_DIR = fileURLToPath(new URL('../../../resources/lexicons', import.meta.url));

/** article-1, article-2, ... */
export function countingIds(): (kind: IdKind) => string {
  const counts = new Map<IdKind, number>();
  return (kind) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return `${kind}-${count}`;
  };
}

/** A clock that moves on one second each time it is read. */
function steadyClock(start = '2024-03-12T08:00:00.000Z'): () => Date {
  let now = Date.parse(start);
  return () => new Date((now += 1000));
}

type HandlersFor = {
  [M in keyof CorpusHandlers]: (input: Parameters<CorpusHandlers[M]>[0]) => ReturnType<CorpusHandlers[M]>;
};

/** The handlers as one role calls them. */
function handlersFor(asked: CorpusHandlers, role: Role): HandlersFor {
  const entries = Object.entries(asked) as [string, (input: unknown, caller: { role: Role }) => unknown][];
  return Object.fromEntries(
    entries.map(([name, handler]) => [name, (input: unknown) => handler(input, { role })]),
  ) as unknown as HandlersFor;
}

/** A real, migrated database in memory with everything that stands on it. */
export function openLibrary() {
  const database = new BetterSqlite3(':memory:');
  migrateDatabase(database, readMigrations(MIGRATIONS_DIR), () => '');
  const events: StudyEvent[] = [];
  const deps: StoreDeps = { database, clock: steadyClock(), makeId: countingIds() };
  const changes = createChangeStore(deps);
  const maskedCases: string[] = [];
  const reading = openReading(deps, LEXICONS_DIR);
  const corpusDeps = {
    ...deps,
    changes,
    emit: (event: StudyEvent) => void events.push(event),
    maskedCases: () => maskedCases,
  };
  const stores = createCorpusStores(corpusDeps);
  const asked = corpusHandlers(corpusDeps, stores, reading);
  const handlers = handlersFor(asked, 'owner');
  return {
    database,
    deps,
    events,
    handlers,
    maskedCases,
    reading,
    stores,
    pupil: handlersFor(asked, 'pupil'),
    saveCapture: createSaveCapture(deps, changes),
  };
}

/** A page of one article about a bridge; parts can be told otherwise. */
export function page(over: Partial<PreviewArticle> = {}, capture: Partial<NewCapture> = {}): NewCapture {
  const article = previewArticle(over);
  return {
    raw: Buffer.from(JSON.stringify([article, capture.rest ?? [], capture.url ?? null])),
    mediaType: 'text/html',
    encoding: 'utf-8',
    fileName: 'bridge.html',
    url: null,
    articles: [article],
    rest: [],
    ...capture,
  };
}

export function previewArticle(over: Partial<PreviewArticle> = {}): PreviewArticle {
  return {
    title: 'Bridge shut after crack',
    deck: null,
    byline: 'Ada Stone',
    outlet: 'Coast Wire',
    publishedOn: { date: '2024-03-11', evidence: '11 March 2024', foundAt: 'line 3 of the page' },
    language: 'en',
    blocks: BRIDGE_BLOCKS,
    ...over,
  };
}

const BRIDGE_BLOCKS: PageBlock[] = [
  { role: 'headline', text: 'Bridge shut after crack' },
  { role: 'byline', text: 'By Ada Stone' },
  { role: 'paragraph', text: 'Engineers closed the bridge on Monday.' },
  { role: 'paragraph', text: 'No one was hurt, the port said.' },
];
