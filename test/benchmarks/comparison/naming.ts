/**
 * How well names that refer to one thing are joined, on the `labelling` folder (five events, five outlets each).
 *
 * Pairs, exactly: a gold mention is a stretch of text that the annotators marked, with every concept they gave it (one
 * stretch may have several; PROPERTY marks name nobody and are left out). Two gold mentions of one event are a true pair
 * where they share a concept, and joined where they have a group of ours in common. Precision is true joined pairs of joined
 * pairs, recall true joined pairs of true pairs. Which groups a gold mention has:
 * - `best overlap`, the figure that counts: the group of the one mention of ours that overlaps it most, as a share of both
 *   together; of two alike the later one, since English heads come last.
 * - `by a third`: the same, where that share is a third at least. A marked clause ("plans to meet with the mayor") is then
 *   nobody's, and no longer the mayor's.
 * - `any overlap`: every group one of whose mentions touches it. A marked clause belongs to all who are named in it, so that
 *   even the annotators' own short marks, grouped without a fault, come to a precision of .75 only.
 * Mentions of ours where nobody marked anything count neither way: the annotators marked chosen concepts only. The
 * baseline joins the marks themselves by their head word: it is given what stands for something, and we must find it.
 *
 * `node test/benchmarks/comparison/naming.ts [--data ../shared/bench] [--json FILE] [--wrong]`
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { NameGroup } from '../../../src-main/contract/comparison.ts';
import { groupNames } from '../../../src-main/study-service/comparison/names/group-names.ts';
import { readNamingLists } from '../../../src-main/study-service/comparison/names/naming-lists.ts';
import { readLabelled } from './read-labelled.ts';
import type { GoldMention, LabelledEvent } from './read-labelled.ts';

interface Counts {
  right: number;
  joined: number;
  true: number;
}
export interface NamingResult {
  readonly table: string;
  readonly figures: Record<string, unknown>;
}

/** Chosen on these; the others say whether it holds elsewhere. */
const TUNED_ON = new Set(['0', '2', '3']);

export function measureNaming({ dataDir, wrong }: { dataDir: string; wrong?: boolean }): NamingResult {
  const folder = join(dataDir, 'labelling');
  if (!existsSync(folder)) return { table: `There is no labelling data in ${dataDir}.`, figures: {} };
  const lists = readNamingLists(join(import.meta.dirname, '..', '..', '..', 'resources', 'lexicons'));
  const events = readLabelled(folder);
  const lines: string[] = [];
  const figures: Record<string, unknown> = {};
  const scored = events.map((event) => {
    groupNames(event.articles, lists);
    const before = performance.now();
    const groups = groupNames(event.articles, lists);
    const ms = performance.now() - before;
    if (wrong) lines.push(...showWrong(event, groups));
    return {
      event,
      ms,
      best: count(event, (mention) => bestGroup(mention, groups)),
      third: count(event, (mention) => bestGroup(mention, groups, 1 / 3)),
      any: count(event, (mention) => anyGroups(mention, groups)),
      head: count(event, (mention) => [headOf(event, mention)]),
    };
  });
  const row = (name: string, some: typeof scored, key: string) => {
    const [best, third, any, head] = (['best', 'third', 'any', 'head'] as const).map((how) =>
      rates(some.map((one) => one[how])),
    );
    lines.push(`  ${name.padEnd(26)} ${show(best!)}   ${show(third!)}   ${show(any!)}   ${show(head!)}`);
    figures[key] = { best, third, any, sameHead: head };
  };
  lines.push('pairs of names of one concept joined (precision/recall)');
  lines.push(`  ${''.padEnd(26)} best overlap  by a third    any overlap   same head word`);
  for (const one of scored) row(`event ${one.event.event}, ${one.ms.toFixed(0)} ms`, [one], `event${one.event.event}`);
  row(
    'tuned on',
    scored.filter(({ event }) => TUNED_ON.has(event.event)),
    'tuned',
  );
  row(
    'held out',
    scored.filter(({ event }) => !TUNED_ON.has(event.event)),
    'heldOut',
  );
  row('all', scored, 'all');
  lines.push(`  marked but not found in the text: ${events.reduce((sum, { lost }) => sum + lost, 0)}`);
  return { table: lines.join('\n'), figures };
}

