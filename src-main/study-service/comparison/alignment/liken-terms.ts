import type { IndexedTerm } from './index-terms.ts';

/** Vectors of words of news that have nothing to do with each other are up to this near; nothing is made of less. */
const UNRELATED = 0.12;
/** Two amounts that are given as "more than four thousand" and "4,200". */
const ROUNDED = 0.08;
const ROUNDED_LIKENESS = 0.7;
const SAME_ROOT_LIKENESS = 0.8;
const ROOT_LETTERS = 5;
/** Up to this a number is a count of things at hand, of which any sentence has some. */
const SMALL_NUMBER = 12;

/** The terms that a term is like, and how much, 0 to 1; itself first. A term may stand there twice: the larger counts. */
export interface LikeTerms {
  readonly terms: number[];
  readonly likenesses: number[];
}

/**
 * For each term, by its number, all that are near it in meaning. All at once: each pair of terms meets in many pairs of
 * sentences. Lists and not a table, for most words have nothing to do with each other.
 */
export function likenTerms(terms: readonly IndexedTerm[]): LikeTerms[] {
  const like = terms.map((_, at): LikeTerms => ({ terms: [at], likenesses: [1] }));
  const enter: Enter = (one, other, likeness) => {
    like[one]!.terms.push(other);
    like[one]!.likenesses.push(likeness);
    like[other]!.terms.push(one);
    like[other]!.likenesses.push(likeness);
  };
  likenMeanings(terms, enter);
  likenRoots(terms, enter);
  likenNumbers(terms, enter);
  return like;
}

type Enter = (one: number, other: number, likeness: number) => void;

/** Only plain words can be near in meaning: for the vectors any name, day or number is like any other. */
function likenMeanings(terms: readonly IndexedTerm[], enter: Enter): void {
  const known = [...terms.keys()].filter((at) => terms[at]!.kind === 'word' && terms[at]!.vector !== null);
  const size = terms[known[0] ?? 0]?.vector?.length ?? 0;
  const packed = new Float32Array(known.length * size);
  for (const [row, at] of known.entries()) packed.set(terms[at]!.vector!, row * size);
  const articles = Int32Array.from(known, (at) => terms[at]!.articles);
  const scale = 1 / (1 - UNRELATED);
  for (let row = 0; row < known.length; row += 1)
    for (let column = row + 1; column < known.length; column += 1) {
      // Two words of one article alone never meet.
      if (articles[row] === articles[column] && isOne(articles[row]!)) continue;
      const cosine = cosineOf(packed, row * size, column * size, size);
      if (cosine > UNRELATED) enter(known[row]!, known[column]!, (cosine - UNRELATED) * scale);
    }
}

/** One bit and no more. */
const isOne = (bits: number) => (bits & (bits - 1)) === 0;

/**
 * The vectors' first numbers are those in which words differ most. Where these already point apart, whatever the rest adds
 * is next to nothing, and half of all pairs are done after a third of the work.
 */
function cosineOf(packed: Float32Array, left: number, right: number, size: number): number {
  const first = size / 3;
  const cosine = dot(packed, left, right, first);
  return cosine <= 0 ? 0 : cosine + dot(packed, left + first, right + first, size - first);
}

/** Four sums at once: the processor needn't wait for one to be added before it starts the next. */
function dot(packed: Float32Array, left: number, right: number, size: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let at = 0; at < size; at += 4) {
    a += packed[left + at]! * packed[right + at]!;
    b += packed[left + at + 1]! * packed[right + at + 1]!;
    c += packed[left + at + 2]! * packed[right + at + 2]!;
    d += packed[left + at + 3]! * packed[right + at + 3]!;
  }
  return a + b + (c + d);
}

/** "Syria" and "Syrian", "vaccine" and "vaccination": the same five letters first, and not much after them. */
function likenRoots(terms: readonly IndexedTerm[], enter: Enter): void {
  const long = [...terms.keys()].filter((at) => {
    const { kind, key } = terms[at]!;
    return (kind === 'word' || kind === 'name') && key.length >= ROOT_LETTERS;
  });
  for (const alike of Map.groupBy(long, (at) => terms[at]!.key.slice(0, ROOT_LETTERS)).values())
    for (const [at, one] of alike.entries())
      for (const other of alike.slice(at + 1))
        if (shareRoot(terms[one]!.key, terms[other]!.key)) enter(one, other, SAME_ROOT_LIKENESS);
}

function shareRoot(left: string, right: string): boolean {
  let same = ROOT_LETTERS;
  while (same < left.length && left[same] === right[same]) same += 1;
  return Math.max(left.length, right.length) - same <= Math.min(5, same - 1);
}

function likenNumbers(terms: readonly IndexedTerm[], enter: Enter): void {
  const large = [...terms.keys()].filter((at) => terms[at]!.kind === 'number' && terms[at]!.value > SMALL_NUMBER);
  for (const [at, one] of large.entries())
    for (const other of large.slice(at + 1)) {
      const values = [terms[one]!.value, terms[other]!.value];
      const [smaller, larger] = [Math.min(...values), Math.max(...values)];
      if ((isRound(smaller) || isRound(larger)) && (larger - smaller) / larger <= ROUNDED)
        enter(one, other, ROUNDED_LIKENESS);
    }
}

/** One figure and then noughts. */
function isRound(value: number): boolean {
  return /^\d0+$/u.test(String(value));
}
