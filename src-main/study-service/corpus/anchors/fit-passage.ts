import { UNSPACED_LETTERS } from '../text/unspaced-writing.ts';

const LETTER = /[\p{L}\p{N}]/u;
const UNSPACED = new RegExp(`[${UNSPACED_LETTERS}]`, 'u');
/** What belongs to the character before it: marks and joiners, and the second half of a pair. */
const CONTINUES = /[\p{M}\u200d\ufe00-\ufe0f\udc00-\udfff]/u;

/**
 * Alignment may end in the middle of a word that has changed; what began on a word begins on one still. It never reaches
 * back to `after`, where what stood before it ends, nor on to `before`: two extractors may have glued words together. Folded text.
 */
export function fitToWords(
  text: string,
  { start, end, after, before }: { readonly [name in 'start' | 'end' | 'after' | 'before']: number },
  { exact, prefix, suffix }: { readonly exact: string; readonly prefix: string; readonly suffix: string },
): [number, number] {
  let [from, to] = [start, end];
  if (!joins(prefix.at(-1), exact[0])) while (from > after && cutsWord(text, from)) from -= 1;
  if (!joins(exact.at(-1), suffix[0])) while (to < before && cutsWord(text, to)) to += 1;
  while (from < to && text[from] === ' ') from += 1;
  while (to > from && text[to - 1] === ' ') to -= 1;
  return [from, to];
}

/** Two letters side by side in a writing that puts space between words. */
function joins(one: string | undefined, other: string | undefined): boolean {
  return [one, other].every((letter) => letter !== undefined && LETTER.test(letter) && !UNSPACED.test(letter));
}

function cutsWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && joins(text[at - 1], text[at]);
}

/** No end within a character: half of a pair, or a letter without its accents. Original text. */
export function fitToCharacters(text: string, [start, end]: readonly [number, number]): [number, number] {
  let [from, to] = [start, end];
  while (from > 0 && CONTINUES.test(text[from]!)) from -= 1;
  while (to < text.length && CONTINUES.test(text[to]!)) to += 1;
  return [from, to];
}
