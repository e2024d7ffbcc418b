/** Fewest words that can say why; "it sounds official" is a reason, "idk" is not. */
const FEWEST_WORDS = 3;

/** What a reason still lacks, as a sentence, or null. Only its length is looked at: nobody scores a guess. */
export function reasonWanting(reason: string): string | null {
  const words = reason
    .trim()
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word));
  if (words.length >= FEWEST_WORDS) return null;
  return words.length === 0
    ? 'Write a sentence: a word, a name or a quotation in the text that made you think so.'
    : `Say a little more, in ${FEWEST_WORDS} words at least: what in the text made you think so?`;
}
