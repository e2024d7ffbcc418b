import { placeWords } from '../duplicates/words.ts';
import { stemEnglish } from './stem-english.ts';

/** Words that carry grammar and not the matter of a sentence. Negations are not among them. */
export const GRAMMAR_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been being but by can could did do does for from had has have having he her hers him his how i if in ' +
    'into is it its itself me my of off on or our ours out over s she so some such t than that the their theirs them then there ' +
    'these they this those to too up us was we were what when where which while who whom whose why will with would you your also ' +
    'about after again all am any because before between both during each few more most other own same should very just down here ' +
    'said says say told according'
  ).split(' '),
);

/** Stems of the words that carry what a text says, each once. Numbers stay as they are. */
export function contentStems(text: string, grammar: ReadonlySet<string> = GRAMMAR_WORDS): Set<string> {
  const stems = new Set<string>();
  for (const { word } of placeWords(text)) {
    const plain = word.replace(/'s$/u, '');
    if (!grammar.has(plain) && !/n't$/u.test(plain)) stems.add(stemEnglish(plain));
  }
  return stems;
}

export function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const stem of small) if (large.has(stem)) shared += 1;
  return shared;
}

/** Share of the smaller set that stands in the other, 0 to 1. */
export function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : countShared(one, other) / smaller;
}
