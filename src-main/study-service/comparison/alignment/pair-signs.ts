import type { IndexedSentence, TermIndex } from './index-terms.ts';
import { likenTerms } from './liken-terms.ts';

/**
 * What speaks for or against two sentences saying the same, each by itself weak, in the order of the model's weights:
 * the share of both that the other one has too; numbers that both give; that each gives a number that the other has not;
 * that one says no and the other does not; how much they share at all (two long sentences may share more than two short
 * ones and yet less of themselves); how unlike in length they are. Tried and left out, for they added nothing on the tuning half:
 * names and days as such, the vectors of whole sentences, shared neighbours of words, the place in the article.
 */
export const SIGNS = ['covered', 'sameNumbers', 'otherNumbers', 'negation', 'shared', 'lengths'] as const;

/** A figure is a fact only so often, and a sentence of many is no surer than one of two. */
const MOST_NUMBERS = 1.5;
const MOST_SHARED = 4;
/** As near as a figure that is rounded: the term has its like in the other sentence. */
const HAS_ITS_LIKE = 0.6;

/** Reads the signs of pairs of sentences of one index. */
export type ReadSigns = (left: number, right: number) => readonly number[];

export function pairSignsOf({ terms, sentences }: TermIndex): ReadSigns {
  const likest = likestOf(sentences, likenTerms(terms), terms.length);
  const weights = Float64Array.from(terms, ({ weight }) => weight);
  const isNumber = Uint8Array.from(terms, ({ kind }) => Number(kind === 'number'));
  const cover = (one: IndexedSentence, other: number): Covered => {
    const found: Covered = { shared: 0, numbers: 0, otherNumber: false };
    const row = other * terms.length;
    for (const term of one.terms) {
      const likeness = likest[row + term]!;
      const part = likeness * weights[term]!;
      found.shared += part;
      if (isNumber[term] === 0) continue;
      found.numbers += part;
      if (likeness < HAS_ITS_LIKE) found.otherNumber = true;
    }
    return found;
  };
  return (left, right) => {
    const [one, other] = [sentences[left]!, sentences[right]!];
    const [l, r] = [cover(one, right), cover(other, left)];
    const [ofLeft, ofRight] = [share(l.shared, one.weight), share(r.shared, other.weight)];
    return [
      share(2 * ofLeft * ofRight, ofLeft + ofRight),
      Math.min(MOST_NUMBERS, l.numbers),
      Number(l.otherNumber && r.otherNumber),
      Number(one.negated !== other.negated),
      Math.min(MOST_SHARED, l.shared),
      Math.abs(Math.log((one.weight + 0.3) / (other.weight + 0.3))),
    ];
  };
}

interface Covered {
  /** Weight of the terms that the other sentence has too, each as far as its likest one there is like it. */
  shared: number;
  numbers: number;
  /** It gives a number of which the other has not the like. */
  otherNumber: boolean;
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** For each sentence (row) and term how like the sentence's likest term is (Mihalcea, Corley and Strapparava 2006). */
function likestOf(sentences: readonly IndexedSentence[], table: Float32Array, count: number): Float32Array {
  const likest = new Float32Array(sentences.length * count);
  for (const [at, { terms }] of sentences.entries()) {
    const row = at * count;
    for (const term of terms) {
      const from = term * count;
      for (let other = 0; other < count; other += 1) {
        const likeness = table[from + other]!;
        if (likeness > likest[row + other]!) likest[row + other] = likeness;
      }
    }
  }
  return likest;
}
