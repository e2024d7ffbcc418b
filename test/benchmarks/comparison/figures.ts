/**
 * Whether every number is found with its value and unit, and whether figures put side by side belong together: against
 * lists made by hand (test/fixtures/figures) for the bundled case, invented sentences, and the seed pages (offsets alone).
 * `node test/benchmarks/comparison/figures.ts [--data ../shared/seeds] [--json FILE] [--wrong]`
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure } from '../../../src-main/contract/comparison.ts';
import type { ComparedArticle } from '../../../src-main/study-service/comparison/compared-article.ts';
import { readFigureLists } from '../../../src-main/study-service/comparison/figures/figure-lists.ts';
import { findFigures } from '../../../src-main/study-service/comparison/figures/find-figures.ts';
import type { FoundFigure } from '../../../src-main/study-service/comparison/figures/find-figures.ts';
import { joinFigures } from '../../../src-main/study-service/comparison/figures/join-figures.ts';
import { splitArticle } from '../../../src-main/study-service/comparison/split-sentences.ts';

interface Truth {
  readonly start: number;
  readonly value: number;
  readonly unit: string | null;
  readonly upTo: number | null;
  readonly name: string;
}
interface Tally {
  truth: number;
  found: number;
  missed: number;
  extra: number;
  wrongValue: number;
  wrongUnit: number;
  wrongJoins: number;
  rightJoins: number;
  missedJoins: number;
}
const ROOT = join(import.meta.dirname, '..', '..', '..');
const FIXTURES = join(ROOT, 'test', 'fixtures', 'figures');
const lists = readFigureLists(join(ROOT, 'resources', 'lexicons'));
const readJson = <T>(name: string) => JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as T;

export function measureFigures({ seedsDir, wrong }: { seedsDir: string; wrong?: boolean }): {
  table: string;
  figures: Record<string, Tally>;
} {
  const say: string[] = [];
  const rows = new Map<string, Tally>([
    ['invented sentences', measureInvented(say)],
    ['bundled case', measureBundle(say)],
  ]);
  if (existsSync(seedsDir)) rows.set('seed pages', measureSeeds(seedsDir, say));
  const lines = [
    'figures              to find  found  missed  extra  wrong value  wrong unit  pairs right  missed  wrong',
  ];
  for (const [name, tally] of rows)
    lines.push(
      name.padEnd(20) +
        [
          tally.truth,
          tally.found,
          tally.missed,
          tally.extra,
          tally.wrongValue,
          tally.wrongUnit,
          tally.rightJoins,
          tally.missedJoins,
          tally.wrongJoins,
        ]
          .map((count, column) => String(count).padStart([8, 7, 8, 7, 13, 12, 13, 8, 7][column]!))
          .join(''),
    );
  if (!existsSync(seedsDir)) lines.push(`There are no seed pages in ${seedsDir}.`);
  return { table: [...(wrong ? say : []), ...lines].join('\n'), figures: Object.fromEntries(rows) };
}

function articleOf(articleId: string, body: string, language = 'en'): ComparedArticle {
  const blocks = [...body.matchAll(/[^\n]+/gu)]
    .filter(([text]) => text.trim() !== '')
    .map((line, index): ComparedArticle['blocks'][number] => ({
      position: index,
      role: /^(?:By \p{Lu}|In Brief desk|Courier newsroom|Opinion by)/u.test(line[0])
        ? 'byline'
        : index === 0
          ? 'headline'
          : 'paragraph',
      text: line[0],
      start: line.index,
      end: line.index + line[0].length,
    }));
  return {
    articleId,
    title: '',
    language,
    publishedOn: null,
    outlet: null,
    wholeness: 'whole' as ComparedArticle['wholeness'],
    body,
    blocks,
  };
}

const find = (article: ComparedArticle) => findFigures(article, splitArticle(article), lists);
const noTally = (): Tally => ({
  truth: 0,
  found: 0,
  missed: 0,
  extra: 0,
  wrongValue: 0,
  wrongUnit: 0,
  wrongJoins: 0,
  rightJoins: 0,
  missedJoins: 0,
});

function compare(tally: Tally, found: readonly FoundFigure[], truths: readonly Truth[], say: string[]): void {
  tally.truth += truths.length;
  for (const truth of truths) {
    const one = found.find(({ start, end }) => truth.start >= start - 1 && truth.start < end);
    const near = (left: number, right: number) => Math.abs(left - right) < Math.abs(right) * 1e-3 + 1e-9;
    if (!one) tally.missed += 1;
    else if (!near(one.value, truth.value) || !near(one.upTo ?? -1, truth.upTo ?? -1)) tally.wrongValue += 1;
    else if (one.unit !== truth.unit) tally.wrongUnit += 1;
    else tally.found += 1;
    if (!one || one.unit !== truth.unit || !near(one.value, truth.value) || !near(one.upTo ?? -1, truth.upTo ?? -1))
      say.push(
        `  ${truth.name}: ${truth.value} ${truth.unit}; found ${one ? `${one.value}-${one.upTo} ${one.unit} “${one.text}”` : 'nothing'}`,
      );
  }
  for (const one of found) {
    if (truths.some(({ start }) => start >= one.start - 1 && start < one.end)) continue;
    tally.extra += 1;
    say.push(`  extra: “${one.text}” ${one.value} ${one.unit} in ${one.articleId} at ${one.start}`);
  }
}

function measureInvented(say: string[]): Tally {
  const tally = noTally();
  const all =
    readJson<{ language: string; text: string; figures: [string, number, string | null, number?][] }[]>(
      'invented.json',
    );
  for (const { language, text, figures } of all)
    compare(
      tally,
      find(articleOf('invented', text, language)),
      figures.map(([words, value, unit, upTo]) => ({
        start: text.indexOf(words),
        value,
        unit,
        upTo: upTo ?? null,
        name: text,
      })),
      say,
    );
  return tally;
}

function measureBundle(say: string[]): Tally {
  const tally = noTally();
  const { figures, same } = readJson<{ figures: Record<string, [string, number, string | null][]>; same: string[][] }>(
    'harbour-bridge.json',
  );
  const groupOf = new Map(same.flatMap((names, index) => names.map((name) => [name, index] as const)));
  const articles: ComparedArticle[] = [];
  const placed: (Truth & { articleId: string; group: number })[] = [];
  for (const [file, list] of Object.entries(figures)) {
    const article = articleOf(file, readFileSync(join(ROOT, 'resources', 'packs', 'harbour-bridge', file), 'utf8'));
    articles.push(article);
    const truths = list.map(([words, value, unit]) => ({
      start: article.body.indexOf(words),
      value,
      unit,
      upTo: null,
      name: `${file} ${words}`,
    }));
    compare(tally, find(article), truths, say);
    placed.push(
      ...truths.map((truth, index) => ({ ...truth, articleId: file, group: groupOf.get(truth.name) ?? -1 - index })),
    );
  }
  scoreJoins(tally, joinFigures(articles, articles.flatMap(find)), placed, say);
  return tally;
}

/** Pairs of figures that were put side by side, against the pairs that a person would. */
function scoreJoins(
  tally: Tally,
  joined: readonly Figure[],
  placed: readonly (Truth & { articleId: string; group: number })[],
  say: string[],
): void {
  const inGroup = placed.map((truth) =>
    joined.findIndex(({ mentions }) =>
      mentions.some(
        ({ articleId, start, end }) => articleId === truth.articleId && truth.start >= start - 1 && truth.start < end,
      ),
    ),
  );
  for (const [left, one] of placed.entries())
    for (let right = left + 1; right < placed.length; right += 1) {
      const other = placed[right]!;
      if (one.articleId === other.articleId) continue;
      const isJoined = inGroup[left]! >= 0 && inGroup[left] === inGroup[right];
      const isSame = one.group === other.group && one.group >= 0;
      if (isJoined && isSame) tally.rightJoins += 1;
      else if (isSame) {
        tally.missedJoins += 1;
        say.push(`  missed pair: ${one.name} and ${other.name}`);
      } else if (isJoined) {
        tally.wrongJoins += 1;
        say.push(`  wrong pair: ${one.name} and ${other.name}`);
      }
    }
}

