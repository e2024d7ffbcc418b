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
  const size = terms[known[0] ?? 0]?.vector?.length ?? 0;
  const third = Math.floor(size / 3);
  const packed = new Float64Array((known.length + AT_ONCE) * size);
  for (const [row, at] of known.entries()) packed.set(terms[at]!.vector!, row * size);
  const articles = Int32Array.from(known, (at) => terms[at]!.articles);
  const first = new Float64Array(known.length + AT_ONCE);
  const rest = new Float64Array(known.length + AT_ONCE);
  const near = new Int32Array(known.length + 1);
  const scale = 1 / (1 - UNRELATED);
  for (let row = 0; row < known.length; row += 1) {
    const from = firstMet(articles, row);
    multiply(packed, size, row, { begin: 0, end: third }, from, known.length, first);
    multiply(packed, size, row, { begin: third, end: size }, from, known.length, rest);
    const count = listNear(first, rest, from, known.length, near);
    for (let at = 0; at < count; at += 1) {
      const other = near[at]!;
      enter(known[row]!, known[other]!, (first[other]! + rest[other]! - UNRELATED) * scale);
    }
  }
}

/** The first of the later words that a word meets in another article than its own. */
function firstMet(articles: Int32Array, row: number): number {
  const own = articles[row]!;
  let other = row + 1;
  if ((own & (own - 1)) === 0) while (articles[other] === own) other += 1;
  return other;
}

/**
 * The words that are near, by their rows; says how many. The vectors' first numbers are those in which words differ most:
 * words that already point apart there are not near, whatever the rest adds.
 */
function listNear(first: Float64Array, rest: Float64Array, from: number, to: number, near: Int32Array): number {
  let count = 0;
  for (let other = from; other < to; other += 1) {
    near[count] = other;
    // What is not near is written over; with a branch the processor would guess wrong every other time.
    count += Number(first[other]! > 0) & Number(first[other]! + rest[other]! > UNRELATED);
  }
  return count;
}

/** Multiplies the word of a row with each of a stretch of words, over a part of their numbers. */
function multiply(
  packed: Float64Array,
  size: number,
  row: number,
  { begin, end }: { readonly begin: number; readonly end: number },
  from: number,
  to: number,
  products: Float64Array,
): void {
  const own = row * size;
  for (let other = from; other < to; other += AT_ONCE) {
    const one = other * size;
    const two = one + size;
    const three = two + size;
    const four = three + size;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let at = begin; at < end; at += 1) {
      const value = packed[own + at]!;
      a += value * packed[one + at]!;
      b += value * packed[two + at]!;
      c += value * packed[three + at]!;
      d += value * packed[four + at]!;
    }
    products[other] = a;
    products[other + 1] = b;
    products[other + 2] = c;
    products[other + 3] = d;
  }
}
