import type { Stretch } from '../arrange-blocks.ts';
import { quoteWords } from '../../design/words/quote-words.ts';

/** A place in an article's body. */
export interface Span {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
}

/** Words that a lens marks. Marks of one group, over all articles, are chosen together. */
export interface Mark extends Span {
  readonly id: string;
  readonly group: string;
  /** No other article of the comparison has it: drawn dotted. */
  readonly onlyHere: boolean;
  /** Which of several lines under the words is its own, where marks that overlap are drawn apart: notes are. */
  readonly level?: number;
  /** What a screen reader says of the mark besides its words. */
  readonly says: string;
}

/**
 * A run of characters under the same marks. `heads` are those of `marks` that begin here, the narrowest first. There are
 * hundreds of runs on a page, so what each shows whatever is chosen is worked out here, once.
 */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly marks: readonly Mark[];
  readonly heads: readonly Mark[];
  /** The identifiers as they stand in an attribute; none where no mark begins. */
  readonly markIds: string;
  readonly headIds: string | undefined;
  /** No mark here is in another article too. */
  readonly onlyHere: boolean;
  /** Marks that have lines of their own; the others share one. */
  readonly lined: readonly Mark[];
  /** Lies in a difference. */
  readonly differs: boolean;
  /** What a screen reader says of the marks that begin here, besides the words. */
  readonly says: string | undefined;
}

/**
 * Cuts a stretch of the body where marks begin and end, so that marks which overlap without one holding the other can
 * all be drawn; joined, the segments are the stretch again, character for character. A mark that began in an earlier
 * stretch (a statement of two paragraphs) goes on here but has its head there; null where nothing is marked.
 * `differences` are words that a chosen statement has and its other tellings have not.
 */
export function cutAtMarks(
  of: Stretch,
  marks: readonly Mark[],
  differences: readonly { readonly start: number; readonly end: number }[] = [],
): Segment[] | null {
  const { text, start, end } = of;
  if (start === undefined || end === undefined) return null;
  const within = <S extends { readonly start: number; readonly end: number }>(spans: readonly S[]) =>
    spans.filter((span) => span.start < end && span.end > start);
  const here = within(marks);
  if (here.length === 0) return null;
  const cuts = new Set([start, end]);
  for (const mark of [...here, ...within(differences)]) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const places = [...cuts].sort((left, right) => left - right);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1]!;
    const over = here.filter((mark) => mark.start < to && mark.end > from).sort(byWidth);
    const heads = over.filter((mark) => mark.start === from);
    const wordsOf = (mark: Mark) => (mark.end > to ? shorten(text.slice(mark.start - start, mark.end - start)) : null);
    return {
      text: text.slice(from - start, to - start),
      start: from,
      marks: over,
      heads,
      markIds: idsOf(over),
      headIds: heads.length > 0 ? idsOf(heads) : undefined,
      onlyHere: over.every(({ onlyHere }) => onlyHere),
      lined: over.filter(({ level }) => level !== undefined),
      differs: over.length > 0 && differences.some((span) => span.start < to && span.end > from),
      says:
        heads.length === 0 ? undefined : sayHeads(heads.map((mark) => ({ says: mark.says, goesOn: wordsOf(mark) }))),
    };
  });
}

const idsOf = (marks: readonly Mark[]) => marks.map(({ id }) => id).join(' ');

/** `goesOn`: the words of a mark that reaches beyond the run that is read out as one; said once for those that have the same. */
function sayHeads(heads: readonly { readonly says: string; readonly goesOn: string | null }[]): string {
  const sentences = heads.map(({ says, goesOn }, at) => {
    const said = goesOn === null || goesOn === heads[at - 1]?.goesOn ? says : `${quoteWords(goesOn)}: ${says}`;
    return /[.!?…]["”»’]?$/u.test(said) ? said : `${said}.`;
  });
  return sentences.join(' ');
}

/** Long enough to know by its ends which words are meant. */
const SAID_LETTERS = 90;

function shorten(words: string): string {
  const half = SAID_LETTERS / 2;
  return words.length <= SAID_LETTERS ? words.trim() : `${words.slice(0, half).trim()} … ${words.slice(-half).trim()}`;
}

/** The narrowest first: pressing words chooses what is said of them and not of the whole paragraph. */
function byWidth(left: Mark, right: Mark): number {
  return left.end - left.start - (right.end - right.start) || left.start - right.start;
}

export function byPlace(left: Span, right: Span): number {
  return left.start - right.start || left.end - right.end;
}

/** Which of the marks at one place a press chooses: the next after the one chosen now, so that all of them can be reached. */
export function nextAtPlace(marks: readonly Mark[], isChosen: (mark: Mark) => boolean): Mark | undefined {
  const at = marks.findIndex(isChosen);
  return marks[(at + 1) % marks.length];
}

/** A stretch shorter than this, left between two marks, is a name or a connecting word and no statement of its own. */
const FEWEST_LETTERS = 24;

/** The stretches of the blocks that no span covers, without the blanks around them. */
export function spansBetween(
  articleId: string,
  blocks: readonly { readonly start: number; readonly end: number; readonly text: string }[],
  covered: readonly Span[],
): Span[] {
  const sorted = covered.filter((span) => span.articleId === articleId).sort(byPlace);
  const free: Span[] = [];
  for (const { start, end, text } of blocks) {
    let from = start;
    for (const span of [...sorted, { start: end, end }]) {
      if (span.end <= from || span.start > end) continue;
      const words = text.slice(from - start, Math.max(from, span.start) - start);
      if (words.trim().length >= FEWEST_LETTERS) free.push(trimmed(articleId, from, words));
      from = Math.max(from, span.end);
    }
  }
  return free;
}

function trimmed(articleId: string, from: number, words: string): Span {
  const start = from + words.length - words.trimStart().length;
  return { articleId, start, end: start + words.trim().length };
}
