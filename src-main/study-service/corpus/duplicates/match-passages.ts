import { hashWords, shingle } from './shingles.ts';
import { placeWords } from './words.ts';
import type { PlacedWord } from './words.ts';

/** A line of an article's body with its words; `start` and `end` are UTF-16 offsets into the body. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly words: readonly PlacedWord[];
  /** Equal where the words are. */
  readonly key: number;
  /** How many of its words stand between quotation marks. */
  readonly quotedWords: number;
}

/** `key` is that of the paragraph it stands in. */
interface PassagePlace {
  readonly start: number;
  readonly end: number;
  readonly key: number;
}

/** A stretch of one article that also stands in another, with the words that are the same. Offsets into each body. */
export interface SharedPassage {
  readonly left: PassagePlace;
  readonly right: PassagePlace;
  readonly sameWords: number;
}

/** How much of one article also stands in the other. Counted word by word, never estimated. */
export interface SharedAmount {
  readonly paragraphs: number;
  readonly ofParagraphs: number;
  readonly words: number;
  readonly ofWords: number;
}

export interface SharedText {
  readonly passages: readonly SharedPassage[];
  readonly left: SharedAmount;
  readonly right: SharedAmount;
  /** Words that are the same outside quotation marks: two reporters at one press conference share what was said there. */
  readonly ownWords: number;
}

/** Shorter lines (a place, a thank-you) are the same in articles that have nothing to do with each other. */
export const PARAGRAPH_WORDS = 8;
/** Words that must be the same, in order, for a paragraph to count as standing in the other article. */
const SAME_SHARE = 0.6;
/** Fewer words, strewn over a long sentence, are how anybody tells the same fact; they count where both lines are as short. */
const PASSAGE_WORDS = 10;
/** Three-word runs of the shorter one that must be the same before words are lined up: two unrelated sentences share "of the". */
const SHINGLE_SHARE = 0.15;
/** A text without paragraphs is compared in stretches of this many words: lining up costs the product of both lengths. */
const STRETCH_WORDS = 200;

