/** Terms by number and how often the article says each; sorted by number. */
export interface TermCounts {
  readonly terms: Uint32Array;
  readonly counts: Uint8Array;
}

/** An article as a direction: terms by number, in order, with weights whose squares sum to one. */
export interface TermVector {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** How many articles of the library a term stands in, and how many there are. */
export interface TermSpread {
  readonly articles: number;
  articlesWith(term: number): number;
}

/**
 * What a library of five articles can't know about how rare its words are: it is reckoned with as if it held this many
 * more, of which a word that is met stands in one. In a large library they no longer count.
 */
const REST_OF_THE_NEWS = 40;
const STANDS_IN = 1;

/** Logarithmic counts times inverse document frequency (Salton & Buckley 1988), of unit length. */
export function weighTerms({ terms, counts }: TermCounts, spread: TermSpread): TermVector {
  const weights = new Float32Array(terms.length);
  let squares = 0;
  for (let index = 0; index < terms.length; index += 1) {
    const term = terms[index]!;
    const rarity = Math.log((spread.articles + REST_OF_THE_NEWS) / (spread.articlesWith(term) + STANDS_IN));
    const weight = (1 + Math.log(counts[index]!)) * Math.max(0, rarity);
    weights[index] = weight;
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (let index = 0; index < weights.length; index += 1) weights[index]! /= length;
  return { terms, weights };
}

/** Cosine of two directions: 1 for the same words in the same measure, 0 for none in common. */
export function compareVectors(left: TermVector, right: TermVector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < left.terms.length && j < right.terms.length;) {
    const difference = left.terms[i]! - right.terms[j]!;
    if (difference === 0) sum += left.weights[i++]! * right.weights[j++]!;
    else if (difference < 0) i += 1;
    else j += 1;
  }
  return sum;
}

/** The `count` heaviest terms, by which articles about the same are found without comparing all with all. */
export function keyTerms({ terms, weights }: TermVector, count: number): number[] {
  const order = [...weights.keys()].sort((a, b) => weights[b]! - weights[a]!);
  return order.slice(0, count).map((index) => terms[index]!);
}
