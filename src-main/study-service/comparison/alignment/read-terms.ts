import { placeWords } from '../../corpus/duplicates/words.ts';
import { readNumber } from './read-number.ts';
import { stemWord } from './stem-word.ts';

/** A name or a number is the same or another; only a plain word can be near in meaning. */
export type TermKind = 'word' | 'name' | 'number' | 'day';
/** `opening`: a capital at the start of a sentence, which tells nothing. */
type SeenAs = TermKind | 'opening';

/** A word of a sentence as sentences are compared. */
export interface Term {
  /** Equal where the terms are. */
  readonly key: string;
  readonly kind: SeenAs;
  /** In lower case as it stands, for the vectors. */
  readonly word: string;
  /** What a number is worth; 0 for others. */
  readonly value: number;
}

/** Words that hold sentences together and say nothing of the fact. */
const EMPTY = new Set(
  "no not never none nobody nothing without a about above after again all along also although am among an and another any are aren't around as at away be became because been before being between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each either else even ever every few for from further get gets getting got had hadn't has hasn't have haven't having he he's her here hers herself him himself his how however i if in instead into is isn't it it's its itself just least less like made make makes many may me meanwhile might mine more most much must my myself near neither nor now of off on once only onto or other others our ours out over own per quite rather same say said saying says shall she should since so some still such tell than that that's the their theirs them themselves then there there's these they they're thing things this those though through thus to told too toward towards under until up upon us very via was wasn't we we're well were weren't what when where whether which while who whole whom whose why will with within would wouldn't yet you your yours according".split(
    ' ',
  ),
);
/** Vectors take any day for any other, but the day is often all in which two reports differ. */
const DAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december'.split(
    ' ',
  ),
);
export const NEGATIONS = new Set(
  "no not never none nobody nothing without denied denies deny refused refuses rejected rejects aren't can't cannot couldn't didn't doesn't don't hadn't hasn't haven't isn't wasn't weren't won't wouldn't".split(
    ' ',
  ),
);

/** The terms of a sentence in order, empty words left out, and whether it says no. */
export function readTerms(text: string, language: string | null): { terms: Term[]; negated: boolean } {
  const isEnglish = language === null || language.startsWith('en');
  const placed = placeWords(text);
  const words = placed.map(({ word }) => word);
  const terms: Term[] = [];
  let negated = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    if (isEnglish && NEGATIONS.has(word)) negated = true;
    const number = readNumber(words, at);
    if (number) {
      terms.push({ key: `#${number.value}`, kind: 'number', word, value: number.value });
      at += number.words - 1;
    } else if (!isEnglish || !EMPTY.has(word)) {
      terms.push(readWord(word, seenAs(text, placed[at]!.start), isEnglish));
    }
  }
  return { terms, negated };
}

function readWord(word: string, kind: SeenAs, isEnglish: boolean): Term {
  const key = stemWord(word, isEnglish);
  if (isEnglish && DAYS.has(word)) return { key, kind: 'day', word, value: 0 };
  return { key, kind, word: word.endsWith("'s") ? word.slice(0, -2) : word, value: 0 };
}

/** A capital inside a sentence makes a name; after the marks that open one it says nothing. */
function seenAs(text: string, start: number): SeenAs {
  const code = text.charCodeAt(start);
  // Most words start with a small Latin letter.
  if (code >= 97 && code <= 122) return 'word';
  if (!/^\p{Lu}/u.test(text.slice(start, start + 2))) return 'word';
  return start === 0 || /[.!?:"“„«‘-]\s*$/u.test(text.slice(Math.max(0, start - 3), start)) ? 'opening' : 'name';
}
