import { placeWords } from '../../corpus/duplicates/words.ts';
import type { PlacedWord } from '../../corpus/duplicates/words.ts';

/** Words that stand in two articles in the same order: `left` and `right` are their first word's number, `words` how many. */
export interface Run {
  readonly left: number;
  readonly right: number;
  readonly words: number;
}

/** Fewer words in a row are how anybody says it ("on Wednesday morning, the minister said"). */
export const SEED_WORDS = 6;

/** The words of an article as numbers, the same number for the same word in all articles. */
export interface NumberedWords {
  readonly placed: readonly PlacedWord[];
  readonly numbers: Int32Array;
}

export function numberWords(bodies: readonly string[]): NumberedWords[] {
  const known = new Map<string, number>();
  return bodies.map((body) => {
    const placed = placeWords(body);
    const numbers = Int32Array.from(placed, ({ word }) => {
      const number = known.get(word) ?? known.size;
      known.set(word, number);
      return number;
    });
    return { placed, numbers };
  });
}

/**
 * Every run of six words or more that stands in both, as long as it goes, exactly: every place of the one is looked up in
 * all places of the other, and each find is extended to both sides. Time grows with the words and the finds, so there is
 * no limit to run into and nothing that a limit could hide.
 */
export function findRuns(left: NumberedWords, right: NumberedWords): Run[] {
  const places = new Map<number, number[]>();
  for (let at = 0; at + SEED_WORDS <= right.numbers.length; at += 1) {
    const key = seedKey(right.numbers, at);
    const found = places.get(key);
    if (found) found.push(at);
    else places.set(key, [at]);
  }
  const runs: Run[] = [];
  for (let at = 0; at + SEED_WORDS <= left.numbers.length; at += 1)
    for (const place of places.get(seedKey(left.numbers, at)) ?? []) {
      // A find whose words before are the same too belongs to a run that has been taken already.
      if (at > 0 && place > 0 && left.numbers[at - 1] === right.numbers[place - 1]) continue;
      const words = sameFrom(left.numbers, at, right.numbers, place);
      if (words >= SEED_WORDS) runs.push({ left: at, right: place, words });
    }
  return runs;
}

function seedKey(numbers: Int32Array, from: number): number {
  let key = 0;
  for (let at = from; at < from + SEED_WORDS; at += 1) key = (Math.imul(key, 0x01000193) ^ numbers[at]!) | 0;
  return key;
}

function sameFrom(left: Int32Array, from: number, right: Int32Array, place: number): number {
  let words = 0;
  while (from + words < left.length && left[from + words] === right[place + words]) words += 1;
  return words;
}
