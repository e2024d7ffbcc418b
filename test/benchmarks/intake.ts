/**
 * How well intake reads pages it was not written for, beside Mozilla's Readability alone in the same run.
 * `node test/benchmarks/intake.ts --data ../shared/bench [--json FILE] [--limit N] [--only extraction-a,plain-text,speed] [--worst N]`
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Preview, PreviewArticle } from '../../src-main/contract/intake.ts';
import { opensComments } from '../../src-main/study-service/intake/signs/line-signs.ts';
import { countWords } from '../../src-main/study-service/intake/signs/page-lines.ts';
import { readPage } from '../../src-main/study-service/intake/read-page.ts';
import { measureSpeed } from './measure-speed.ts';
import { namesDay } from './name-day.ts';
import { datesAgree, familyNamesAgree, ngramScore, titlesAgree, wordF1 } from './score-extraction.ts';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    json: { type: 'string' },
    limit: { type: 'string' },
    only: { type: 'string' },
    worst: { type: 'string' },
  },
});

/** The blocks that carry what an article says; headline, deck, byline and captions are fields of their own. */
const BODY_ROLES = new Set(['paragraph', 'subheading', 'quotation', 'transcript turn', 'list', 'correction']);

function bodyOf(article: PreviewArticle | undefined): string {
  return (article?.blocks ?? [])
    .filter((block) => BODY_ROLES.has(block.role))
    .map((block) => block.text)
    .join('\n');
}

async function read(bytes: Uint8Array, kind: 'html' | 'text', url: string | null): Promise<Preview | null> {
  try {
    return await readPage({ bytes, fileName: null, path: null, url, kind });
  } catch {
    return null;
  }
}

interface HtmlTruth {
  articleBody: string;
  url: string;
  title?: string;
  authors?: string;
  date?: string;
}

interface PageScore {
  id: string;
  precision: number;
  recall: number;
}

function summarize(scores: readonly PageScore[]): { f1: number; precision: number; recall: number; under: number } {
  const mean = (pick: (score: PageScore) => number): number =>
    scores.reduce((sum, score) => sum + pick(score), 0) / Math.max(1, scores.length);
  const precision = mean((score) => score.precision);
  const recall = mean((score) => score.recall);
  const under = scores.filter((score) => f1Of(score) < 0.5).length;
  return { f1: (2 * precision * recall) / (precision + recall || 1), precision, recall, under };
}

function f1Of({ precision, recall }: PageScore): number {
  return (2 * precision * recall) / (precision + recall || 1);
}

function share(right: number, of: number): string {
  return of === 0 ? 'none' : `${((100 * right) / of).toFixed(1)} % of ${of}`;
}

const figures: Record<string, unknown> = {};

async function measureHtml(folder: string, name: string): Promise<void> {
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Record<string, HtmlTruth>;
  const pages = Object.entries(truth).slice(0, Number(options.limit ?? Infinity));
  const ours: PageScore[] = [];
  const alone: PageScore[] = [];
  const fields = {
    titles: 0,
    titlesRight: 0,
    dates: 0,
    datesRight: 0,
    datesStated: 0,
    datesNowhere: 0,
    bylines: 0,
    bylinesRight: 0,
    bylinesStated: 0,
  };
  const misses: string[] = [];
  let ourTime = 0;
  let aloneTime = 0;
  for (const [id, page] of pages) {
    const bytes = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)));
    let started = performance.now();
    const preview = await read(bytes, 'html', page.url);
    ourTime += performance.now() - started;
    started = performance.now();
    const readable = readabilityAlone(bytes.toString('utf8'));
    aloneTime += performance.now() - started;
    const article = preview?.articles[0];
    ours.push({ id, ...ngramScore(bodyOf(article), page.articleBody) });
    alone.push({ id, ...ngramScore(readable, page.articleBody) });
    countFields(fields, misses, page, article, id, bytes.toString('utf8'));
  }
  const mine = summarize(ours);
  const its = summarize(alone);
  print(name, pages.length, mine, its, ourTime, aloneTime);
  if (fields.titles > 0) printFields(fields);
  figures[name] = {
    n: pages.length,
    parallax: mine,
    readability: its,
    pagesPerSecond: pages.length / (ourTime / 1000),
    fields,
  };
  if (options.worst) {
    const worst = ours.toSorted((a, b) => f1Of(a) - f1Of(b)).slice(0, Number(options.worst));
    for (const score of worst)
      console.log(
        `   ${score.id.slice(0, 12)}  F1 ${f1Of(score).toFixed(3)}  P ${score.precision.toFixed(3)}  R ${score.recall.toFixed(3)}`,
      );
    for (const miss of misses) console.log(`   ${miss}`);
  }
}