/** Five pages about different things: whatever is put side by side across them is wrong. */
function measureSeeds(folder: string, say: string[]): Tally {
  const tally = noTally();
  const truth = readJson<Record<string, [number, number, string | null][]>>('seeds.json');
  const articles = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => articleOf(file, readFileSync(join(folder, file), 'utf8')));
  for (const article of articles) {
    const list = truth[article.articleId.slice(0, 3)] ?? [];
    compare(
      tally,
      find(article),
      list.map(([start, value, unit]) => ({
        start,
        value,
        unit,
        upTo: null,
        name: `${article.articleId} at ${start}`,
      })),
      say,
    );
  }
  for (const { mentions } of joinFigures(articles, articles.flatMap(find))) {
    const pages = new Set(mentions.map(({ articleId }) => articleId)).size;
    tally.wrongJoins += (pages * (pages - 1)) / 2;
    if (pages > 1) say.push(`  wrong: ${mentions.map(({ text, articleId }) => `${articleId} ${text}`).join(' + ')}`);
  }
  return tally;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/seeds' },
      json: { type: 'string' },
      wrong: { type: 'boolean', default: false },
    },
  });
  const { table, figures } = measureFigures({ seedsDir: values.data, wrong: values.wrong });
  process.stdout.write(`${table}\n`);
  if (values.json) writeFileSync(values.json, JSON.stringify(figures, null, 2));
}
