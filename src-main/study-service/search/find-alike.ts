import { LONGEST_WORD } from './compose-entry.ts';
import type { CountedWord } from './word-store.ts';

/** The words that may be meant, each with the number of articles it stands in. */
export interface LikelyWords {
  get(word: string): number | undefined;
  /** Words within so many letters changed, left out or put in, each with its number first. */
  fuzzyGet(word: string, distance: number): Iterable<[string, [number, number]]>;
}

/** Below this, one letter more or less makes most words into another. */
const SHORTEST_TYPO = 4;
/** From here on, two wrong letters still point to one word. */
const TWO_MISTAKES = 8;
/** Candidates far less likely than the likeliest are not what was meant. */
const FAR_LESS_LIKELY = 0.2;
const LETTERS = 26;

/**
 * Digits are no words, the shortest words are too like one another, the longest are codes and addresses, and letters beyond the first
 * plane are of dead scripts.
 */
export function canBeMeant(word: string): boolean {
  return word.length > 2 && word.length <= LONGEST_WORD && !/[\p{N}\u{10000}-\u{10ffff}]/u.test(word);
}

/**
 * The words that somebody may have meant who typed one that stands nowhere, the likeliest first. `articles` is how many there are in all.
 *
 * The noisy channel (Kernighan, Church and Gale 1990, "A spelling correction program based on a noisy channel model"): how often a
 * word is written, times how likely one mistake makes this very string of it.
 */
export function findAlike(words: LikelyWords, typed: string, articles: number): CountedWord[] {
  if (typed.length < SHORTEST_TYPO || !canBeMeant(typed)) return [];
  const near = new Map<string, number>();
  for (const [word, [count]] of words.fuzzyGet(typed, 1)) near.set(word, count);
  for (const swapped of swapNeighbours(typed)) {
    const count = words.get(swapped);
    if (count !== undefined) near.set(swapped, count);
  }
  if (near.size > 0) return likeliest(near, (word) => likelihood(word, typed), articles);
  if (typed.length < TWO_MISTAKES) return [];
  const far = [...words.fuzzyGet(typed, 2)].map(([word, [count]]) => [word, count] as const);
  return likeliest(new Map(far), () => 1, articles);
}

function likeliest(
  candidates: ReadonlyMap<string, number>,
  likelihoodOf: (word: string) => number,
  articles: number,
): CountedWord[] {
  const weighed = [...candidates].map(([word, count]) => ({
    word,
    articles: count,
    weight: occurrences(count, articles) * likelihoodOf(word),
  }));
  weighed.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1));
  const least = (weighed[0]?.weight ?? 0) * FAR_LESS_LIKELY;
  return weighed
    .filter(({ weight }) => weight >= least)
    .map(({ word, articles: count }) => ({ word, articles: count }));
}

/**
 * How often a word is written, of which only the number of articles it stands in is known: strewn by chance (Poisson), a word that
 * is missing from few articles stands several times in most. Half an article is left for it to be missing from.
 */
function occurrences(count: number, articles: number): number {
  const missing = Math.max(0.5, articles - count);
  return -Math.log(missing / Math.max(articles, count + 0.5));
}

/**
 * How likely one mistake in writing `word` makes `typed` of it, times four: a letter left out, put in, changed or swapped with the
 * next (Damerau 1964), each as likely, at any letter of the word, any other letter as likely. What can be made in several ways, as
 * when one of two like letters is left out, is that much likelier.
 */
function likelihood(word: string, typed: string): number {
  const [a, b] = [[...word], [...typed]];
  const letters = a.length;
  if (b.length === letters - 1) return waysToDrop(a, b) / letters;
  if (b.length === letters + 1) return waysToDrop(b, a) / letters / LETTERS;
  const differing = a.flatMap((letter, at) => (letter === b[at] ? [] : at));
  return (differing.length === 1 ? 1 / LETTERS : 1) / letters;
}

/** At how many places of the longer word a letter may be dropped to leave the shorter. */
function waysToDrop(longer: readonly string[], shorter: readonly string[]): number {
  let from = 0;
  while (from < shorter.length && longer[from] === shorter[from]) from += 1;
  // Any of a run of the same letter may be the one.
  let ways = 1;
  for (let at = from - 1; at >= 0 && longer[at] === longer[from]; at -= 1) ways += 1;
  return ways;
}

/** Two letters the wrong way round are one mistake of the hand, though two changes to Levenshtein. */
function swapNeighbours(word: string): string[] {
  const swapped: string[] = [];
  for (let at = 0; at + 1 < word.length; at++)
    if (word[at] !== word[at + 1]) swapped.push(word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
  return swapped;
}
