import type { Sentence } from '../split-sentences.ts';
import { negations } from './headline-words.ts';
import type { HeadlineWord } from './headline-words.ts';

/** A word of a headline's part, how much it tells about which sentence is meant, and the body's words that stand for it. */
export interface WantedWord {
  readonly word: HeadlineWord;
  readonly weight: number;
  readonly keys: ReadonlySet<string>;
}

/** A sentence of the body with those of its words that may count. */
export interface CoveringSentence {
  readonly sentence: Sentence;
  readonly words: readonly HeadlineWord[];
  readonly keys: ReadonlySet<string>;
}

export interface Cover {
  /** In reading order. */
  readonly sentences: readonly Sentence[];
  readonly missing: readonly WantedWord[];
  /** Of the part's weight, what all chosen sentences have, 0 to 1, and what the best of them has alone. */
  readonly share: number;
  readonly best: number;
  /** They have every word that matters, and belong together. */
  readonly isWhole: boolean;
  /** The best sentence has all of it, and one of the two denies what the other does not. */
  readonly denied: boolean;
}

/** More sentences than this do not say one thing. */
const AT_MOST = 3;
/** Sentences further apart than this are not read together, unless the best has more than `MOST` of the part. */
const NEAR = 2;
const HALF = 0.5;
const MOST = 0.6;

/** Takes the sentence that has most of a part's words, then the one that has most of what is missing, the nearest of equals. */
export function coverWords(part: string, wanted: readonly WantedWord[], body: readonly CoveringSentence[]): Cover {
  const total = weightOf(wanted);
  const chosen: CoveringSentence[] = [];
  let missing = wanted;
  while (chosen.length < AT_MOST && missing.length > 0) {
    const next = mostOf(missing, body, chosen[0]);
    if (!next) break;
    chosen.push(next);
    missing = missing.filter((one) => !has(next, one));
  }
  const first = chosen[0];
  const best = first ? weightOf(wanted.filter((one) => has(first, one))) / total : 0;
  return {
    sentences: chosen.map(({ sentence }) => sentence).sort((a, b) => a.start - b.start),
    missing,
    share: total === 0 ? 0 : 1 - weightOf(missing) / total,
    best,
    isWhole: wanted.length > 0 && missing.every(({ word }) => word.isLight) && belongTogether(chosen, best),
    denied:
      first !== undefined &&
      wanted.every((one) => one.word.isLight || has(first, one)) &&
      isDenied(part, wanted, first),
  };
}

function weightOf(wanted: readonly WantedWord[]): number {
  return wanted.reduce((sum, { weight }) => sum + weight, 0);
}

function has({ keys }: CoveringSentence, wanted: WantedWord): boolean {
  for (const key of wanted.keys) if (keys.has(key)) return true;
  return false;
}

function mostOf(
  wanted: readonly WantedWord[],
  body: readonly CoveringSentence[],
  first: CoveringSentence | undefined,
): CoveringSentence | null {
  const distance = (one: CoveringSentence) => (first ? Math.abs(one.sentence.index - first.sentence.index) : 0);
  let best: CoveringSentence | null = null;
  let most = 0;
  for (const one of body) {
    const weight = weightOf(wanted.filter((word) => has(one, word)));
    if (weight > most || (best && weight === most && weight > 0 && distance(one) < distance(best))) {
      best = one;
      most = weight;
    }
  }
  return best;
}

function belongTogether(chosen: readonly CoveringSentence[], best: number): boolean {
  const [first, ...others] = chosen;
  if (!first || best < HALF) return false;
  return best > MOST || others.every(({ sentence }) => Math.abs(sentence.index - first.sentence.index) <= NEAR);
}

/** A denial before a part's words reaches them over this many characters ("Nobody in the town has ..."). */
const DENIAL_REACH = 20;

/** A denial in another clause of the sentence is none of the part's. */
function isDenied(part: string, wanted: readonly WantedWord[], { sentence, words }: CoveringSentence): boolean {
  const places = words.filter(({ key }) => wanted.some(({ keys }) => keys.has(key))).map(({ start }) => start);
  const from = Math.min(...places);
  const to = Math.max(...places);
  const denies = negations(sentence.text).some((at) => {
    const next = Math.min(...places.filter((place) => place > at));
    return at >= from - DENIAL_REACH && at <= to && !/[,;:–—]/u.test(sentence.text.slice(at, next));
  });
  return denies !== negations(part).length > 0;
}
