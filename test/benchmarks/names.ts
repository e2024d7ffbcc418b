/**
 * How well names are found in the five seed pages, beside compromise alone, against labels put down by hand as offsets
 * (test/benchmarks/names/seed-labels.json; no word of the pages is kept here).
 * `node test/benchmarks/names.ts [--data ../shared/seeds] [--json FILE] [--wrong]`
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import { findNames } from '../../src-main/study-service/corpus/names/find-names.ts';
import type { FoundNames } from '../../src-main/study-service/corpus/names/find-names.ts';
import type { TextBlock } from '../../src-main/study-service/corpus/names/name-form.ts';
import { readWordLists } from '../../src-main/study-service/corpus/names/word-lists.ts';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/seeds' },
    json: { type: 'string' },
    wrong: { type: 'boolean', default: false },
  },
});

type Kind = 'person' | 'place' | 'organisation';
type Span = readonly [start: number, end: number, kind: Kind | 'either'];
interface Labels {
  readonly article: readonly [number, number];
  readonly names: readonly Span[];
}

const ROOT = join(import.meta.dirname, '..', '..');
const seeds = existsSync(join(options.data, 'seeds')) ? join(options.data, 'seeds') : resolve(options.data);
if (!existsSync(seeds)) {
  process.stdout.write(`There are no seed pages in ${seeds}; say where with --data.\n`);
  process.exit(0);
}
const labels = JSON.parse(readFileSync(join(import.meta.dirname, 'names', 'seed-labels.json'), 'utf8')) as Record<
  string,
  Labels
>;
const lists = readWordLists(join(ROOT, 'resources', 'lexicons', 'names'));

/** The labelled part of a page, a block a paragraph. */
function blocksOf(text: string, [from, to]: Labels['article']): TextBlock[] {
  return [...text.slice(from, to).matchAll(/[^\n]+/gu)].map((line) => ({
    role: line[0].length < 90 && !/[.!?:]["”]?\s*$/u.test(line[0]) ? 'subheading' : 'paragraph',
    text: line[0],
    start: from + line.index,
  }));
}

function ourSpans(found: FoundNames): Span[] {
  return found.forms.flatMap(({ kind, mentions }) => mentions.map(([start, end]): Span => [start, end, kind]));
}

/** What compromise finds, its possessive endings and closing marks taken off. */
function theirSpans(blocks: readonly TextBlock[]): Span[] {
  return blocks.flatMap(({ text, start }) => {
    const doc = nlp(text);
    const of = (view: { json(options: object): unknown }, kind: Kind): Span[] =>
      (view.json({ offset: true }) as { text: string; offset: { start: number; length: number } }[]).map((one) => {
        const raw = text.slice(one.offset.start, one.offset.start + one.offset.length);
        const opening = /^[^\p{L}\p{N}]*/u.exec(raw)![0].length;
        const name = raw
          .slice(opening)
          .replace(/(?:['’]s?)?[^\p{L}\p{N}]*$/u, '')
          .replace(/['’]s$/u, '');
        return [start + one.offset.start + opening, start + one.offset.start + opening + name.length, kind];
      });
    return [...of(doc.people(), 'person'), ...of(doc.places(), 'place'), ...of(doc.organizations(), 'organisation')];
  });
}

interface Score {
  right: number;
  rightKind: number;
  found: number;
  labelled: number;
}

function score(found: readonly Span[], { names }: Labels, wrong: (what: string, span: Span) => void): Score {
  const truth = new Map(names.filter(([, , kind]) => kind !== 'either').map((span) => [`${span[0]}-${span[1]}`, span]));
  const either = names.filter(([, , kind]) => kind === 'either');
  const result: Score = { right: 0, rightKind: 0, found: 0, labelled: truth.size };
  const seen = new Set<string>();
  for (const span of found) {
    const key = `${span[0]}-${span[1]}`;
    const label = truth.get(key);
    if (seen.has(key)) continue;
    seen.add(key);
    if (!label && either.some(([start, end]) => start <= span[0] && span[1] <= end)) continue;
    result.found += 1;
    if (!label) wrong('no such name', span);
    else {
      result.right += 1;
      if (label[2] === span[2]) result.rightKind += 1;
      else wrong(`called ${span[2]}, is ${label[2]}`, span);
    }
  }
  for (const [key, span] of truth) if (!seen.has(key)) wrong('missed', span);
  return result;
}

const total: Record<'parallax' | 'compromise', Score> = {
  parallax: { right: 0, rightKind: 0, found: 0, labelled: 0 },
  compromise: { right: 0, rightKind: 0, found: 0, labelled: 0 },
};
const time = { parallax: 0, compromise: 0 };
const wrongs = new Map<string, number>();
let characters = 0;
for (const [file, label] of Object.entries(labels)) {
  const path = join(seeds, file);
  if (!existsSync(path)) continue;
  const text = readFileSync(path, 'utf8');
  const blocks = blocksOf(text, label.article);
  characters += label.article[1] - label.article[0];
  const runs = { parallax: () => ourSpans(findNames(blocks, lists)), compromise: () => theirSpans(blocks) };
  for (const name of ['parallax', 'compromise'] as const) {
    runs[name]();
    const started = performance.now();
    const spans = runs[name]();
    time[name] += performance.now() - started;
    const one = score(spans, label, (what, [start, end]) => {
      if (name !== 'parallax') return;
      const words = `${what}: ${text.slice(start, end)}`;
      wrongs.set(words, (wrongs.get(words) ?? 0) + 1);
    });
    for (const field of ['right', 'rightKind', 'found', 'labelled'] as const) total[name][field] += one[field];
  }
  if (options.wrong) {
    for (const { form, name, reason } of findNames(blocks, lists).joins)
      process.stdout.write(`  ${file.slice(0, 3)} joined: ${form} = ${name} (${reason})\n`);
  }
}

const figures = Object.fromEntries(
  (['parallax', 'compromise'] as const).map((name) => {
    const { right, rightKind, found, labelled } = total[name];
    const f1 = (hits: number) => (2 * hits) / (found + labelled || 1);
    return [
      name,
      {
        precision: right / found,
        recall: right / labelled,
        f1: f1(right),
        f1WithKind: f1(rightKind),
        msPerThousandWords: time[name] / (characters / 6000),
      },
    ];
  }),
);
process.stdout.write(
  `names in ${Object.keys(labels).length} seed pages, ${total.parallax.labelled} mentions labelled by hand; exact spans\n`,
);
for (const [name, figure] of Object.entries(figures)) {
  process.stdout.write(
    `  ${name.padEnd(11)} precision ${figure.precision.toFixed(3)}  recall ${figure.recall.toFixed(3)}  F1 ${figure.f1.toFixed(3)}` +
      `  F1 with the right kind ${figure.f1WithKind.toFixed(3)}  ${figure.msPerThousandWords.toFixed(1)} ms a thousand words\n`,
  );
}
process.stdout.write(`  what Parallax gets wrong, by mentions:\n`);
for (const [words, count] of [...wrongs].sort((left, right) => right[1] - left[1]))
  process.stdout.write(`    ${String(count).padStart(3)}  ${words}\n`);
if (options.json) writeFileSync(options.json, JSON.stringify(figures, null, 2));
