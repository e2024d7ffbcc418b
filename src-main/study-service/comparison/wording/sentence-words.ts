/** A word of a sentence; offsets are UTF-16 units into the article's body. */
export interface SentenceWord {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** A comma, dash, quotation mark or other sign stands between it and the word before. */
  readonly afterBreak: boolean;
}

/** A hyphen holds a word together ("half-baked"), as apostrophes do, so that lists can hold such words. */
const WORD = /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

export function splitSentenceWords(text: string, from: number): SentenceWord[] {
  const words: SentenceWord[] = [];
  let last = 0;
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const between = text.slice(last, index);
    words.push({
      text: found,
      lower: found.toLowerCase().replaceAll('’', "'"),
      start: from + index,
      end: from + index + found.length,
      afterBreak: words.length === 0 || /[^\s]/u.test(between),
    });
    last = index + found.length;
  }
  return words;
}
