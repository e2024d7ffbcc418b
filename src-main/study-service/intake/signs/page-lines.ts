/**
 * A page without markup, as the lines it is made of. `order` is the line's place on the page, counted from 0 over
 * lines that carry text; `blankBefore` counts the empty lines above it, the only layout a scraped page keeps.
 */
export interface PageLine {
  text: string;
  order: number;
  blankBefore: number;
  words: number;
}

/**
 * One space for any run of white space, a no-break space included, and signs without width left out: no reader sees them, and a word
 * that one stands in is one word. The only thing intake changes in a text.
 */
export function normalizeSpace(text: string): string {
  return text
    .replace(/[\u200b\ufeff]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Marks are letters in Hindi and Arabic, so they do not part a word. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Scripts written without spaces have no words to count; about two characters carry what a word does. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Beyond this a text's words are reckoned from its first part: nobody needs the last digit, and a line may have 50 MB. */
const COUNTED_LENGTH = 100_000;

export function countWords(text: string): number {
  if (text.length > COUNTED_LENGTH)
    return Math.round((countWords(text.slice(0, COUNTED_LENGTH)) * text.length) / COUNTED_LENGTH);
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return unspaced > text.length / 4 ? Math.ceil(unspaced / 2) : wordsOf(text).length;
}

/** Splits a page into its lines of text. */
export function splitLines(text: string): PageLine[] {
  const lines: PageLine[] = [];
  let blankBefore = 0;
  for (const raw of unwrapLines(text.split(/\r\n|[\n\r\u2028\u2029\u0085\f\v]/u))) {
    const line = normalizeSpace(raw);
    if (line === '') {
      blankBefore += 1;
      continue;
    }
    lines.push({ text: line, order: lines.length, blankBefore, words: countWords(line) });
    blankBefore = 0;
  }
  return lines;
}

/**
 * Text from mail and old terminals is broken at a fixed width with an empty line between paragraphs. Read line by line
 * its paragraphs would fall apart, so the lines of one paragraph are joined where nearly every inner line fills the width.
 */
function unwrapLines(raw: string[]): string[] {
  const inner = raw
    .filter((line, index) => line.trim() !== '' && (raw[index + 1] ?? '').trim() !== '')
    .map((line) => line.trimEnd());
  const width = Math.max(0, ...inner.slice(0, 10_000).map((line) => line.length));
  const filled = inner.filter((line) => line.length > width * 0.75);
  const broken = filled.filter((line) => !/[.!?:;"”’]$/u.test(line)).length;
  const isWrapped =
    inner.length >= 4 &&
    width >= 50 &&
    width <= 100 &&
    filled.length / inner.length > 0.8 &&
    broken / filled.length > 0.6;
  return isWrapped ? joinWrapped(raw, width) : raw;
}

function joinWrapped(raw: string[], width: number): string[] {
  const joined: string[] = [];
  let open = false;
  for (const line of raw) {
    const text = line.trim();
    const startsItem = /^(?:[•*·▪–-]|\d{1,2}[.)])\s/u.test(text);
    if (open && text !== '' && !startsItem) joined[joined.length - 1] += ` ${text}`;
    else joined.push(line);
    open = text !== '' && line.trimEnd().length > width * 0.6;
  }
  return joined;
}
