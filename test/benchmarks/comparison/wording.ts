/**
 * How right the wording lens and the headlines are against invented sentences (test/fixtures/wording), the half that the rules were
 * made with and the half that was held out. `node test/benchmarks/comparison/wording.ts [--wrong]` lists the mistakes
 * of the tuning half; those of the held-out half are counted only, so that it stays one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Wording } from '../../../src-main/contract/comparison.ts';
import { measureWording } from '../../../src-main/study-service/comparison/wording/measure-wording.ts';
import { readWordingLexicons } from '../../../src-main/study-service/comparison/wording/wording-lexicons.ts';
import { supportHeadline } from '../../../src-main/study-service/comparison/headlines/support-headline.ts';
import { readMarkedArticle } from './read-marked-text.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
export const WORDING_TRUTH = join(ROOT, 'test', 'fixtures', 'wording');
export const WORDING_LISTS = join(ROOT, 'resources', 'lexicons', 'wording');

type Measure = Wording['measures'][number]['measure'];
export const HALVES = ['tuning', 'held-out'] as const;
export type Half = (typeof HALVES)[number];

const FILES: readonly (readonly [Measure, string])[] = [
  ['unattributed', 'unattributed'],
  ['hedges', 'hedges'],
  ['scare quotes', 'scare-quotes'],
  ['agentless passives', 'passives'],
  ['evaluative words', 'evaluative'],
];

export interface TruthRow {
  readonly measure: Measure;
  readonly half: Half;
  readonly sentences: number;
  readonly expected: number;
  readonly found: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
}

/** Precision and recall of each measure on each half. A passage is right where it and a marked one share more than half of the shorter. */
export function measureWordingTruth(wrong: (what: string) => void = () => undefined): TruthRow[] {
  const lexicons = readWordingLexicons(WORDING_LISTS);
  return FILES.flatMap(([measure, file]) =>
    HALVES.map((half) => {
      const lines = readLines(`${file}.${half}.txt`);
      let expected = 0;
      let found = 0;
      let right = 0;
      for (const line of lines) {
        const marked = readMarkedArticle([line.replaceAll('¶', '').replace(/ {2,}/gu, ' ')]);
        const wording = measureWording({ ...marked, lexicons });
        const passages = wording.measures.find((one) => one.measure === measure)!.passages;
        const hits = marked.expected.filter((span) => passages.some((passage) => areSame(span, passage)));
        const good = passages.filter((passage) => marked.expected.some((span) => areSame(span, passage)));
        expected += marked.expected.length;
        found += passages.length;
        right += Math.min(hits.length, good.length);
        if (half === 'tuning' && (hits.length < marked.expected.length || good.length < passages.length))
          wrong(`${measure}: ${line}\n    found: ${passages.map(({ text }) => text).join(' | ')}`);
      }
      return {
        measure,
        half,
        sentences: lines.length,
        expected,
        found,
        right,
        precision: found === 0 ? 1 : right / found,
        recall: expected === 0 ? 1 : right / expected,
      };
    }),
  );
}

export interface HeadlineRow {
  readonly half: Half;
  readonly headlines: number;
  readonly parts: number;
  /** Parts cut where a person cut them, and those with the right finding. */
  readonly cut: number;
  readonly right: number;
}

/** How many parts of headlines are cut as a person cut them and found in the body as a person found them. */
export function measureHeadlineTruth(wrong: (what: string) => void = () => undefined): HeadlineRow[] {
  return HALVES.map((half) => {
    const snippets = readFileSync(join(WORDING_TRUTH, `headlines.${half}.txt`), 'utf8')
      .trim()
      .split(/\n\s*\n/u);
    const row = { half, headlines: snippets.length, parts: 0, cut: 0, right: 0 };
    for (const snippet of snippets) {
      const { title, body, expected } = readSnippet(snippet);
      const { parts } = supportHeadline(readMarkedArticle(body, title));
      const cut = expected.filter(({ text }) => parts.some((part) => part.text === text)).length;
      const right = expected.filter((one) =>
        parts.some(({ text, found }) => text === one.text && found === one.found),
      ).length;
      row.parts += expected.length;
      row.cut += cut;
      row.right += right;
      if (half === 'tuning' && (right < expected.length || parts.length !== expected.length))
        wrong(
          `${title}\n    ${parts.map(({ text, found, missing }) => `${found}: ${text} (${missing.join(', ')})`).join('\n    ')}`,
        );
    }
    return row;
  });
}

function readSnippet(snippet: string): { title: string; body: string[]; expected: { found: string; text: string }[] } {
  const lines = snippet.split('\n');
  const isPart = (line: string) => line.startsWith('= ');
  const expected = lines.filter(isPart).map((line) => {
    const colon = line.indexOf(': ');
    return { found: line.slice(2, colon), text: line.slice(colon + 2) };
  });
  return { title: lines[0]!.slice(2), body: lines.slice(1).filter((line) => !isPart(line)), expected };
}

function readLines(file: string): string[] {
  return readFileSync(join(WORDING_TRUTH, file), 'utf8').split('\n').filter(Boolean);
}

function areSame(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared > Math.min(one.end - one.start, other.end - other.start) / 2;
}

function report(): void {
  const { values } = parseArgs({ options: { wrong: { type: 'boolean', default: false } } });
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`${'measure'.padEnd(20)}${'half'.padEnd(10)}sentences  marked  found  precision  recall`);
  for (const row of measureWordingTruth(values.wrong ? say : undefined))
    say(
      row.measure.padEnd(20) +
        row.half.padEnd(10) +
        String(row.sentences).padStart(9) +
        String(row.expected).padStart(8) +
        String(row.found).padStart(7) +
        row.precision.toFixed(2).padStart(11) +
        row.recall.toFixed(2).padStart(8),
    );
  say('');
  for (const { half, headlines, parts, cut, right } of measureHeadlineTruth(values.wrong ? say : undefined))
    say(
      `headlines, ${half}: ${headlines} headlines, ${parts} parts, ${cut} cut right, ${right} found right (${(right / parts).toFixed(2)})`,
    );
}

if (import.meta.main) report();
