import type { IndexedSentence, TermIndex } from './index-terms.ts';
import { pairSignsOf } from './pair-signs.ts';
import type { StrengthModels } from './strength-model.ts';

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
      if (signs) pairs.push({ left, right, signs });
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
export function judgePairs(
  { sentences }: TermIndex,
  pairs: readonly WeighedPair[],
  models: StrengthModels,
  knowsVectors: boolean,
): JudgedPair[] {
  const modelOf = pairs.map(({ left, right }) => {
    const both = isEnglish(sentences[left]!) && isEnglish(sentences[right]!);
    return knowsVectors && both ? models.withVectors : models.withoutVectors;
  });
  const odds = pairs.map(({ signs }, at) => logOdds(modelOf[at]!.signs, signs));
  const leads = readLeads(sentences, pairs, odds);
  return pairs.map(({ left, right }, at) => ({
    left,
    right,
    strength: sigmoid(logOdds(modelOf[at]!.rivals, [odds[at]!, leads[2 * at]!, leads[2 * at + 1]!])),
  }));
}

/** `weights` has the constant first. */
export function logOdds(weights: readonly number[], values: readonly number[]): number {
  let sum = weights[0]!;
  for (let at = 0; at < values.length; at += 1) sum += weights[at + 1]! * values[at]!;
  return sum;
}

export const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

/** For each pair its lead over the strongest rival on either side, two numbers a pair: the smaller, then the larger. */
export function readLeads(
  sentences: readonly IndexedSentence[],
  pairs: readonly { readonly left: number; readonly right: number }[],
  odds: readonly number[],
): Float64Array {
  const articles = Math.max(0, ...sentences.map(({ article }) => article)) + 1;
  const strongest = new BestTwo(sentences.length * articles);
  const row = (sentence: number, rival: number) => sentence * articles + sentences[rival]!.article;
  for (const [at, { left, right }] of pairs.entries()) {
    strongest.add(row(left, right), odds[at]!);
    strongest.add(row(right, left), odds[at]!);
  }
  const leads = new Float64Array(2 * pairs.length);
  for (const [at, { left, right }] of pairs.entries()) {
    const one = strongest.leadOf(row(left, right), odds[at]!);
    const other = strongest.leadOf(row(right, left), odds[at]!);
    leads[2 * at] = Math.min(one, other);
    leads[2 * at + 1] = Math.max(one, other);
  }
  return leads;
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

  /** How far the value, which is one of the row's, stands above the largest of the others; within bounds. */
  leadOf(row: number, value: number): number {
    const rival = value === this.#first[row] ? this.#second[row]! : this.#first[row]!;
    return Math.max(-MOST_LEAD, Math.min(MOST_LEAD, value - rival));
  }
}
