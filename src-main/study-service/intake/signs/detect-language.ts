import { detectAll } from 'tinyld';

/** Fewer letters than this and a detector guesses between neighbours (Norwegian, Danish) by chance. */
const LETTERS_NEEDED = 60;

/** Letters that settle a language; more only cost time. */
const SAMPLE = 1200;

/** ISO 639-1 code of a text's language, or null where it is too short or two languages are equally likely. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < LETTERS_NEEDED) return null;
  const [first, second] = detectAll(sample);
  if (!first || first.accuracy < 0.1) return null;
  return second && second.accuracy > first.accuracy * 0.95 ? null : first.lang;
}
