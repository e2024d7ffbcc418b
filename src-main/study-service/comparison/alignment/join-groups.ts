import type { JudgedPair } from './judge-pairs.ts';

/** Sentences, one an article, each of which says the same as each other one; `strength` is that of its pairs on average. */
export interface SentenceGroup {
  readonly sentences: readonly number[];
  readonly strength: number;
}

/** A pair that is less sure than this says the same less often than it is worth a look. */
export const LEAST_STRENGTH = 0.6;
/** A further article's sentence must be as sure as this with the group on average, and with each of it at least this. */
const JOINS_FROM = 0.6;
const EACH_FROM = 0.3;

/**
 * Groups such that each pair of sentences in one stands on its own feet. Linking by chains would, step by step, join sentences that
 * share nothing ("seven died" to "seven died in the blast at ten" to "the blast was at ten"); so the surest pair
 * starts a group, and another article's sentence comes in only if it fits with all that is there. A sentence that
 * says two things may stand in two groups: each sure pair is in one.
 */
export function joinGroups(judged: readonly JudgedPair[], articleOf: readonly number[]): SentenceGroup[] {
  const pairs = judged.filter(({ strength }) => strength >= EACH_FROM);
  const strengths = new Map<number, number>();
  const keyOf = (a: number, b: number) => (a < b ? a * articleOf.length + b : b * articleOf.length + a);
  for (const { left, right, strength } of pairs) strengths.set(keyOf(left, right), strength);
  const between = (a: number, b: number) => strengths.get(keyOf(a, b)) ?? 0;
  const neighbours = neighboursOf(pairs);
  const covered = new Set<number>();
  const groups: SentenceGroup[] = [];
  for (const pair of pairs.toSorted((a, b) => b.strength - a.strength)) {
    if (pair.strength < LEAST_STRENGTH) break;
    if (covered.has(keyOf(pair.left, pair.right))) continue;
    const sentences = grow([pair.left, pair.right], neighbours, articleOf, between);
    let sum = 0;
    let count = 0;
    for (const [at, one] of sentences.entries())
      for (const other of sentences.slice(at + 1)) {
        covered.add(keyOf(one, other));
        sum += between(one, other);
        count += 1;
      }
    groups.push({ sentences: sentences.toSorted((a, b) => a - b), strength: sum / count });
  }
  return withoutHeld(groups);
}

/** The smaller of two groups says nothing that the larger doesn't. Held against those alone that have its first sentence. */
function withoutHeld(groups: readonly SentenceGroup[]): SentenceGroup[] {
  const having = new Map<number, SentenceGroup[]>();
  for (const group of groups)
    for (const sentence of group.sentences) {
      const known = having.get(sentence);
      if (known) known.push(group);
      else having.set(sentence, [group]);
    }
  return groups.filter((group) => !having.get(group.sentences[0]!)!.some((other) => holds(other, group)));
}

function holds(larger: SentenceGroup, smaller: SentenceGroup): boolean {
  return (
    larger.sentences.length > smaller.sentences.length &&
    smaller.sentences.every((sentence) => larger.sentences.includes(sentence))
  );
}

function neighboursOf(pairs: readonly JudgedPair[]): Map<number, number[]> {
  const neighbours = new Map<number, number[]>();
  const add = (one: number, other: number) => {
    const known = neighbours.get(one);
    if (known) known.push(other);
    else neighbours.set(one, [other]);
  };
  for (const { left, right } of pairs) {
    add(left, right);
    add(right, left);
  }
  return neighbours;
}

/** Takes in the sentence that fits best with all, as long as there is one. */
function grow(
  start: readonly number[],
  neighbours: ReadonlyMap<number, readonly number[]>,
  articleOf: readonly number[],
  between: (one: number, other: number) => number,
): number[] {
  const group = [...start];
  for (;;) {
    const taken = new Set(group.map((sentence) => articleOf[sentence]));
    let best: { sentence: number; mean: number } | null = null;
    for (const sentence of neighbours.get(group[0]!) ?? []) {
      if (taken.has(articleOf[sentence])) continue;
      const fits = group.map((member) => between(member, sentence));
      const mean = fits.reduce((sum, fit) => sum + fit, 0) / fits.length;
      if (Math.min(...fits) >= EACH_FROM && mean >= JOINS_FROM && mean > (best?.mean ?? 0)) best = { sentence, mean };
    }
    if (!best) return group;
    group.push(best.sentence);
  }
}
