import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_24, CHECKOUT } from '../../../scripts/checkout.ts';
import { sourceEnvironment } from '../../../src-main/processes/folders.ts';
import { serviceArguments } from '../../../src-main/processes/service-options.ts';
import { connectPort } from '../../../src-main/transports/message-port.ts';
import { forkService } from '../../../src-main/transports/fork-service.ts';
import type { Corpus } from './generate-corpus.ts';

const STARTS = 7;
const ADDED = 300;

export interface ServiceFigures {
  /** Milliseconds from starting a process to its first answer to a search. */
  readonly starts: number[];
  /** What a trivial call waited while articles came in, while the index was written anew, while facets were counted. */
  readonly waits: Record<'import' | 'indexing' | 'facets', number[]>;
  readonly importSeconds: number;
  readonly memory: number | null;
}

function startService(dataDir: string) {
  const options = { dataDir, appRoot: CHECKOUT, version: 'bench', bundledCase: false };
  const service = forkService({
    entry: join(CHECKOUT, 'src-main', 'processes', 'node-process.ts'),
    args: serviceArguments(options),
    execPath: NODE_24,
    env: sourceEnvironment(CHECKOUT),
  });
  return { service, connection: connectPort(service.port) };
}

/** The service as the window starts it, asked from outside as the window asks it. */
export async function measureService(
  dataDir: string,
  corpus: Corpus,
  size: number,
  word: string,
): Promise<ServiceFigures> {
  const starts: number[] = [];
  for (let run = 0; run <= STARTS; run++) {
    const from = performance.now();
    const { service, connection } = startService(dataDir);
    const reply = await connection.call('search.query', { text: word, snippets: false });
    // The first start fills the disk's cache and the cache of compiled code.
    if (run > 0) starts.push(performance.now() - from);
    if (!reply.ok) throw new Error(reply.failure.message);
    await stop(service);
  }
  const { service, connection } = startService(dataDir);
  const folder = writePages(dataDir, corpus, size);
  await connection.call('settings.read', {});
  const importing = performance.now();
  const duringImport = await waitsDuring(connection, connection.call('intake.add', { path: folder }));
  const importSeconds = (performance.now() - importing) / 1000;
  const duringFacets = await waitsDuring(connection, connection.call('search.facets', { text: word }));
  const finished = new Promise<void>((resolve) => {
    connection.subscribe((event) => {
      if (event.event === 'search.progress' && event.done === event.of) resolve();
    });
  });
  await connection.call('search.rebuild', {});
  // A rebuild of a large library takes minutes; half a minute shows what it does to others.
  const enough = new Promise((resolve) => setTimeout(resolve, 30_000));
  const duringIndexing = await waitsDuring(connection, Promise.race([finished, enough]));
  await stop(service);
  return {
    starts,
    waits: { import: duringImport, indexing: duringIndexing, facets: duringFacets },
    importSeconds,
    memory: null,
  };
}

type Started = ReturnType<typeof startService>;

/** Asks for the settings every few milliseconds until some work is done. */
async function waitsDuring(connection: Started['connection'], work: Promise<unknown>): Promise<number[]> {
  const waits: number[] = [];
  let isDone = false;
  void work.finally(() => (isDone = true));
  while (!isDone) {
    const from = performance.now();
    await connection.call('settings.read', {});
    waits.push(performance.now() - from);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  return waits;
}

function stop(service: Started['service']): Promise<void> {
  return new Promise((resolve) => {
    service.onExit(() => resolve());
    service.stop();
  });
}

function writePages(dataDir: string, corpus: Corpus, size: number): string {
  const folder = join(dataDir, 'pages');
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < ADDED; number++) {
    const { title, paragraphs } = corpus.article(size + 1_000 + number);
    writeFileSync(join(folder, `${number}.txt`), [title, ...paragraphs].join('\n\n'));
  }
  return folder;
}
