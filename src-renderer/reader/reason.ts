import { m } from '#words';
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
    ? m.reader_write_a_sentence_a_word_a()
    : m.reader_say_a_little_more_in_words({ FEWESTWORDS: FEWEST_WORDS });
}
