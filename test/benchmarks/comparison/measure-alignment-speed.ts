import { loadavg } from 'node:os';
import { join } from 'node:path';
import { diffWords } from 'diff';
import { alignPassages } from '../../../src-main/study-service/comparison/alignment/align-passages.ts';
import { findRuns, numberWords } from '../../../src-main/study-service/comparison/alignment/find-runs.ts';
import { readWordVectors } from '../../../src-main/study-service/comparison/alignment/word-vectors.ts';
import type { ComparedArticle } from '../../../src-main/study-service/comparison/compared-article.ts';
import { placeWords } from '../../../src-main/study-service/corpus/duplicates/words.ts';
import { computingTime } from '../measure-stall.ts';
import type { Part } from './part.ts';
import { readEvents } from './reworded-truth.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const WORDS = 1000;
const WARM_UP = 40;
const RUNS = 250;

/** Four articles of a thousand words each, put together from the truth set so that their sentences are real ones. */
function longArticles(): ComparedArticle[] {
  const events = readEvents(join(ROOT, 'test', 'fixtures', 'reworded'));
  return [0, 1, 2, 3].map((outlet) => {
    const blocks: ComparedArticle['blocks'][number][] = [];
    let body = '';
    for (const { role, text } of events.flatMap(({ articles }) => articles[outlet]!.blocks)) {
      if (role !== 'paragraph' || placeWords(body).length >= WORDS) continue;
      if (body !== '') body += '\n\n';
      const words = text
        .split(' ')
        .slice(0, WORDS - placeWords(body).length)
        .join(' ');
      blocks.push({ position: blocks.length, role, text: words, start: body.length, end: body.length + words.length });
      body += words;
    }
    return { ...events[0]!.articles[outlet]!, articleId: `article-${outlet}`, body, blocks };
  });
}

/** Milliseconds by the clock and of computing; the second is what a machine with nothing else to do would take. */
function time(work: () => unknown, runs: number) {
  const clock: number[] = [];
  const computing: number[] = [];
  for (let run = -Math.min(WARM_UP, runs); run < runs; run += 1) {
    const [started, computed] = [performance.now(), computingTime()];
    work();
    if (run < 0) continue;
    clock.push(performance.now() - started);
    computing.push(computingTime() - computed);
  }
  const at = (times: number[], share: number) => times.toSorted((a, b) => a - b)[Math.floor(share * times.length)]!;
  return {
    clock: { median: at(clock, 0.5), p99: at(clock, 0.99) },
    computing: { median: at(computing, 0.5), p99: at(computing, 0.99) },
  };
}

/** How long aligning takes, all pairs, shared quotations included, beside the `diff` package for one pair of the four. */
export const measureAlignmentSpeed: Part = ({ say }) => {
  const loading = performance.now();
  const vectors = readWordVectors(join(ROOT, 'resources', 'lexicons', 'word-vectors'));
  const loaded = performance.now() - loading;
  const articles = longArticles();
  const words = numberWords(articles.map(({ body }) => body));
  const figures = {
    loadVectors: loaded,
    loadAverage: loadavg()[0],
    align: time(() => alignPassages(articles, vectors), RUNS),
    runsOfOnePair: time(() => findRuns(words[0]!, words[1]!), RUNS),
    diffOfOnePair: time(() => diffWords(articles[0]!.body, articles[1]!.body), 20),
  };
  const row = (name: string, { clock, computing }: ReturnType<typeof time>) =>
    say(
      `  ${name.padEnd(34)} clock p50 ${clock.median.toFixed(1)} p99 ${clock.p99.toFixed(1)} ms; ` +
        `computing p50 ${computing.median.toFixed(1)} p99 ${computing.p99.toFixed(1)} ms`,
    );
  say(
    `speed: four articles of ${articles.map(({ body }) => placeWords(body).length).join(', ')} words, ${RUNS} runs after ${WARM_UP}; ` +
      `load average ${figures.loadAverage?.toFixed(1)}; word vectors read in ${loaded.toFixed(0)} ms`,
  );
  row('aligned, all six pairs', figures.align);
  row('shared runs of one pair', figures.runsOfOnePair);
  row('diff (diffWords), one pair', figures.diffOfOnePair);
  return figures;
};
