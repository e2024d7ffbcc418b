import { isSpeakers } from './read-for-wording.ts';
import type { WordedSentence } from './read-for-wording.ts';
import { matchPatterns } from './word-pattern.ts';
import type { WordingLexicons } from './wording-lexicons.ts';
import type { WordingMark } from './wording-mark.ts';

/**
 * Words that make a statement less certain ("may", "reportedly", "is believed to"). Vague amounts ("about 300") are left to
 * the figures, where they stand beside the number.
 */
export function findHedges(sentence: WordedSentence, { hedges }: WordingLexicons): WordingMark[] {
  return matchPatterns(sentence.words, hedges)
    .filter(([first]) => !isName(sentence, first))
    .map(([first, last]) => {
      const span = { start: sentence.words[first]!.start, end: sentence.words[last]!.end };
      return { measure: 'hedges', ...span, whose: isSpeakers(sentence, span) ? 'speaker' : 'outlet' };
    });
}

/** "May" is a month or a woman far more often than it opens a sentence. */
function isName({ words }: WordedSentence, at: number): boolean {
  const { text } = words[at]!;
  return text === 'May' || text === 'Might' || (at > 0 && /^\p{Lu}/u.test(text));
}
