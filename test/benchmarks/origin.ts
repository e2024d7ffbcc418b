import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import BetterSqlite3 from 'better-sqlite3';
import { compareArticle, readLinks } from '../../src-main/study-service/corpus/duplicates/compare-texts-in-library.ts';
import { createSharedTextStore } from '../../src-main/study-service/corpus/duplicates/shared-text-store.ts';
import { shingle, winnow } from '../../src-main/study-service/corpus/duplicates/shingles.ts';
import type { NewCapture } from '../../src-main/study-service/corpus/captures/prepare-capture.ts';
import { createSaveCapture } from '../../src-main/study-service/corpus/captures/save-capture.ts';
import { migrateDatabase, readMigrations } from '../../src-main/study-service/database/migrate-database.ts';
import { checkoutFolder, inventor, mutate } from './invented-articles.ts';
import { computingTime, measureStall } from './measure-stall.ts';

/**
 * `npm run bench -- origin [--articles N] [--json FILE]`: invented articles, of which some are copies of others in ways that
 * are known (the truth): reordered, cut, and with a share of their words changed. Prints how many of the copies are
 * found, how many links are wrong, how far a sketch's resemblance is from the exact one, and what one article costs.
 */
const { values } = parseArgs({
  options: { articles: { type: 'string' }, json: { type: 'string' }, data: { type: 'string' } },
});
const TOTAL = Number(values.articles ?? 10_000);
const COPIES = Math.min(600, Math.floor(TOTAL / 10));
/** Compared once more behind calls, to see how long these wait. */
const STALL_ARTICLES = Math.min(2000, TOTAL);
const EDITS = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3] as const;

const database = new BetterSqlite3(':memory:');
migrateDatabase(database, readMigrations(checkoutFolder('src-main/study-service/database/migrations')), () => '');
let ids = 0;
const deps = { database, clock: () => new Date('2024-03-12T08:00:00Z'), makeId: (kind: string) => `${kind}-${++ids}` };
const saveCapture = createSaveCapture(deps);
const store = createSharedTextStore(deps);
const invent = inventor(20240312);

interface Copy {
  readonly of: number;
  readonly edits: number;
  readonly shape: 'whole' | 'half';
}
const originals: string[][] = [];
const copies = new Map<number, Copy>();
const articleIds: string[] = [];
const milliseconds: number[] = [];
const computing: number[] = [];
const captures: NewCapture[] = [];

for (let index = 0; index < TOTAL; index += 1) {
  const isCopy = index >= TOTAL - COPIES;
  const copy: Copy | null = isCopy
    ? {
        of: Math.floor(invent.random() * (TOTAL - COPIES)),
        edits: EDITS[index % EDITS.length]!,
        shape: index % 2 ? 'whole' : 'half',
      }
    : null;
  const lines = copy
    ? mutate(invent, originals[copy.of]!, copy.edits, copy.shape)
    : invent.article(`Outlet ${index % 40}`);
  originals.push(lines);
  if (copy) copies.set(index, copy);
  const capture = captureOf(index, lines, isCopy ? `Copier ${index % 30}` : `Outlet ${index % 40}`);
  const [articleId] = saveCapture(capture).articleIds;
  if (captures.length < STALL_ARTICLES) captures.push(capture);
  articleIds.push(articleId!);
  const started = performance.now();
  const computed = computingTime();
  compareArticle(store, articleId!);
  milliseconds.push(performance.now() - started);
  computing.push(computingTime() - computed);
}

const indexOf = new Map(articleIds.map((id, index) => [id, index]));
const truth = new Set([...copies].map(([index, { of }]) => `${of} ${index}`));
// Two copies of one original share its text too: true, though not asked for.
const related = (left: number, right: number) => {
  const root = (index: number) => copies.get(index)?.of ?? index;
  return root(left) === root(right);
};
const found = new Set<string>();
let wrong = 0;
for (const [index] of articleIds.entries())
  for (const { leftId, rightId } of readLinks(store, articleIds[index]!)) {
    const [left, right] = [indexOf.get(leftId)!, indexOf.get(rightId)!];
    const pair = `${left} ${right}`;
    if (found.has(pair)) continue;
    found.add(pair);
    if (!related(left, right)) wrong += 1;
  }

