import search from 'approx-string-match';
import type { PlacedAnchor } from '../../../src-main/study-service/corpus/anchors/place-anchor.ts';
import type { UnitMap } from './align-texts.ts';
import type { InventedNote } from './invent-notes.ts';

/**
 * `right`: on its words, at most one word too far or too short at either end; `exact` those of them that hit both ends. `wrong`: on
 * other words. `lost`: an orphan although its words stand there. `gone`: an orphan, and rightly. Where half of the passage or
 * more has gone, both an orphan and a place on what is left are right, and counted as `gone`.
 */
export type Outcome = 'exact' | 'right' | 'wrong' | 'lost' | 'gone';

/** White space and all; as far as a note's surroundings can lie apart in text that is full of it. */
const AROUND = 120;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

export function scoreAnchor(
  text: string,
  other: string,
  map: UnitMap,
  note: InventedNote,
  place: PlacedAnchor,
  isAligned: boolean,
): Outcome {
  const { start, end } = note;
  const letters: number[] = [];
  for (let at = start; at < end; at += 1) if (LETTER.test(text[at]!)) letters.push(at);
  const kept = letters.flatMap((at) => (map[at]! >= 0 ? [map[at]!] : []));
  const truth: Span = [Math.min(...kept), Math.max(...kept) + 1];
  const isThere = kept.length * 2 > letters.length && countLetters(other, truth) <= 2 * letters.length;
  if ('orphan' in place) return isThere ? 'lost' : 'gone';
  const found: Span = [place.start, place.end];
  const shared = overlapOf(other, found, truth);
  if (!isThere && ((kept.length > 0 && shared > 0) || (isAligned && isSameParagraph(other, found, note))))
    return 'gone';
  if (!isThere) return 'wrong';
  const off = [0, 1].map((side) => {
    const [from, to] = [Math.min(found[side]!, truth[side]!), Math.max(found[side]!, truth[side]!)];
    return other.slice(from, to).match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0;
  });
  const [before, after] = off as [number, number];
  if (before === 0 && after === 0) return 'exact';
  const all = countLetters(other, [Math.min(found[0], truth[0]), Math.max(found[1], truth[1])]);
  if (before <= 1 && after <= 1 && shared * 2 >= all) return 'right';
  return isAligned && isTwin(other, found, truth, note) ? 'right' : 'wrong';
}

type Span = readonly [number, number];

function countLetters(text: string, [from, to]: Span): number {
  return from < to ? (text.slice(from, to).match(/[\p{L}\p{N}\p{M}]/gu)?.length ?? 0) : 0;
}

function overlapOf(text: string, one: Span, two: Span): number {
  return countLetters(text, [Math.max(one[0], two[0]), Math.min(one[1], two[1])]);
}

/**
 * A page may hold a headline or a paragraph twice, and then the alignment takes one of the two. A place that is at least as much
 * like the note and what is kept around it as the aligned one is as right (edit distance over letters and digits).
 */
function isTwin(other: string, found: Span, truth: Span, { exact, prefix, suffix }: InventedNote): boolean {
  const bare = (words: string) => words.replace(/[^\p{L}\p{N}\p{M}]+/gu, '').toLowerCase();
  const note = bare(prefix + exact + suffix);
  const errorsAt = ([from, to]: Span) => {
    const around = bare(other.slice(Math.max(0, from - AROUND), to + AROUND));
    return Math.min(note.length, ...search(around, note, note.length).map(({ errors }) => errors));
  };
  return errorsAt(found) <= errorsAt(truth);
}

/** As many words in a row are no chance. */
const SENTENCE = 6;

/**
 * One text holds a sentence twice (headline and caption, standfirst and first paragraph), the other once, and the alignment has taken
 * the other copy. The words of the note with all that is kept of its own paragraph stand there to the letter, six words at least.
 */
function isSameParagraph(other: string, [from, to]: Span, { exact, prefix, suffix }: InventedNote): boolean {
  const bare = (words: string) => words.replace(/[^\p{L}\p{N}\p{M}]+/gu, '').toLowerCase();
  const [before, after] = [/.*$/u.exec(prefix)![0], /^.*/u.exec(suffix)![0]];
  if ((before + exact + after).trim().split(/\s+/u).length < SENTENCE) return false;
  return (
    bare(other.slice(from, to)) === bare(exact) &&
    bare(other.slice(Math.max(0, from - AROUND), from)).endsWith(bare(before)) &&
    bare(other.slice(to, to + AROUND)).startsWith(bare(after))
  );
}
