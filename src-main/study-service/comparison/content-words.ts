import { placeWords } from '../corpus/duplicates/words.ts';
import { stemEnglish } from '../corpus/stem-english.ts';

/** Words that carry grammar and not the matter of a sentence. Negations are not among them. */
const GRAMMAR = new Set(
  (
    'a an and are as at be been being but by can could did do does for from had has have having he her hers him his how i if in ' +
    'into is it its itself me my of off on or our ours out over s she so some such t than that the their theirs them then there ' +
    'these they this those to too up us was we were what when where which while who whom whose why will with would you your also ' +
    'about after again all am any because before between both during each few more most other own same should very just down here ' +
    'said says say told according'
  ).split(' '),
);
const NEGATIONS = /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|\w+n['’]t)\b/iu;

/** Stems of the words that carry what a text says, each once. Numbers stay as they are. */
export function contentStems(text: string): Set<string> {
  const stems = new Set<string>();
  for (const { word } of placeWords(text)) {
    const plain = word.replace(/'s$/u, '');
    if (!GRAMMAR.has(plain) && !/n't$/u.test(plain)) stems.add(stemEnglish(plain));
  }
  return stems;
}

/** Share of the smaller set that stands in the other, 0 to 1. */
export function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let both = 0;
  for (const stem of small) if (large.has(stem)) both += 1;
  return both / small.size;
}

/** Whether a sentence denies something in so many words. */
export function isNegated(text: string): boolean {
  return NEGATIONS.test(text);
}

export function countWords(text: string): number {
  return placeWords(text).length;
}