const rows = EDITS.flatMap((edits) =>
  (['whole', 'half'] as const).map((shape) => {
    const pairs = [...copies].filter(([, copy]) => copy.edits === edits && copy.shape === shape);
    const hits = pairs.filter(([index, { of }]) => found.has(`${of} ${index}`)).length;
    return { edits, shape, n: pairs.length, recall: hits / Math.max(1, pairs.length) };
  }),
);
const recall = [...truth].filter((pair) => found.has(pair)).length / truth.size;
const precision = (found.size - wrong) / Math.max(1, found.size);
const errors = [...copies].map(([index, { of }]) => {
  const words = [index, of].map(
    (one) =>
      originals[one]!.join(' ')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
  const exact = jaccard(new Set(shingle(words[0]!, 5)), new Set(shingle(words[1]!, 5)));
  return jaccard(new Set(winnow(words[0]!)), new Set(winnow(words[1]!))) - exact;
});
const cost = (from: number, to: number) => {
  const sorted = [milliseconds, computing].map((all) => all.slice(from, to).sort((a, b) => a - b));
  const [part, own] = [sorted[0]!, sorted[1]!];
  return {
    n: part.length,
    median: part[Math.floor(part.length / 2)] ?? 0,
    p99: part[Math.floor(part.length * 0.99)] ?? 0,
    medianComputing: own[Math.floor(own.length / 2)] ?? 0,
    p99Computing: own[Math.floor(own.length * 0.99)] ?? 0,
    mostComputing: own.at(-1) ?? 0,
  };
};
const size = (name: string) =>
  database.prepare<[string], number>('SELECT sum(pgsize) FROM dbstat WHERE name = ?').pluck().get(name) ?? 0;
const bytes = [
  'text_fingerprints',
  'text_fingerprints_by_article',
  'paragraph_keys',
  'paragraph_keys_by_article',
  'shared_texts',
].map((name) => ({ name, bytes: size(name) }));
const stall = await measureStall(captures);
const figures = {
  load: loadavg()[0] ?? 0,
  stall,
  articles: TOTAL,
  copies: copies.size,
  precision,
  recall,
  byEdits: rows,
  sketchError: {
    mean: mean(errors),
    meanAbsolute: mean(errors.map(Math.abs)),
    worst: Math.max(...errors.map(Math.abs)),
  },
  costAt1000: cost(900, 1000),
  costAtEnd: cost(TOTAL - COPIES - 1000, TOTAL - COPIES),
  costOfCopies: cost(TOTAL - COPIES, TOTAL),
  bytesPerArticle: bytes.reduce((sum, one) => sum + one.bytes, 0) / TOTAL,
};

console.log(
  `origin: ${TOTAL} invented articles, ${copies.size} of them copies; links found ${found.size}, wrong ${wrong}`,
);
console.log(`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (n = ${truth.size})`);
for (const { edits, shape, n, recall: share } of rows)
  console.log(
    `  ${String(Math.round(edits * 100)).padStart(3)} % of words changed, ${shape.padEnd(5)} recall ${share.toFixed(3)} (n = ${n})`,
  );
console.log(
  `resemblance by fingerprints against exact Jaccard: mean error ${figures.sketchError.mean.toFixed(3)}, mean absolute ${figures.sketchError.meanAbsolute.toFixed(3)}, worst ${figures.sketchError.worst.toFixed(3)} (n = ${errors.length}); no figure on screen comes from it`,
);
for (const [name, one] of Object.entries({
  'at 1,000': figures.costAt1000,
  'at the end': figures.costAtEnd,
  'of a copy': figures.costOfCopies,
}))
  console.log(
    `ms an added article ${name}: median ${one.median.toFixed(2)}, p99 ${one.p99.toFixed(2)}; computing alone: median ${one.medianComputing.toFixed(2)}, p99 ${one.p99Computing.toFixed(2)}, most ${one.mostComputing.toFixed(2)} (n = ${one.n})`,
  );
console.log(
  `a trivial call waits, while ${stall.articles} articles are compared behind it: median ${stall.median.toFixed(1)} ms, p99 ${stall.p99.toFixed(1)}, longest ${stall.longest.toFixed(1)} (of it computing at most ${stall.longestComputing.toFixed(1)}); done in ${stall.seconds.toFixed(1)} s`,
);
console.log(`load of the machine: ${figures.load.toFixed(1)}`);
console.log(`index: ${Math.round(figures.bytesPerArticle)} bytes an article`);
if (values.json) writeFileSync(values.json, JSON.stringify(figures, null, 2));

function captureOf(index: number, lines: readonly string[], outlet: string): NewCapture {
  const blocks = lines.map((text) => ({ role: 'paragraph' as const, text }));
  const article = { title: `Article ${index}`, deck: null, byline: null, publishedOn: null, language: 'en' };
  return {
    raw: Buffer.from(`${index}`),
    mediaType: 'text/plain',
    encoding: 'utf-8',
    fileName: null,
    url: null,
    rest: [],
    articles: [{ ...article, outlet, blocks }],
  };
}

function jaccard(left: ReadonlySet<number>, right: ReadonlySet<number>): number {
  const shared = [...left].filter((hash) => right.has(hash)).length;
  return shared / Math.max(1, left.size + right.size - shared);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
}
