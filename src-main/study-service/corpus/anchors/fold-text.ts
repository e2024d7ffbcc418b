/** A text as anchors are looked for in it, and where each of its units came from. */
export interface FoldedText {
  readonly text: string;
  /** `origin[i]` is where unit `i` of the folded text stands in the original; one longer, for the end. UTF-16 units. */
  readonly origin: Uint32Array;
}

const QUOTES = /[“”„‟«»″]/gu;
const APOSTROPHES = /[‘’‚‛′]/gu;
const DASHES = /[‐‑‒–—―]/gu;
/** Runs of white space, and characters nobody sees. */
const GAPS = /\s+|[\u00ad\u200b-\u200f\u2060]+/gu;

/**
 * Takes off what two extractors of one page, or a typesetter, do differently though the words are the same: kinds of quotation
 * marks, dashes and spaces, unseen characters, letter case. Every unit keeps the place it came from.
 */
export function foldText(original: string): FoldedText {
  const lower = original.toLowerCase();
  // A few letters grow when they are made small; then the case is left, since offsets must hold.
  const level = (lower.length === original.length ? lower : original)
    .replace(QUOTES, '"')
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-');
  const origin = new Uint32Array(level.length + 1);
  let text = '';
  let from = 0;
  const take = (to: number) => {
    for (let at = from, place = text.length; at < to; at += 1, place += 1) origin[place] = at;
    text += level.slice(from, to);
  };
  for (const { 0: gap, index } of level.matchAll(GAPS)) {
    take(index);
    from = index + gap.length;
    if (gap.trim() === '' && !text.endsWith(' ')) {
      origin[text.length] = index;
      text += ' ';
    }
  }
  take(level.length);
  origin[text.length] = level.length;
  return { text, origin: origin.subarray(0, text.length + 1) };
}
