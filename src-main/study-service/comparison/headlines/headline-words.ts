import { stemEnglish } from '../../corpus/text/stem-english.ts';
import { plainForm } from './irregular-words.ts';

/** A word that carries what a text says. */
export interface HeadlineWord {
  /** As it stands. */
  readonly text: string;
  /** Its stem, or a number in figures: "three" and "3" are one. */
  readonly key: string;
  readonly start: number;
  readonly isNumber: boolean;
  /** A verb headlines use for anything ("face", "hit", "get"): nothing is missing where the body has another. */
  readonly isLight: boolean;
}

const GRAMMAR = new Set(
  (
    'a an and are as at be been being but by can could did do does for from had has have having he her hers him his how i if in into is it its ' +
    'me my of off on or our out over she so some such than that the their them then there these they this those to too up us was we were what when where ' +
    'which while who whom whose why will with would you your about after again all am amid because before between despite during each few just more most ' +
    "other own same should very down may might must through under until against near since it's s not no never none nobody nothing neither nor without cannot " +
    'across along behind beside beyond toward towards upon via per yet still now also here'
  ).split(' '),
);
const LIGHT = new Set('get make take see set face hit put give go come have want look seem need'.split(' '));
const NUMBERS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, String(value)] as const),
);
const TIMES = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['m', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['k', 1e3],
]);

/** `stems` is kept over the sentences of one article: most of its words come again. */
export function headlineWords(text: string, stems: Map<string, string> = new Map()): HeadlineWord[] {
  const placed = joinInitials(placeWords(text), text);
  return placed.flatMap(({ word, start, end }, at) => {
    const plain = word.replace(/'s?$/u, '');
    const raw = text.slice(start, end);
    if (isGrammar(plain, raw)) return [];
    if (TIMES.has(plain) && at > 0 && isFigure(placed[at - 1]!.word)) return [];
    const figure = asFigure(plain, placed[at + 1]?.word);
    const base = plainForm(plain);
    const key = figure ?? (/\./u.test(raw) ? plain : stemOf(base, stems));
    return [{ text: raw, key, start, isNumber: figure !== null, isLight: LIGHT.has(base) || LIGHT.has(key) }];
  });
}

interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** English alone, so without the scripts that write no spaces, which corpus/duplicates/words knows and pays for. */
function placeWords(text: string): PlacedWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: found, index }) => ({
    word: found.toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + found.length,
  }));
}

function stemOf(word: string, stems: Map<string, string>): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemEnglish(word);
  stems.set(word, stem);
  return stem;
}

/** "US" and "U.S." are a country. */
function isGrammar(plain: string, raw: string): boolean {
  return raw !== 'US' && !raw.includes('.') && (GRAMMAR.has(plain) || /n't$/u.test(plain));
}

/** "N.A.A.C.P." as one word. */
function joinInitials(placed: readonly PlacedWord[], text: string): PlacedWord[] {
  const joined: { word: string; start: number; end: number }[] = [];
  for (const { word, start, end } of placed) {
    const last = joined.at(-1);
    const belongs =
      last &&
      end - start === 1 &&
      start === last.end + 1 &&
      text[last.end] === '.' &&
      /^\p{Lu}(?:\.\p{Lu})*$/u.test(text.slice(last.start, last.end));
    if (belongs && /\p{Lu}/u.test(text[start]!)) Object.assign(last, { word: last.word + word, end });
    else joined.push({ word, start, end });
  }
  return joined;
}

function isFigure(word: string): boolean {
  return /^\p{N}/u.test(word) || NUMBERS.has(word);
}

/** "one" is a pronoun too often to be asked for. */
function asFigure(word: string, next: string | undefined): string | null {
  const written = word === 'one' ? undefined : NUMBERS.get(word);
  const digits = /^\p{N}+(?:,\p{N}{3})+(?:\.\p{N}+)?$/u.test(word) ? word.replaceAll(',', '') : word;
  const value = written ?? (/^\p{N}+(?:\.\p{N}+)?$/u.test(digits) ? digits : undefined);
  if (value === undefined) return null;
  return String(Number(value) * (TIMES.get(next ?? '') ?? 1));
}

const NEGATION = /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|den(?:y|ies|ied)|\w+n['’]t)\b/giu;

export function negations(text: string): number[] {
  return [...text.matchAll(NEGATION)].map(({ index }) => index);
}
