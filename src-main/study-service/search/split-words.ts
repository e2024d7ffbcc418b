/** A word of a text as the index knows it, and where it stands: UTF-16 offsets, `end` exclusive. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Letters, digits and the marks that belong to them. Marks are letters in Hindi and Arabic, so they don't divide. */
const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
/** Scripts written without spaces. A word of theirs can't be told without a dictionary, so each sign stands alone. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu;
const PLAIN = /^[0-9A-Za-z]+$/;
const ACCENTS = /[̀-ͯ]/gu;
const NO_PART_OF_A_WORD = /[^\p{L}\p{N}\p{M}\p{Co}]+/gu;

/**
 * One spelling for words that a reader takes for the same: no case, no accents, full-width and ligature forms as plain
 * letters. Only accents over Latin, Greek and Cyrillic fall away; the marks of other scripts change the word.
 */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  const bare = word.normalize('NFKD').replace(ACCENTS, '').normalize('NFC');
  return bare.replace(NO_PART_OF_A_WORD, '').toLowerCase().normalize('NFC');
}

/** Every word of a text, in order. What the index is written from, what a query is read with and what marks a hit. */
export function splitWords(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const { 0: found, index } of text.matchAll(WORD)) {
    if (PLAIN.test(found)) words.push({ word: found.toLowerCase(), start: index, end: index + found.length });
    else placeSigns(found, index, words);
  }
  return words;
}

function placeSigns(found: string, index: number, words: PlacedWord[]): void {
  let from = 0;
  for (const sign of found.matchAll(UNSPACED)) {
    place(found, index, from, sign.index, words);
    from = sign.index + sign[0].length;
    place(found, index, sign.index, from, words);
  }
  place(found, index, from, found.length, words);
}

function place(found: string, index: number, from: number, to: number, words: PlacedWord[]): void {
  if (from === to) return;
  const word = foldWord(found.slice(from, to));
  if (word !== '') words.push({ word, start: index + from, end: index + to });
}

/** The words alone, as the index stores a text: folded, one space between. */
export function foldText(text: string): string {
  return splitWords(text)
    .map(({ word }) => word)
    .join(' ');
}