function rates(counts: readonly Counts[]) {
  const sum = (key: keyof Counts) => counts.reduce((total, one) => total + one[key], 0);
  return { precision: sum('right') / Math.max(1, sum('joined')), recall: sum('right') / Math.max(1, sum('true')) };
}
const show = ({ precision, recall }: { precision: number; recall: number }) =>
  `${precision.toFixed(3)}/${recall.toFixed(3)}`;

function count({ gold }: LabelledEvent, groupsOf: (mention: GoldMention) => readonly string[]): Counts {
  const groups = gold.map((mention) => new Set(groupsOf(mention)));
  const counts = { right: 0, joined: 0, true: 0 };
  for (let left = 0; left < gold.length; left += 1)
    for (let right = left + 1; right < gold.length; right += 1) {
      const same = meet(gold[left]!.concepts, gold[right]!.concepts);
      const joined = meet(groups[left]!, groups[right]!);
      if (same) counts.true += 1;
      if (joined) counts.joined += 1;
      if (same && joined) counts.right += 1;
    }
  return counts;
}

const meet = (left: ReadonlySet<string>, right: ReadonlySet<string>) => [...left].some((one) => right.has(one));

function bestGroup(gold: GoldMention, groups: readonly NameGroup[], least = 0): string[] {
  let best: { key: string; share: number; start: number } | null = null;
  for (const { key, mentions } of groups)
    for (const { articleId, start, end } of mentions) {
      if (articleId !== gold.articleId) continue;
      const overlap = Math.min(end, gold.end) - Math.max(start, gold.start);
      if (overlap <= 0) continue;
      const share = overlap / (Math.max(end, gold.end) - Math.min(start, gold.start));
      if (!best || share > best.share || (share === best.share && start > best.start)) best = { key, share, start };
    }
  return best && best.share >= least ? [best.key] : [];
}

function anyGroups(gold: GoldMention, groups: readonly NameGroup[]): string[] {
  return groups
    .filter(({ mentions }) =>
      mentions.some(
        ({ articleId, start, end }) => articleId === gold.articleId && start < gold.end && end > gold.start,
      ),
    )
    .map(({ key }) => key);
}

/** The last word before the first preposition: where an English name has its head. Taken from the marked words themselves. */
function headOf({ articles }: LabelledEvent, { articleId, start, end }: GoldMention): string {
  const text = articles
    .find((article) => article.articleId === articleId)!
    .body.slice(start, end)
    .toLowerCase();
  const base = text.split(
    /\s(?:of|for|in|on|to|with|between|about|from|against|by|at|that|who|which|into|over)\s/u,
  )[0]!;
  const words = base.match(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu) ?? [];
  return (words.at(-1) ?? text).replace(/[.]/gu, '').replace(/(?<=..[^s])s$/u, '');
}

function falsePairs(mentions: readonly GoldMention[]): number {
  return mentions.reduce(
    (sum, left, index) =>
      sum + mentions.slice(index + 1).filter((right) => !meet(left.concepts, right.concepts)).length,
    0,
  );
}

/** The groups that cost most: which concepts stand in them. */
function showWrong(event: LabelledEvent, groups: readonly NameGroup[]): string[] {
  const found = Map.groupBy(event.gold, (mention) => bestGroup(mention, groups)[0] ?? '(none)');
  return [...found]
    .map(([key, mentions]) => ({ key, mentions, false: falsePairs(mentions) }))
    .sort((left, right) => right.false - left.false)
    .slice(0, 14)
    .map(({ key, mentions, false: wrongPairs }) => {
      const concepts = Map.groupBy(mentions, ({ concepts: of }) => [...of].join('|'));
      const group = groups.find((one) => one.key === key);
      const shown = [...concepts]
        .sort(([, left], [, right]) => right.length - left.length)
        .slice(0, 4)
        .map(([name, some]) => `${name} ${some.length}`);
      const forms =
        group?.forms
          .slice(0, 12)
          .map(({ text, count }) => `${text} ${count}`)
          .join(', ') ?? '';
      return `  ${event.event} [${key}] ${wrongPairs} false pairs: ${group?.reason ?? ''}\n      gold: ${shown.join('; ')}\n      forms: ${forms}`;
    });
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/bench' },
      json: { type: 'string' },
      wrong: { type: 'boolean', default: false },
    },
  });
  const { table, figures } = measureNaming({ dataDir: values.data, wrong: values.wrong });
  process.stdout.write(`${table}\n`);
  if (values.json) writeFileSync(values.json, JSON.stringify(figures, null, 2));
}
