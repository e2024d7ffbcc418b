import { UNSPACED_LETTERS } from '../text/unspaced-writing.ts';

/** A word as words are compared, and where it stands: UTF-16 offsets into the text it was read from. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Scripts that write no spaces count by the character, as is usual for shingles of them. A letter's accents stay (they
 * tell words apart), an apostrophe within a word too. A number keeps its point or comma, so that "1.5" is one word.
 */
const WORD = new RegExp(
  String.raw`[${UNSPACED_LETTERS}]|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*`,
  'gu',
);

/** The words of a text in order, without case, width of letters, kind of apostrophe or punctuation. */
export function placeWords(text: string, from = 0): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const { 0: found, index } of text.matchAll(WORD))
    words.push({ word: normalWord(found), start: from + index, end: from + index + found.length });
  return words;
}

const PLAIN = /^[a-z]+$/u;

function normalWord(found: string): string {
  if (PLAIN.test(found)) return found;
  return found.normalize('NFKC').toLowerCase().replace(/’/gu, "'");
}
