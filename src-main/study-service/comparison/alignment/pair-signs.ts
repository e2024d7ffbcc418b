import type { IndexedSentence, TermIndex } from './index-terms.ts';
import { likenLetters } from './liken-letters.ts';
import { readLikest } from './likest-terms.ts';

/** A figure is a fact only so often, and a sentence of many is no surer than one of two. */
const MOST_NUMBERS = 1.5;
const MOST_SHARED = 4;
/** "He refused." may be said of anything. */
const LEAST_TERMS = 2;
/** As near as a figure that is rounded: the term has its like in the other sentence. */
const HAS_ITS_LIKE = 0.6;

/** What two sentences share of themselves below which they are not looked at: of 248 pairs of the tuning half that say the same some ten share less, and none of those comes near to being shown. */
const LEAST_COVERED = 0.2;

/**
 * What speaks for or against two sentences saying the same, each by itself weak, in the order of the model's weights:
 * the share of both that the other one has too; the same of their plain words, without the names and numbers that all
 * sentences on one matter have; how alike they are by their letters; numbers that both give; that each gives a number that the other has not;
 * that one says no and the other does not; how much they share at all (two long sentences may share more than two short
 * ones and yet less of themselves); how unlike in length they are. Tried and left out, for they added nothing on the tuning half:
 * names and days as such, the vectors of whole sentences, shared neighbours of words, the place in the article. Null where two sentences share too little to be looked at.
 */
export type ReadSigns = (left: number, right: number) => readonly number[] | null;

export function pairSignsOf(index: TermIndex): ReadSigns {
  const { sentences } = index;
  const letters = likenLetters(sentences.map(({ sentence }) => sentence.text));
  const likest = readLikest(index);
  const shared = readShared(index, likest);
  const cover = coverOf(index, likest);
  const [ofLeft, ofRight] = [emptyCover(), emptyCover()];
  const count = sentences.length;
  const weights = Float64Array.from(sentences, ({ weight }) => weight);
  return (left, right) => {
    const sharedLeft = shared[left * count + right]!;
    // A harmonic mean is at most twice its smaller part.
    if (2 * sharedLeft < LEAST_COVERED * weights[left]!) return null;
    const covered = both(share(sharedLeft, weights[left]!), share(shared[right * count + left]!, weights[right]!));
    if (covered < LEAST_COVERED) return null;
    const one = sentences[left]!;
    const other = sentences[right]!;
    if (Math.min(one.terms.length, other.terms.length) < LEAST_TERMS) return null;
    cover(one, right, ofLeft);
    cover(other, left, ofRight);
    return [
      covered,
      both(share(ofLeft.plain, ofLeft.ofPlain), share(ofRight.plain, ofRight.ofPlain)),
      letters(left, right),
      Math.min(MOST_NUMBERS, ofLeft.numbers),
      Number(ofLeft.otherNumber && ofRight.otherNumber),
      Number(one.negated !== other.negated),
      Math.min(MOST_SHARED, sharedLeft),
      Math.abs(Math.log((one.weight + 0.3) / (other.weight + 0.3))),
    ];
  };
}

/**
 * For each two sentences (row, column) the weight of the first one's terms that the second has too, each as far as its likest
 * one there is like it. For all pairs at once, for there are tens of thousands, and most are told from this alone.
 */
function readShared({ terms, sentences }: TermIndex, likest: Float32Array): Float64Array {
  const count = sentences.length;
  const shared = new Float64Array(count * count);
  for (const [number, sentence] of sentences.entries()) {
    const row = number * count;
    for (const term of sentence.terms) {
      const { weight } = terms[term]!;
      const from = term * count;
      for (let other = 0; other < count; other += 1) shared[row + other]! += likest[from + other]! * weight;
    }
  }
  return shared;
}

interface Covered {
  /** Weight of the plain words that the other sentence has too, and of all. */
  plain: number;
  ofPlain: number;
  /** Weight of the numbers that the other sentence has too. */
  numbers: number;
  /** It gives a number of which the other has not the like. */
  otherNumber: boolean;
}

const emptyCover = (): Covered => ({ plain: 0, ofPlain: 0, numbers: 0, otherNumber: false });

/** Reads what the sentence `other` covers of `one` into `found`, which is used again for each pair: there are thousands. */
function coverOf(
  { terms, sentences }: TermIndex,
  likest: Float32Array,
): (one: IndexedSentence, other: number, found: Covered) => void {
  const weights = Float64Array.from(terms, ({ weight }) => weight);
  const isPlain = Uint8Array.from(terms, ({ kind }) => Number(kind === 'word'));
  const isNumber = Uint8Array.from(terms, ({ kind }) => Number(kind === 'number'));
  return (one, other, found) => {
    found.plain = 0;
    found.ofPlain = 0;
    found.numbers = 0;
    found.otherNumber = false;
    for (const term of one.terms) {
      const likeness = likest[term * sentences.length + other]!;
      const part = likeness * weights[term]!;
      if (isPlain[term] === 1) {
        found.plain += part;
        found.ofPlain += weights[term]!;
      } else if (isNumber[term] === 1) {
        found.numbers += part;
        if (likeness < HAS_ITS_LIKE) found.otherNumber = true;
      }
    }
  };
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
/** The harmonic mean, which is small where either is. */
const both = (left: number, right: number) => share(2 * left * right, left + right);
