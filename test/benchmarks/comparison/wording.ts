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
}

if (import.meta.main) report();
