import type { IndexedTerm } from './index-terms.ts';

/** Vectors of words of news that have nothing to do with each other are up to this near; nothing is made of less. */
const UNRELATED = 0.12;
/** So many words are held against one at once: its numbers are read once for all of them, and no sum waits for another. */
const AT_ONCE = 4;

/**
 * Enters each two terms that are near in meaning, by their numbers. Only plain words can be: for the vectors any name, day
 * or number is like any other. Two words of one article alone never meet and are left out.
 */
export function likenMeanings(
  terms: readonly IndexedTerm[],
  enter: (one: number, other: number, likeness: number) => void,
): void {
  const known = [...terms.keys()]
    .filter((at) => terms[at]!.kind === 'word' && terms[at]!.vector !== null)
    // Words of the same articles side by side: what a word of one article never meets is then one stretch.
    .sort((one, other) => terms[one]!.articles - terms[other]!.articles);
  const vectors = known.map((at) => terms[at]!.vector!);
  const size = vectors[0]?.length ?? 0;
  const third = size / 3;
  const articles = Int32Array.from(known, (at) => terms[at]!.articles);
  const others = new Int32Array(known.length + AT_ONCE);
  const cosines = new Float64Array(known.length + AT_ONCE);
  const scale = 1 / (1 - UNRELATED);
  for (let row = 0; row < known.length; row += 1) {
    const meeting = listMeeting(articles, row, others);
    cosines.fill(0, 0, meeting);
    // The vectors' first numbers are those in which words differ most. Where these already point apart, whatever the rest
    // adds is next to nothing, and half of all pairs are done after a third of the work.
    addProducts(vectors, row, [0, third], others, meeting, cosines);
    const likely = keepAbove(0, others, cosines, meeting);
    addProducts(vectors, row, [third, size], others, likely, cosines);
    const near = keepAbove(UNRELATED, others, cosines, likely);
    for (let at = 0; at < near; at += 1) enter(known[row]!, known[others[at]!]!, (cosines[at]! - UNRELATED) * scale);
  }
}

/** Writes the later words that a word meets in another article than its own; says how many. */
function listMeeting(articles: Int32Array, row: number, others: Int32Array): number {
  const own = articles[row]!;
  const isOfOne = (own & (own - 1)) === 0;
  let other = row + 1;
  if (isOfOne) while (articles[other] === own) other += 1;
  let count = 0;
  for (; other < articles.length; other += 1) others[count++] = other;
  return count;
}

/** Moves those that are nearer than that to the front; says how many. */
function keepAbove(least: number, others: Int32Array, cosines: Float64Array, count: number): number {
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const cosine = cosines[at]!;
    others[kept] = others[at]!;
    cosines[kept] = cosine;
    // What is not kept is written over; with a branch the processor would guess wrong every other time.
    kept += Number(cosine > least);
  }
  return kept;
}

/** Adds, for each of the others, its product with the word of that row over a part of their numbers. */
function addProducts(
  vectors: readonly Float64Array[],
  row: number,
  [from, to]: readonly [from: number, to: number],
  others: Int32Array,
  count: number,
  sums: Float64Array,
): void {
  const own = vectors[row]!;
  // What is summed for the places behind the last is never read; they only must point at some word.
  others.fill(row, count, count + AT_ONCE);
  for (let at = 0; at < count; at += AT_ONCE) {
    const first = vectors[others[at]!]!;
    const second = vectors[others[at + 1]!]!;
    const third = vectors[others[at + 2]!]!;
    const fourth = vectors[others[at + 3]!]!;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let number = from; number < to; number += 1) {
      const value = own[number]!;
      a += value * first[number]!;
      b += value * second[number]!;
      c += value * third[number]!;
      d += value * fourth[number]!;
    }
    sums[at]! += a;
    sums[at + 1]! += b;
    sums[at + 2]! += c;
    sums[at + 3]! += d;
  }
}