function readabilityAlone(html: string): string {
  try {
    const { document } = parseHTML(html);
    return new Readability(document as unknown as Document).parse()?.textContent ?? '';
  } catch {
    return '';
  }
}

function countFields(
  fields: Record<string, number>,
  misses: string[],
  page: HtmlTruth,
  article: PreviewArticle | undefined,
  id: string,
  html: string,
): void {
  const add = (key: string): void => void (fields[key] = (fields[key] ?? 0) + 1);
  const miss = (what: string, truth: string, got: string | null | undefined): void =>
    void misses.push(`${id.slice(0, 8)} ${what}: "${truth}" read as "${got}"`);
  if (page.title) {
    add('titles');
    if (titlesAgree(page.title, article?.title ?? '')) add('titlesRight');
    else miss('title', page.title, article?.title);
  }
  if (page.date) {
    add('dates');
    if (article?.publishedOn) add('datesStated');
    if (datesAgree(page.date, article?.publishedOn?.date)) add('datesRight');
    else {
      if (article?.publishedOn && !namesDay(html, page.date.slice(0, 10))) add('datesNowhere');
      miss(
        'date',
        page.date,
        article?.publishedOn ? `${article.publishedOn.date} (${article.publishedOn.foundAt})` : null,
      );
    }
  }
  if (page.authors) {
    add('bylines');
    if (article?.byline) add('bylinesStated');
    if (familyNamesAgree(page.authors, article?.byline)) add('bylinesRight');
    else miss('byline', page.authors, article?.byline);
  }
}

type Summary = ReturnType<typeof summarize>;

function print(name: string, n: number, mine: Summary, its: Summary, ourTime: number, aloneTime: number): void {
  const row = (label: string, score: Summary, time: number): string =>
    `  ${label.padEnd(12)} F1 ${score.f1.toFixed(3)}  precision ${score.precision.toFixed(3)}  recall ${score.recall.toFixed(3)}  under .5: ${score.under} of ${n}  ${(n / (time / 1000)).toFixed(1)} pages/s`;
  console.log(`${name}: 4-gram F1 over ${n} pages, one process`);
  console.log(row('parallax', mine, ourTime));
  console.log(row('readability', its, aloneTime));
}

function printFields(fields: Record<string, number>): void {
  const of = (key: string): number => fields[key] ?? 0;
  console.log(`  titles right: ${share(of('titlesRight'), of('titles'))}`);
  console.log(`  dates right: ${share(of('datesRight'), of('datesStated'))} stated; ${of('dates')} pages have one`);
  console.log(
    `    ${of('datesNowhere')} of the wrong ones have a day in the truth that the page names nowhere; without them ${share(of('datesRight'), of('datesStated') - of('datesNowhere'))}`,
  );
  console.log(
    `  bylines right: ${share(of('bylinesRight'), of('bylinesStated'))} stated; ${of('bylines')} pages have one`,
  );
}

interface LabelledPage {
  id: string;
  lines: [number, string][];
}

const ARTICLE_TEXT = 2;
const READER_COMMENT = 5;

