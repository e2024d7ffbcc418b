const LETTER = /[\p{L}\p{N}]/u;
/** What belongs to the character before it: marks and joiners, and the second half of a pair. */
const CONTINUES = /[\p{M}\u200d\ufe00-\ufe0f\udc00-\udfff]/u;

/** Alignment may end in the middle of a word that has changed; what began on a word begins on one still. Folded text. */
export function fitToWords(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { exact, prefix, suffix }: { readonly exact: string; readonly prefix: string; readonly suffix: string },
): [number, number] {
  let [from, to] = [start, end];
  if (!joins(prefix.at(-1), exact[0])) while (cutsWord(text, from)) from -= 1;
  if (!joins(exact.at(-1), suffix[0])) while (cutsWord(text, to)) to += 1;
  while (from < to && text[from] === ' ') from += 1;
  while (to > from && text[to - 1] === ' ') to -= 1;
  return [from, to];
}

function joins(before: string | undefined, after: string | undefined): boolean {
  return LETTER.test(before ?? '') && LETTER.test(after ?? '');
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
