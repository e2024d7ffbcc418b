import type { IndexedSentence, TermIndex } from './index-terms.ts';
import { pairSignsOf } from './pair-signs.ts';
import { STRENGTH_MODEL, STRENGTH_MODEL_WITHOUT_VECTORS } from './strength-model.ts';
import type { StrengthModel } from './strength-model.ts';

/** Two sentences by their number in the index, the earlier article's first. */
export interface JudgedPair {
  readonly left: number;
  readonly right: number;
  /** 0 to 1: of a hundred such pairs, how many say the same. */
  readonly strength: number;
}

/** What is known of a pair before its rivals are looked at. */
export interface WeighedPair {
  readonly left: number;
  readonly right: number;
  readonly signs: readonly number[];
}

/** What two sentences share of themselves below which they are not looked at: of 210 pairs of the tuning half that say the same it loses two, which no threshold would have let in. */
const LEAST_COVERED = 0.15;
/** Log-odds of a pair that was not weighed. */
const HOPELESS = -8;
/** A lead over the nearest rival beyond this says no more. */
const MOST_LEAD = 4;

/** Pairs of sentences of two articles in one language that could say the same, with the signs for and against. */
export function weighPairs(index: TermIndex): WeighedPair[] {
  const { sentences } = index;
  const readSigns = pairSignsOf(index);
  const pairs: WeighedPair[] = [];
  for (const [left, one] of sentences.entries())
    for (let right = left + 1; right < sentences.length; right += 1) {
      const other = sentences[right]!;
      if (other.article === one.article || !speakAlike(one, other)) continue;
      const signs = readSigns(left, right);
      if (signs[0]! >= LEAST_COVERED) pairs.push({ left, right, signs });
    }
  return pairs;
}

/** A language that nobody could tell is taken for the other's. */
function speakAlike(left: IndexedSentence, right: IndexedSentence): boolean {
  return left.language === null || right.language === null || left.language === right.language;
}

const isEnglish = ({ language }: IndexedSentence) => language === null || language === 'en';

/**
 * How surely each pair says the same. Two steps: the signs give log-odds; then the pair is held against its rivals, the
 * other sentences of either article that could be meant. Two reports tell a fact mostly once each, so the likest pair of a
 * row is far surer than the same signs elsewhere. Both models are logistic regressions; strength-model.ts has the weights.
 */
export function judgePairs({ sentences }: TermIndex, pairs: readonly WeighedPair[], knowsVectors: boolean): JudgedPair[] {
  const models = pairs.map(({ left, right }) => {
    const both = isEnglish(sentences[left]!) && isEnglish(sentences[right]!);
    return knowsVectors && both ? STRENGTH_MODEL : STRENGTH_MODEL_WITHOUT_VECTORS;
  });
  const odds = pairs.map(({ signs }, at) => logOdds(models[at]!.signs, signs));
  const leads = readLeads(sentences, pairs, odds);
  return pairs.map(({ left, right }, at) => ({
    left,
    right,
    strength: sigmoid(logOdds(models[at]!.rivals, [odds[at]!, ...leads[at]!])),
  }));
}

export function logOdds([constant, ...weights]: StrengthModel['signs'], values: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * values[at]!, constant ?? 0);
}

export const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

/** For each pair its lead over the strongest rival on either side: the smaller of the two, then the larger. */
export function readLeads(
  sentences: readonly IndexedSentence[],
  pairs: readonly { readonly left: number; readonly right: number }[],
  odds: readonly number[],
): [number, number][] {
  const articles = Math.max(0, ...sentences.map(({ article }) => article)) + 1;
  const strongest = new BestTwo(sentences.length * articles);
  const rowsOf = ({ left, right }: { readonly left: number; readonly right: number }): [number, number] => [
    left * articles + sentences[right]!.article,
    right * articles + sentences[left]!.article,
  ];
  for (const [at, pair] of pairs.entries()) for (const row of rowsOf(pair)) strongest.add(row, odds[at]!);
  return pairs.map((pair, at) => {
    const [one, other] = rowsOf(pair).map((row) =>
      Math.max(-MOST_LEAD, Math.min(MOST_LEAD, odds[at]! - strongest.besides(row, odds[at]!))),
    ) as [number, number];
    return [Math.min(one, other), Math.max(one, other)];
  });
}

/** The two largest of each row, so that any of its values can be held against the largest of the rest. */
class BestTwo {
  readonly #first: Float64Array;
  readonly #second: Float64Array;

  constructor(rows: number) {
    this.#first = new Float64Array(rows).fill(HOPELESS);
    this.#second = new Float64Array(rows).fill(HOPELESS);
  }

  add(row: number, value: number): void {
    if (value > this.#first[row]!) {
      this.#second[row] = this.#first[row]!;
      this.#first[row] = value;
    } else if (value > this.#second[row]!) this.#second[row] = value;
  }

  besides(row: number, value: number): number {
    return value === this.#first[row] ? this.#second[row]! : this.#first[row]!;
  }
}
