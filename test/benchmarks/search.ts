import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import BetterSqlite3 from 'better-sqlite3';
import { NODE_24 } from '../../scripts/checkout.ts';
import { DATABASE_FILE_NAME } from '../../src-main/study-service/database/open-database.ts';
import { HEAP_FLAGS } from '../../src-main/transports/fork-service.ts';
import { buildLibrary } from './search-scale/build-library.ts';
import { drawQueries, QUERY_KINDS } from './search-scale/draw-queries.ts';
import type { QueryKind } from './search-scale/draw-queries.ts';
import { generateCorpus } from './search-scale/generate-corpus.ts';
import type { Corpus } from './search-scale/generate-corpus.ts';
import { measureAdding } from './search-scale/measure-adding.ts';
import { measureService } from './search-scale/measure-service.ts';
import type { ServiceFigures } from './search-scale/measure-service.ts';
import { bestShare, measureEnglish } from './search-scale/measure-typos.ts';

/**
 * Search over generated libraries beside MiniSearch alone and plain FTS5 over the same texts in the same run:
 * `npm run bench -- search [--sizes 1k,10k,100k] [--queries 500] [--all-peers] [--data DIR] [--json FILE]`.
 * With --data, libraries built before are used again. MiniSearch at 100k takes 2.5 GB and minutes: only with --all-peers.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1k,10k,100k' },
    queries: { type: 'string', default: '500' },
    'all-peers': { type: 'boolean', default: false },
    data: { type: 'string' },
    json: { type: 'string' },
  },
});
type Times = Record<QueryKind, number[]>;
interface Peer {
  times: Times;
  memory: number;
  buildSeconds?: number;
}
type AllWaits = Record<string, { clock: number[]; computing: number[] }>;
interface Own extends Peer {
  /** Milliseconds of processor time. */
  processor: Times;
  withSnippets: number[];
  facets: number[];
  rightFirst: number;
  slowest: Record<QueryKind, string>;
}
const TARGETS: Record<QueryKind, number> = { 'one word': 15, 'two words': 15, prefix: 15, 'one typo': 15, phrase: 30 };
const PEERS_UP_TO = 10_000;

const scratch = mkdtempSync(join(tmpdir(), 'parallax-bench-search-'));
const corpus = generateCorpus();
const figures: unknown[] = [];
try {
  for (const size of values.sizes.split(',').map(readSize)) figures.push(await measure(size));
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
}
const english = measureEnglish();
if (english)
  process.stdout.write(
    `typos of ${english.words} words of ${english.texts} real English articles: right word first ${(english.rightFirst * 100).toFixed(1)} %, n = 2000; ` +
      `a drawn word has ${english.neighbours.toFixed(2)} others one letter away\n`,
  );
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);

function readSize(text: string): number {
  return Number(text.trim().replace(/k$/, '')) * (text.trim().endsWith('k') ? 1_000 : 1);
}

async function measure(size: number): Promise<unknown> {
  const load = loadavg()[0]!;
  const { dataDir, indexSeconds } = makeLibrary(corpus, size);
  const queriesFile = join(scratch, `queries-${size}.json`);
  const queries = drawKnown(dataDir, size);
  writeFileSync(queriesFile, JSON.stringify(queries));
  const own = runChild<Own>('measure-parallax.ts', [dataDir, queriesFile], HEAP_FLAGS);
  const peer = (name: string) =>
    runChild<Peer>(
      'measure-peers.ts',
      [name, String(size), queriesFile, join(scratch, `${name}-${size}.sqlite`)],
      ['--max-old-space-size=8000'],
    );
  const fts5 = peer('fts5');
  const mini = size <= PEERS_UP_TO || values['all-peers'] ? peer('minisearch') : null;
  // What follows writes, so it works on a copy.
  const copy = join(scratch, `copy-${size}`);
  cpSync(dataDir, copy, { recursive: true });
  const service = await measureService(copy, queries);
  const adding = measureAdding(copy, corpus, size);
  rmSync(copy, { recursive: true, force: true });
  cpSync(dataDir, copy, { recursive: true });
  const waits = runChild<AllWaits>('measure-waits.ts', [copy, String(size), queries['one word'][0]!.text], HEAP_FLAGS);
  const best = bestShare(corpus, queries['one typo']);
  rmSync(copy, { recursive: true, force: true });
  print(size, load, own, fts5, mini);
  printRest(own, { ...service, waits, best }, adding, indexSeconds);
  return { size, load, own, fts5, mini, service, waits, adding, indexSeconds, best };
}

function makeLibrary(from: Corpus, size: number): { dataDir: string; indexSeconds: number | null } {
  const dataDir = join(values.data === undefined ? scratch : resolve(values.data), `library-${size}`);
  if (existsSync(join(dataDir, DATABASE_FILE_NAME))) return { dataDir, indexSeconds: null };
  return { dataDir, ...buildLibrary(dataDir, from, size) };
}

