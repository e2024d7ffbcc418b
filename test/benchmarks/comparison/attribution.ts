/**
 * How well statements are found with speaker, verb and content, beside a plain pattern for "X said", against truth put
 * down by hand (test/fixtures/attribution; of the seed pages offsets alone).
 * `node test/benchmarks/comparison/attribution.ts [--seeds ../shared/seeds] [--wrong development|held-out]`
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ComparedArticle } from '../../../src-main/study-service/comparison/compared-article.ts';
import { findStatements } from '../../../src-main/study-service/comparison/quotations/find-statements.ts';
import { readSayingLexicon } from '../../../src-main/study-service/comparison/quotations/saying-lexicon.ts';
import { splitArticle } from '../../../src-main/study-service/comparison/split-sentences.ts';
import { findNames } from '../../../src-main/study-service/corpus/names/find-names.ts';
import { readWordLists } from '../../../src-main/study-service/corpus/names/word-lists.ts';
import { readFixtureArticles, readPackArticles, readSeedArticles } from './attribution-articles.ts';
import { readTruth } from './attribution-truth.ts';
import { isPlainSaid } from './plain-said.ts';
import { addScores, noScore, scoreArticle } from './score-attribution.ts';
import type { Claimed, Score } from './score-attribution.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const FIXTURES = join(ROOT, 'test', 'fixtures', 'attribution');

interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}
export interface AttributionFigures {
  readonly [set: string]: { readonly statements: number; readonly [measure: string]: Rates | number };
}

function lexicons() {
  return {
    sayings: readSayingLexicon(join(ROOT, 'resources', 'lexicons', 'sayings')),
    lists: readWordLists(join(ROOT, 'resources', 'lexicons', 'names')),
  };
}

type Finder = (article: ComparedArticle) => Claimed[];

function ourFinder(): Finder {
  const { sayings, lists } = lexicons();
  return (article) => findStatements(article, splitArticle(article), sayings, findNames(article.blocks, lists));
}

const MEASURES = ['found', 'speakers', 'verbs', 'content'] as const;

function ratesOf(score: Score, measure: (typeof MEASURES)[number]): Rates {
  const precision = score.claimed === 0 ? 0 : score[measure] / score.claimed;
  const recall = score.true === 0 ? 0 : score[measure] / score.true;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Runs both finders over all truth there is; without the seed pages, over the rest. */
export async function measureAttribution({ seedsDir, wrong }: { seedsDir: string | null; wrong?: string }): Promise<{
  table: string;
  figures: AttributionFigures;
}> {
  const articles = [
    ...readPackArticles(join(ROOT, 'resources', 'packs', 'harbour-bridge')),
    ...(await readFixtureArticles(FIXTURES)),
  ];
  const seeds = seedsDir !== null && existsSync(seedsDir) ? await readSeedArticles(seedsDir) : [];
  const byId = new Map([...articles, ...seeds].map((article) => [article.articleId, article]));
  const truth = readTruth(FIXTURES, byId);
  const finders: Record<string, Finder> = { Parallax: ourFinder(), 'X said alone': isPlainSaid };
  const figures: Record<string, AttributionFigures[string]> = {};
  const rows: string[] = [
    `${'set'.padEnd(44)}${MEASURES.map((name) => name.padStart(21)).join('')}   (precision recall F1)`,
  ];
  for (const set of ['development', 'held-out'] as const)
    for (const kind of ['bundled and invented', 'seeds'] as const)
      for (const [name, finder] of Object.entries(finders)) {
        const chosen = truth.filter((one) => one.set === set && (one.kind === 'seeds') === (kind === 'seeds'));
        if (chosen.length === 0) continue;
        const score = noScore();
        for (const one of chosen) {
          const found = scoreArticle(finder(byId.get(one.articleId)!), one.statements);
          addScores(score, found.score);
          if (wrong === set && name === 'Parallax') tellWrong(byId.get(one.articleId)!, found);
        }
        const rates = Object.fromEntries(MEASURES.map((measure) => [measure, ratesOf(score, measure)]));
        const label = `${set}, ${kind} (${score.true}): ${name}`;
        figures[label] = { statements: score.true, ...rates };
        rows.push(label.padEnd(60) + MEASURES.map((m) => showRates(rates[m]!)).join('  '));
      }
  return { table: rows.join('\n'), figures };
}

const showRates = ({ precision, recall, f1 }: Rates) =>
  [precision, recall, f1]
    .map((rate) =>
      rate
        .toFixed(2)
        .slice(rate < 1 ? 1 : 0)
        .padStart(4),
    )
    .join(' ');

function tellWrong(article: ComparedArticle, { missed, extra, differing }: ReturnType<typeof scoreArticle>): void {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`== ${article.articleId}`);
  for (const one of missed)
    say(`  missed  ${one.speakers.join('/')} | ${one.verb} | ${article.body.slice(one.start, one.end)}`);
  for (const one of extra) say(`  extra   ${one.speaker} | ${one.verb} | ${article.body.slice(one.start, one.end)}`);
  for (const [one, found, what] of differing)
    say(
      `  differs ${what}: ${one.speakers.join('/')} | ${one.verb} | ${article.body.slice(one.start, one.end)}\n          ${found.speaker} | ${found.verb} | ${article.body.slice(found.start, found.end)}`,
    );
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: { seeds: { type: 'string', default: '../shared/seeds' }, wrong: { type: 'string' } },
  });
  const { table } = await measureAttribution({
    seedsDir: resolve(values.seeds),
    ...(values.wrong ? { wrong: values.wrong } : {}),
  });
  process.stdout.write(`${table}\n`);
}
