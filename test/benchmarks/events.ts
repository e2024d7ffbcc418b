/**
 * How well articles are grouped by event, beside the plain TF-IDF cosine at its best threshold, and how fast.
 * `node test/benchmarks/events.ts --data ../shared/bench [--json FILE] [--sizes 1000,10000]`
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEventTerms } from '../../src-main/study-service/corpus/events/event-terms.ts';
import { SAME_EVENT } from '../../src-main/study-service/corpus/events/join-pairs.ts';
import { findNames } from '../../src-main/study-service/corpus/names/find-names.ts';
import { readWordLists } from '../../src-main/study-service/corpus/names/word-lists.ts';
import { countPairs, f1, group, pairUp, plainCosine } from './events/group-in-memory.ts';
import type { LabelledArticle, PairCount } from './events/group-in-memory.ts';
import { measureProposing } from './events/measure-proposing.ts';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    json: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000' },
  },
});
const lists = readWordLists(join(import.meta.dirname, '..', '..', 'resources', 'lexicons', 'names'));
const THRESHOLDS = Array.from({ length: 23 }, (_, index) => 0.08 + index * 0.01);
const FOLDS = 9;
const figures: Record<string, unknown> = {};
const say = (line: string) => process.stdout.write(`${line}\n`);

interface TripleArticle {
  readonly date: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

function readTriples(file: string): LabelledArticle[] {
  const triples = JSON.parse(readFileSync(file, 'utf8')) as Record<string, readonly TripleArticle[]>;
  return Object.values(triples).flatMap((articles, event) =>
    articles.map(({ date, title, paragraphs }) => {
      let start = 0;
      const blocks = [title, ...paragraphs].map((text, index) => {
        const block = { role: index === 0 ? ('headline' as const) : ('paragraph' as const), text, start };
        start += text.length + 2;
        return block;
      });
      const { forms: names } = findNames(blocks, lists);
      return {
        event,
        day: Math.floor(Date.parse(date) / 86_400_000),
        text: [title, ...paragraphs].join('\n'),
        terms: readEventTerms({ title, language: 'en', blocks, names }),
      };
    }),
  );
}

function bestThreshold(articles: readonly LabelledArticle[], withDates: boolean): number {
  const paired = pairUp(articles, withDates);
  const scores = THRESHOLDS.map((threshold) => f1(countPairs(paired.sorted, group(paired, threshold))));
  const best = Math.max(...scores);
  // The middle of the thresholds that do best: the edge of a plateau is luck.
  const plateau = THRESHOLDS.filter((_, index) => scores[index]! >= best - 1e-9);
  return plateau[Math.floor(plateau.length / 2)]!;
}

/** Each fold's events are judged at the threshold that was best on the other folds' events, mixed with all other articles. */
function crossValidate(articles: readonly LabelledArticle[], withDates: boolean) {
  const paired = pairUp(articles, withDates);
  const sum: PairCount = { right: 0, found: 0, true: 0 };
  const thresholds: number[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isHeldOut = (event: number) => event % FOLDS === fold;
    const threshold = bestThreshold(
      articles.filter(({ event }) => !isHeldOut(event)),
      withDates,
    );
    thresholds.push(threshold);
    const count = countPairs(
      paired.sorted,
      group(paired, threshold),
      (left, right) => isHeldOut(left) || isHeldOut(right),
    );
    sum.right += count.right;
    sum.found += count.found;
    sum.true += count.true;
  }
  return { f1: f1(sum), thresholds };
}

function measureGrouping(articles: readonly LabelledArticle[]): void {
  const plain = plainCosine(articles);
  say(`same event, ${articles.length} articles mixed, pairwise F1`);
  say(`  TF-IDF cosine at its best threshold, no dates    ${plain.f1.toFixed(3)}`);
  figures['plainCosine'] = plain.f1;
  for (const withDates of [false, true]) {
    const paired = pairUp(articles, withDates);
    const count = countPairs(paired.sorted, group(paired, SAME_EVENT));
    const held = crossValidate(articles, withDates);
    const range = `${Math.min(...held.thresholds).toFixed(2)} to ${Math.max(...held.thresholds).toFixed(2)}`;
    const how = withDates ? 'with dates' : 'no dates  ';
    say(
      `  Parallax, ${how}  held-out events ${held.f1.toFixed(3)} (thresholds ${range}); ` +
        `as shipped (${SAME_EVENT}) ${f1(count).toFixed(3)}, ${count.right} of ${count.found} pairs right, ${count.true} to find`,
    );
    figures[withDates ? 'withDates' : 'noDates'] = { heldOut: held.f1, shipped: f1(count) };
    measureConfidence(paired.sorted, group(paired, 0.1));
  }
  measureSmall(articles);
}

/** Of groups as alike as this, how many pairs are right: what `confidence` is read off. */
function measureConfidence(articles: readonly LabelledArticle[], groups: ReturnType<typeof group>): void {
  const bins = Map.groupBy(groups, ({ score }) => Math.min(0.3, Math.floor(score * 20) / 20));
  const shown = [...bins]
    .sort(([left], [right]) => left - right)
    .map(([bin, some]) => {
      const count = countPairs(articles, some);
      return `${bin.toFixed(2)}: ${count.right}/${count.found}`;
    });
  say(`    right pairs by the group's likeness: ${shown.join('  ')}`);
}

/** A library of one event and ten stray articles, without dates: as a beginner's is. */
function measureSmall(articles: readonly LabelledArticle[]): void {
  const sum: PairCount = { right: 0, found: 0, true: 0 };
  const events = Math.max(...articles.map(({ event }) => event)) + 1;
  for (let event = 0; event < events; event += 1) {
    const strays = Array.from({ length: 10 }, (_, index) => (event + 1 + index * 4) % events);
    const some = articles.filter((article) => article.event === event);
    for (const stray of new Set(strays)) if (stray !== event) some.push(articles.find((one) => one.event === stray)!);
    const paired = pairUp(some, false);
    const count = countPairs(paired.sorted, group(paired, SAME_EVENT));
    sum.right += count.right;
    sum.found += count.found;
    sum.true += count.true;
  }
  say(`  one event among ten strays, no dates              ${f1(sum).toFixed(3)}`);
  figures['smallLibrary'] = f1(sum);
}

const file = join(options.data ?? '', 'same-event', 'triples.json');
if (options.data !== undefined && existsSync(file)) measureGrouping(readTriples(file));
else say(`There is no same-event data${options.data ? ` in ${options.data}` : ''}; say where with --data.`);
for (const size of options.sizes.split(',').map(Number).filter(Boolean)) {
  const speed = await measureProposing(size);
  say(
    `${size} generated articles: read and grouped in ${speed.firstSeconds.toFixed(1)} s, grouped again after one more in ` +
      `${speed.againSeconds.toFixed(2)} s; ${speed.proposed} proposed of ${speed.events} events; a trivial call waited at most ` +
      `${speed.longestWait.toFixed(0)} ms, ${speed.longestWork.toFixed(0)} of it working; ${speed.memoryMb.toFixed(0)} MB`,
  );
  figures[`speed${size}`] = speed;
}
if (options.json) writeFileSync(options.json, JSON.stringify(figures, null, 2));