async function measurePlainText(folder: string): Promise<void> {
  const pages = readFileSync(join(folder, 'lines.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .slice(0, Number(options.limit ?? Infinity))
    .map((line) => JSON.parse(line) as LabelledPage);
  await measureLines('plain-text', pages);
  await measureLines('plain-text, headings removed', pages.map(withoutHeadings));
}

/** Scrapers lose the "Comments" line and the forms around a thread; what is left must be told by the talk and the names. */
function withoutHeadings(page: LabelledPage): LabelledPage {
  const isHeading = (text: string): boolean => opensComments(text, countWords(text));
  return { id: page.id, lines: page.lines.filter(([label, text]) => label === ARTICLE_TEXT || !isHeading(text)) };
}

async function measureLines(name: string, pages: readonly LabelledPage[]): Promise<void> {
  let sum = 0;
  let commentWords = 0;
  let letThrough = 0;
  let time = 0;
  const scores: [string, number, number, number][] = [];
  for (const page of pages) {
    const started = performance.now();
    const preview = await read(Buffer.from(page.lines.map(([, text]) => text).join('\n')), 'text', null);
    time += performance.now() - started;
    const truth = page.lines
      .filter(([label]) => label === ARTICLE_TEXT)
      .map(([, text]) => text)
      .join('\n');
    const body = (preview?.articles ?? []).slice(0, 1).map(bodyOf).join('\n');
    const score = wordF1(body, truth);
    sum += score.f1;
    scores.push([page.id, score.f1, score.precision, score.recall]);
    const kept = new Set(body.split('\n'));
    for (const [label, text] of page.lines) {
      if (label !== READER_COMMENT) continue;
      const words = text.split(/\s+/u).length;
      commentWords += words;
      if (kept.has(text.replace(/\s+/gu, ' ').trim())) letThrough += words;
    }
  }
  console.log(`${name}: ${pages.length} pages`);
  console.log(
    `  word F1 ${(sum / pages.length).toFixed(3)}  comment words let through: ${share(letThrough, commentWords)}  ${(pages.length / (time / 1000)).toFixed(0)} pages/s`,
  );
  figures[name] = {
    n: pages.length,
    wordF1: sum / pages.length,
    commentWords,
    letThrough,
    pagesPerSecond: pages.length / (time / 1000),
  };
  for (const [id, f1, p, r] of scores.toSorted((a, b) => a[1] - b[1]).slice(0, Number(options.worst ?? 0)))
    console.log(`   ${id.slice(0, 8)}  F1 ${f1.toFixed(3)}  P ${p.toFixed(3)}  R ${r.toFixed(3)}`);
}

async function printSpeed(folders: readonly string[]): Promise<void> {
  const speed = await measureSpeed(folders, Number(options.limit ?? Infinity));
  const [one, two, alone] = [speed.one, speed.twoWorkers, speed.alone].map((rate) => rate.toFixed(1));
  console.log(
    `speed: ${speed.pages} pages of extraction-a and -b, fastest of some rounds, load ${speed.load.toFixed(1)}`,
  );
  console.log(`  one process ${one} pages/s  two workers ${two} pages/s  Readability alone ${alone} pages/s`);
  console.log(`  time: ${speed.ratio.toFixed(2)} times Readability alone`);
  figures['speed'] = speed;
}

const data = resolve(options.data ?? '../shared/bench');
if (!existsSync(data)) {
  console.log(`No benchmark data at ${data}. Give its folder with --data.`);
  process.exit(0);
}
const wanted = options.only?.split(',') ?? ['extraction-a', 'extraction-b', 'plain-text', 'speed'];
const html = ['extraction-a', 'extraction-b'].map((name) => join(data, name)).filter((folder) => existsSync(folder));
for (const name of wanted) {
  if (name === 'speed') {
    await printSpeed(html);
    continue;
  }
  const folder = join(data, name);
  if (!existsSync(folder)) console.log(`${name}: not in ${data}, left out`);
  else if (name === 'plain-text') await measurePlainText(folder);
  else await measureHtml(folder, name);
}
if (options.json) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