/** English, German, French; then what German, Swedish and Finnish put the other way round or open and close with alike. */
const QUOTED = /["“„«][^"”“»]{0,2000}["”“»]|(?<![^\s(—–-])(?:»[^«»]{0,2000}«|”(?!\s)[^”]{0,2000}”)/gu;

/** The paragraphs of a body that can be compared; `lines` are its blocks of running text. */
export function readParagraphs(body: string, lines: readonly { start: number; end: number }[]): Paragraph[] {
  return lines.flatMap(({ start, end }) => {
    const text = body.slice(start, end);
    const words = placeWords(text, start);
    if (words.length < PARAGRAPH_WORDS) return [];
    const quotedWords = [...text.matchAll(QUOTED)].reduce((sum, [quoted]) => sum + placeWords(quoted).length, 0);
    return [{ start, end, words, key: hashWords(words.map(({ word }) => word)), quotedWords }];
  });
}

interface Stretch {
  readonly key: number;
  readonly words: readonly PlacedWord[];
}

/**
 * Which passages of two articles are the same but for edits, by lining up the words of each pair of paragraphs
 * (longest common subsequence) that share enough three-word runs. Paragraphs that were split, joined or moved are
 * found, since each is looked for in the whole of the other article. What was rewritten beyond four words in ten,
 * or translated, is not. Exact: the counts are of words that stand in both.
 */
export function matchPassages(left: readonly Paragraph[], right: readonly Paragraph[]): SharedText {
  const stretches = [cut(left), cut(right)] as const;
  const rights = stretches[1].map((stretch) => ({ stretch, runs: runsOf(stretch) }));
  const byRun = new Map<number, number[]>();
  rights.forEach(({ runs }, index) => {
    for (const run of runs) {
      const known = byRun.get(run);
      if (known) known.push(index);
      else byRun.set(run, [index]);
    }
  });
  const same = { left: new Set<PlacedWord>(), right: new Set<PlacedWord>() };
  const passages: SharedPassage[] = [];
  for (const [at, stretch] of stretches[0].entries()) {
    for (const index of likeliest(at, runsOf(stretch), byRun, rights)) {
      const other = rights[index]!.stretch;
      const pairs = lineUp(stretch.words, other.words);
      if (pairs.length < wordsNeeded(stretch.words.length, other.words.length, pairs.length)) continue;
      for (const [a, b] of pairs) {
        same.left.add(stretch.words[a]!);
        same.right.add(other.words[b]!);
      }
      passages.push(passageOf(stretch, other, pairs));
    }
  }
  const [leftAmount, rightAmount] = [amountOf(left, same.left), amountOf(right, same.right)];
  return { passages, left: leftAmount, right: rightAmount, ownWords: ownWordsOf(left, same.left) };
}

function cut(paragraphs: readonly Paragraph[]): Stretch[] {
  return paragraphs.flatMap(({ words, key }) => {
    const count = Math.ceil(words.length / STRETCH_WORDS);
    const length = Math.ceil(words.length / count);
    return Array.from({ length: count }, (_, at) => ({ key, words: words.slice(at * length, (at + 1) * length) }));
  });
}

function runsOf({ words }: Stretch): Set<number> {
  return new Set(
    shingle(
      words.map(({ word }) => word),
      3,
    ),
  );
}

/** A text that says one thing over and over (a live blog, a table) has more; lining all up with all took ten seconds and told no more. */
const MOST_LINED_UP = 32;

/** Stretches of the other article that share enough runs to be worth lining up; of many those that share most, then the nearest. */
function likeliest(
  at: number,
  runs: ReadonlySet<number>,
  byRun: ReadonlyMap<number, number[]>,
  others: readonly { runs: ReadonlySet<number> }[],
): number[] {
  const hits = new Map<number, number>();
  for (const run of runs) for (const index of byRun.get(run) ?? []) hits.set(index, (hits.get(index) ?? 0) + 1);
  const enough = [...hits].filter(
    ([index, count]) => count >= Math.max(2, SHINGLE_SHARE * Math.min(runs.size, others[index]!.runs.size)),
  );
  const away = ([index]: readonly [number, number]) => Math.abs(index - at);
  if (enough.length > MOST_LINED_UP) enough.sort((one, other) => other[1] - one[1] || away(one) - away(other));
  return enough.slice(0, MOST_LINED_UP).map(([index]) => index);
}

function wordsNeeded(left: number, right: number, same: number): number {
  return SAME_SHARE * (same < PASSAGE_WORDS ? Math.max(left, right) : Math.min(left, right));
}

/** Index pairs of the longest common subsequence of two word lists. */
function lineUp(left: readonly PlacedWord[], right: readonly PlacedWord[]): [number, number][] {
  const columns = right.length + 1;
  const longest = new Uint16Array((left.length + 1) * columns);
  for (let row = left.length - 1; row >= 0; row -= 1) {
    const { word } = left[row]!;
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const at = row * columns + column;
      longest[at] =
        word === right[column]!.word
          ? longest[at + columns + 1]! + 1
          : Math.max(longest[at + columns]!, longest[at + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let [row, column] = [0, 0]; row < left.length && column < right.length;) {
    if (left[row]!.word === right[column]!.word) pairs.push([row++, column++]);
    else if (longest[(row + 1) * columns + column]! >= longest[row * columns + column + 1]!) row += 1;
    else column += 1;
  }
  return pairs;
}

function passageOf(left: Stretch, right: Stretch, pairs: readonly [number, number][]): SharedPassage {
  const [first, last] = [pairs[0]!, pairs.at(-1)!];
  return {
    left: { start: left.words[first[0]]!.start, end: left.words[last[0]]!.end, key: left.key },
    right: { start: right.words[first[1]]!.start, end: right.words[last[1]]!.end, key: right.key },
    sameWords: pairs.length,
  };
}

function amountOf(paragraphs: readonly Paragraph[], same: ReadonlySet<PlacedWord>): SharedAmount {
  const counts = paragraphs.map(({ words }) => ({
    all: words.length,
    same: words.reduce((sum, word) => sum + Number(same.has(word)), 0),
  }));
  return {
    paragraphs: counts.filter((count) => count.same >= SAME_SHARE * count.all).length,
    ofParagraphs: counts.length,
    words: counts.reduce((sum, count) => sum + count.same, 0),
    ofWords: counts.reduce((sum, count) => sum + count.all, 0),
  };
}

function ownWordsOf(paragraphs: readonly Paragraph[], same: ReadonlySet<PlacedWord>): number {
  return paragraphs.reduce((sum, { words, quotedWords }) => {
    const shared = words.reduce((count, word) => count + Number(same.has(word)), 0);
    return sum + Math.round(shared * (1 - Math.min(1, quotedWords / words.length)));
  }, 0);
}