function drawKnown(dataDir: string, size: number) {
  const database = new BetterSqlite3(join(dataDir, DATABASE_FILE_NAME), { readonly: true });
  const known = database.prepare('SELECT 1 FROM search_words WHERE word = ?').pluck();
  const queries = drawQueries(corpus, size, Number(values.queries), (word) => known.get(word) !== undefined);
  database.close();
  return queries;
}

function runChild<Figures>(script: string, args: readonly string[], flags: readonly string[]): Figures {
  const file = join(import.meta.dirname, 'search-scale', script);
  const output = execFileSync(NODE_24, [...flags, file, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(output) as Figures;
}

function at(share: number, numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

function print(size: number, load: number, own: Own, fts5: Peer, mini: Peer | null): void {
  const cell = (text: string) => text.padStart(16);
  const both = (numbers: readonly number[]) => `${at(0.5, numbers).toFixed(1)} / ${at(0.99, numbers).toFixed(1)}`;
  const ratio = (peer: Peer, kind: QueryKind) =>
    `${(at(0.99, own.times[kind]) / at(0.99, peer.times[kind])).toFixed(3)}`;
  const lines = QUERY_KINDS.map((kind) =>
    [
      kind.padEnd(10),
      cell(both(own.times[kind])),
      cell(both(own.processor[kind])),
      cell(both(fts5.times[kind])),
      cell(ratio(fts5, kind)),
      cell(mini ? both(mini.times[kind]) : '-'),
      cell(mini ? ratio(mini, kind) : '-'),
      cell(size >= 100_000 ? String(TARGETS[kind]) : ''),
    ].join(''),
  );
  const head = [
    'ms, p50/p99',
    'Parallax',
    'its processor',
    'plain FTS5',
    'ratio of p99',
    'MiniSearch',
    'ratio of p99',
    'p99 at most',
  ];
  process.stdout.write(
    [
      '',
      `${size} articles of 600 words; n = ${own.times.prefix.length} queries a kind (MiniSearch 100); load ${load.toFixed(1)}`,
      head.map((name, index) => (index === 0 ? name.padEnd(10) : cell(name))).join(''),
      ...lines,
      `memory of this test, its own TypeScript with it: ${own.memory.toFixed(0)} MB, plain FTS5 ${fts5.memory.toFixed(0)}${mini ? `, MiniSearch ${mini.memory.toFixed(0)}` : ''}; ` +
        `built in s: plain FTS5 ${fts5.buildSeconds?.toFixed(0)}${mini ? `, MiniSearch ${mini.buildSeconds?.toFixed(0)}` : ''}`,
      ...QUERY_KINDS.map((kind) => `slowest ${kind}: ${own.slowest[kind]}`),
      '',
    ].join('\n'),
  );
}

function printRest(
  own: Own,
  service: ServiceFigures & { waits: AllWaits; best: number },
  adding: ReturnType<typeof measureAdding>,
  indexSeconds: number | null,
): void {
  const both = (numbers: readonly number[]) =>
    `median ${at(0.5, numbers).toFixed(2)}, p99 ${at(0.99, numbers).toFixed(1)}`;
  const longest = (numbers: readonly number[]) => `${at(1, numbers).toFixed(0)} (p99 ${at(0.99, numbers).toFixed(0)})`;
  const { waits, memory } = service;
  process.stdout.write(
    [
      `right word first for a one-letter typo: ${(own.rightFirst * 100).toFixed(1)} % (at least 96); who knew how texts and typos are made: ${(service.best * 100).toFixed(1)} %`,
      memory &&
        `service by itself, MB: ${memory.first.toFixed(0)} at first, ${memory.resting.toFixed(0)} after 500 searches, ${memory.peak.toFixed(0)} at most (at most 256)`,
      `one word with snippets: ${both(own.withSnippets)} ms; facets counted: ${both(own.facets)} ms`,
      `process start to first answer: ${both(service.starts)} ms, n = ${service.starts.length} (at most 250)`,
      `adding one article: ${both(adding.whole)} ms (median at most 1, p99 at most 40); without index ${both(adding.without)}, n = ${adding.whole.length}`,
      `index ${(adding.indexBytes / 1e6).toFixed(1)} MB over text ${(adding.textBytes / 1e6).toFixed(1)} MB: ${(adding.indexBytes / adding.textBytes).toFixed(3)} (at most 0.5)`,
      'longest wait of a trivial call, ms by the clock, and computed by its thread (at most 50):',
      ...Object.entries(waits).map(
        ([work, { clock, computing }]) =>
          `  ${work}: ${longest(clock)}; computed ${longest(computing)}, n = ${clock.length}`,
      ),
      indexSeconds === null ? '' : `index written in ${indexSeconds.toFixed(0)} s`,
      '',
    ].join('\n'),
  );
}
