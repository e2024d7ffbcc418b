import type { ArrangedArticle, Stretch } from '../arrange-blocks.ts';

/** A place in an article's body, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}
/** `first` and `last` are places among the words. */
interface Sentence extends Place {
  readonly first: number;
  readonly last: number;
}
/** What a person can walk through by keyboard: the words of an article as its column shows them. */
export interface TextWords {
  readonly words: readonly Place[];
  readonly sentences: readonly Sentence[];
}

type Placed = Stretch & Place;

/** Blanks that masked reading puts for names are words too: one may well note what stands there. */
const SAYS_SOMETHING = /[\p{L}\p{N}▇█▒]/u;
const BLANK = /^[▇█▒]/u;

/** Every stretch that has a place in the body, in the order of the page. */
export function listStretches({ title, deck, body }: ArrangedArticle): Placed[] {
  const inBody = body.flatMap((block): Stretch[] => (block.kind === 'list' ? [...block.items] : [block]));
  return [title, ...deck, ...inBody].filter(
    (stretch): stretch is Placed => stretch.start !== undefined && stretch.end !== undefined && stretch.text !== '',
  );
}

/** Words and sentences by the rules of the article's language (UAX 29). A sentence never goes on over two stretches. */
export function findWords(stretches: readonly Placed[], language: string | null): TextWords {
  const words: Place[] = [];
  const sentences: Sentence[] = [];
  const [inWords, inSentences] = [segmenter(language, 'word'), segmenter(language, 'sentence')];
  for (const { text, start } of stretches)
    for (const { segment, index } of inSentences.segment(text)) {
      const first = words.length;
      for (const found of wordsOf(inWords, segment)) {
        const at = start + index;
        words.push({ start: at + found.start, end: at + found.end });
      }
      if (words.length === first) continue;
      const from = start + index + segment.length - segment.trimStart().length;
      sentences.push({ first, last: words.length - 1, start: from, end: from + segment.trim().length });
    }
  return { words, sentences };
}

function wordsOf(segmenter: Intl.Segmenter, text: string): Place[] {
  const words: Place[] = [];
  let wasBlank = false;
  for (const { segment, index } of segmenter.segment(text)) {
    const end = index + segment.length;
    const isBlank = BLANK.test(segment);
    const before = words.at(-1);
    // A blank is many signs and one name.
    if (isBlank && wasBlank && before?.end === index) words[words.length - 1] = { start: before.start, end };
    else if (SAYS_SOMETHING.test(segment)) words.push({ start: index, end });
    wasBlank = isBlank;
  }
  return words;
}

function segmenter(language: string | null, granularity: 'word' | 'sentence'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity });
  } catch {
    // The article's page may have named a language that is none.
    return new Intl.Segmenter(undefined, { granularity });
  }
}

/** Widens a selection to whole words and drops blanks at its ends, since a drag rarely ends where a word does. Null where no word is in it. */
export function snapToWords({ words }: TextWords, { start, end }: Place, body: string): Place | null {
  const within = words.filter((word) => word.start < end && word.end > start);
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last) return null;
  const inner = body.slice(start, end);
  const from = start + inner.length - inner.trimStart().length;
  const to = start + inner.trimEnd().length;
  return { start: Math.min(from, first.start), end: Math.max(to, last.end) };
}

/** A selection by keyboard, as places among the words: it was begun at `from` and moves at `to`. */
export interface Cursor {
  readonly from: number;
  readonly to: number;
}
export interface Step {
  readonly by: 'word' | 'sentence';
  readonly way: -1 | 1;
  /** Keeps where it was begun, as Shift does. */
  readonly extend: boolean;
}

/** Where a cursor stands after a step; it stays where there is nowhere to go. */
export function moveCursor(text: TextWords, cursor: Cursor, { by, way, extend }: Step): Cursor {
  const last = text.words.length - 1;
  const to = Math.min(last, Math.max(0, by === 'word' ? cursor.to + way : bySentence(text, cursor.to, way, extend)));
  return { from: extend ? cursor.from : to, to };
}

/** Extending forward ends at the end of a sentence; all other ways lead to the beginning of one. */
function bySentence({ sentences, words }: TextWords, at: number, way: -1 | 1, extend: boolean): number {
  const here = sentences.findIndex(({ first, last }) => first <= at && at <= last);
  const sentence = sentences[here];
  if (!sentence) return at;
  if (way === -1) return at > sentence.first ? sentence.first : (sentences[here - 1]?.first ?? 0);
  if (!extend) return sentences[here + 1]?.first ?? at;
  return at < sentence.last ? sentence.last : (sentences[here + 1]?.last ?? words.length - 1);
}

/** The characters a cursor covers. A sentence taken whole comes with its own full stop and quotation marks. */
export function spanOf({ words, sentences }: TextWords, { from, to }: Cursor): Place | null {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const [start, end] = [words[first]?.start, words[last]?.end];
  if (start === undefined || end === undefined) return null;
  const whole = sentences.filter((sentence) => sentence.first >= first && sentence.last <= last);
  const [head, tail] = [whole[0], whole.at(-1)];
  return {
    start: head?.first === first ? head.start : start,
    end: tail?.last === last ? tail.end : end,
  };
}
