import { compareVectors, keyTerms } from './weigh-terms.ts';
import type { TermVector } from './weigh-terms.ts';

/** Two articles, by place in the list that was given, and how much they are about the same: 0 to 1. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

export interface PairSource {
  /** The day of each article, in days since 1970, earliest first; those without a date come last as null. */
  readonly days: readonly (number | null)[];
  /** No term has a higher number. */
  readonly highestTerm: number;
  vectorOf(index: number): TermVector;
}

/** After this many days a piece about the same people is taken to be about something new. */
export const WINDOW_DAYS = 14;
/** So many days apart, coverage of one event is as likely as on one day; then it thins out. */
const FRESH_DAYS = 3;
const FADES_IN_DAYS = 6;
/** Below this nothing is one event, so pairs are not kept. */
const LEAST_SCORE = 0.04;
/** By how many of its heaviest terms an article is looked up, and how many articles back each is followed. */
const KEY_TERMS = 24;
const FOLLOWED_BACK = 500;

/**
 * Pairs of articles that may be about one event, in steps: the generator hands back control after each article with how
 * many are done. Candidates come from an index of each article's heaviest terms, read backwards from the newest until the
 * time window ends, so the cost grows with the days' news and not with the square of the library.
 */
export function* findPairs({ days, highestTerm, vectorOf }: PairSource): Generator<number, Pair[]> {
  const pairs: Pair[] = [];
  const postings = new Postings(highestTerm, days.length);
  const near = new Map<number, TermVector>();
  const vector = (index: number) => {
    const kept = near.get(index) ?? vectorOf(index);
    near.set(index, kept);
    return kept;
  };
  let oldest = 0;
  for (let index = 0; index < days.length; index += 1) {
    const own = vector(index);
    const day = days[index]!;
    const terms = keyTerms(own, KEY_TERMS);
    for (const other of lookUp(terms, postings, days, day)) {
      const score = compareVectors(own, vector(other)) * fading(day, days[other]!);
      if (score >= LEAST_SCORE) pairs.push({ left: other, right: index, score });
    }
    postings.add(index, terms);
    // Vectors that have left the window are let go; an undated article reads again what it needs.
    for (; day !== null && oldest < index && day - days[oldest]! > WINDOW_DAYS; oldest += 1) near.delete(oldest);
    if (day === null && near.size > 2_000) near.clear();
    yield index + 1;
  }
  return pairs;
}

/** Earlier articles within the window that share at least two key terms. */
function lookUp(
  terms: readonly number[],
  postings: Postings,
  days: readonly (number | null)[],
  day: number | null,
): number[] {
  const shared = new Map<number, number>();
  for (const term of terms) {
    let entry = postings.newest(term);
    for (let followed = 0; entry !== 0 && followed < FOLLOWED_BACK; followed += 1, entry = postings.before(entry)) {
      const other = postings.articleOf(entry);
      const then = days[other] ?? null;
      if (day !== null && then !== null && day - then > WINDOW_DAYS) break;
      shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared].filter(([, count]) => count >= 2).map(([other]) => other);
}

/**
 * Which articles have a term among their key terms, newest first: a chain of entries a term, each knowing the one before. Two
 * arrays of numbers hold a hundred thousand articles in 10 MB, where an array for each term took eighty. Entry 0 is none.
 */
class Postings {
  readonly #newest: Int32Array;
  readonly #before: Int32Array;

  constructor(highestTerm: number, articles: number) {
    this.#newest = new Int32Array(highestTerm + 1);
    this.#before = new Int32Array(articles * KEY_TERMS + 1);
  }

  add(article: number, terms: readonly number[]): void {
    terms.forEach((term, place) => {
      const entry = article * KEY_TERMS + place + 1;
      this.#before[entry] = this.newest(term);
      this.#newest[term] = entry;
    });
  }

  newest(term: number): number {
    return this.#newest[term] ?? 0;
  }

  before(entry: number): number {
    return this.#before[entry] ?? 0;
  }

  articleOf(entry: number): number {
    return Math.floor((entry - 1) / KEY_TERMS);
  }
}

/** How much the days between two articles speak against one event; an unknown day speaks neither way. */
function fading(left: number | null, right: number | null): number {
  if (left === null || right === null) return 1;
  const gap = Math.abs(left - right);
  return gap <= FRESH_DAYS ? 1 : Math.exp((FRESH_DAYS - gap) / FADES_IN_DAYS);
}
