import { contentStems as stemsBeside, countShared, GRAMMAR_WORDS } from '../../../corpus/text/content-stems.ts';
import { placeWords } from '../../../corpus/duplicates/words.ts';
import { stemEnglish } from '../../../corpus/text/stem-english.ts';

/** A question must not be told by small words either, so more of them count for nothing than where texts are compared. */
const GRAMMAR: ReadonlySet<string> = new Set([
  ...GRAMMAR_WORDS,
  ...['not', 'one', 'may', 'might', 'must', 'no', 'only'],
]);

/** Of a word in lower case. */
export function isGrammar(word: string): boolean {
  return GRAMMAR.has(word);
}

/** The word as two texts are held against each other by it: its stem, without a possessive. */
export function stemOf(word: string): string {
  return stemEnglish(word.toLowerCase().replace(/['’]s$/u, ''));
}

/** Stems of the words that carry what a text says. */
export function contentStems(text: string): Set<string> {
  return stemsBeside(text, GRAMMAR);
}

/** In order, in lower case, each as often as it stands. */
export function allWords(text: string): string[] {
  return placeWords(text).map(({ word }) => word);
}

/** Of the words of either, how many stand in both (Jaccard), 0 to 1. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = countShared(one, other);
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}
