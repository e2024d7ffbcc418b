import { placeWords } from '../../corpus/duplicates/words.ts';
import { stemEnglish } from '../../corpus/stem-english.ts';

/** Words that carry grammar and not the matter of a sentence. */
const GRAMMAR = new Set(
  (
    'a an and are as at be been being but by can could did do does for from had has have having he her hers him his how i if in ' +
    'into is it its itself me my not of off on or our ours out over s she so some such t than that the their theirs them then there ' +
    'these they this those to too up us was we were what when where which while who whom whose why will with would you your also ' +
    'about after again all am any because before between both during each few more most other own same should very just down here ' +
    'said says say told according one may might must no only'
  ).split(' '),
);

export function isGrammar(word: string): boolean {
  return GRAMMAR.has(word);
}

/** The word as two texts are held against each other by it: its stem, without a possessive. */
export function stemOf(word: string): string {
  return stemEnglish(word.toLowerCase().replace(/['’]s$/u, ''));
}

/** Stems of the words that carry what a text says. */
export function contentStems(text: string): Set<string> {
  const stems = new Set<string>();
  for (const { word } of placeWords(text)) {
    const plain = word.replace(/'s$/u, '');
    if (!GRAMMAR.has(plain) && !/n't$/u.test(plain)) stems.add(stemEnglish(plain));
  }
  return stems;
}

export function allWords(text: string): string[] {
  return placeWords(text).map(({ word }) => word);
}

export function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of one) if (other.has(stem)) shared += 1;
  return shared;
}

/** Share of the smaller set that stands in the other, 0 to 1. */
export function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : countShared(one, other) / smaller;
}

/** Of the words of either, how many stand in both (Jaccard), 0 to 1. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = countShared(one, other);
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}
