import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { createEventStore } from '../../../src-main/study-service/corpus/events/event-store.ts';
import { createStudyService } from '../../../src-main/study-service/create-study-service.ts';
import { DATABASE_FILE_NAME } from '../../../src-main/study-service/database/open-database.ts';
import { computingTime } from '../measure-stall.ts';
import { MIGRATIONS_DIR } from './build-library.ts';
import { generateCorpus } from './generate-corpus.ts';
import type { Corpus } from './generate-corpus.ts';

/**
 * What a trivial call waits while the service is at work of each kind: one process that holds a library open, in which the
 * call is made every few milliseconds, behind whatever slice is running, as a message from another process comes in. By the clock,
 * and in what this thread computed meanwhile, which is the wait on a machine that has nothing else to do. JSON on standard output.
 */
const [dataDir, sizeGiven, word] = process.argv.slice(2) as [string, string, string];
const size = Number(sizeGiven);
/** A rebuild or grouping of a large library takes minutes; so much shows what it does to others. */
const ENOUGH_MS = 25_000;
const ADDED = 300;

const corpus = generateCorpus();
const service = createStudyService({
  dataDir,
  migrationsDir: MIGRATIONS_DIR,
  lexiconsDir: resolve(import.meta.dirname, '../../../resources/lexicons'),
  bundledCaseDir: null,
  version: 'bench',
  clock: () => new Date(),
  makeId: (kind) => `${kind}-${Math.random().toString(36).slice(2)}`,
  reportBug: (error) => console.error(error),
});
const call = async (method: string, input: unknown) => {
  const reply = await service.dispatch(method, input, 'owner');
  if (!reply.ok) throw new Error(reply.failure.message);
};
const rest = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

interface Waits {
  clock: number[];
  computing: number[];
}

async function waitsDuring(work: Promise<unknown>): Promise<Waits> {
  const waits: Waits = { clock: [], computing: [] };
  let isDone = false;
  void work.finally(() => (isDone = true));
  while (!isDone) {
    const [asked, computed] = [performance.now(), computingTime()];
    await new Promise((turn) => setImmediate(turn));
    await call('settings.read', {});
    waits.clock.push(performance.now() - asked);
    waits.computing.push(computingTime() - computed);
    await rest(4);
  }
  return waits;
}

const figures: Record<string, Waits> = {};
// What a first call loads is loaded by then, as in a window that has been open for a while.
await call('settings.read', {});
await call('search.query', { text: word });
// The check, the words, names and comparing begin one after the other in these seconds.
figures['first seconds'] = await waitsDuring(rest(12_000));
figures['import'] = await waitsDuring(call('intake.add', { path: writePages(corpus) }));
figures['facets'] = await waitsDuring(call('search.facets', { text: word }));
const finished = new Promise<void>((done) => {
  service.subscribe((event) => {
    if (event.event === 'search.progress' && event.done === event.of) done();
  });
});
figures['indexing'] = await waitsDuring(
  Promise.race([call('search.rebuild', {}).then(() => finished), rest(ENOUGH_MS)]),
);
figures['reading for grouping'] = await waitsDuring(group(ENOUGH_MS / 2));
fillVectors(corpus);
figures['grouping'] = await waitsDuring(group(ENOUGH_MS * 2));
process.stdout.write(JSON.stringify(figures));
service.close();

async function group(milliseconds: number): Promise<void> {
  const grouped = call('corpus.proposeCases', {});
  await Promise.race([grouped, rest(milliseconds)]);
  await call('corpus.stopProposing', {});
  await grouped;
}

function writePages(from: Corpus): string {
  const folder = join(dataDir, 'pages');
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < ADDED; number++) {
    const { title, paragraphs } = from.article(size + 1_000 + number);
    writeFileSync(join(folder, `${number}.txt`), [title, ...paragraphs].join('\n\n'));
  }
  return folder;
}

/** Reading the names of 100,000 articles takes a quarter of an hour: each gets the words of its beginning as its terms. */
function fillVectors(from: Corpus): void {
  const database = new BetterSqlite3(join(dataDir, DATABASE_FILE_NAME), { timeout: 30_000 });
  database.pragma('synchronous = OFF');
  const events = createEventStore({ database, clock: () => new Date(), makeId: (kind) => kind });
  const waiting = database.prepare<[number], number>(
    'SELECT 1 FROM texts_to_read JOIN articles ON id = article_id WHERE sequence = ?',
  );
  const fill = database.transaction(() => {
    for (let number = 0; number < size; number++) {
      if (waiting.get(number + 1) === undefined) continue;
      const { title, paragraphs } = from.article(number);
      const words = [...new Set(`${title} ${paragraphs[0]!}`.toLowerCase().replaceAll('.', '').split(' '))];
      events.put(
        number + 1,
        words.map((term) => ({ term, shown: term, kind: 'word', count: 1 })),
      );
    }
    database.exec('DELETE FROM texts_to_read');
  });
  fill.immediate();
  database.close();
}
