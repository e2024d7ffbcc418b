import type { WordedSentence } from '../../comparison/wording/read-for-wording.ts';
import type { CueReading, FoundSpan } from './cue-rule.ts';
import { findPhrases } from './phrase-list.ts';
import type { PhraseName } from './read-cue-lists.ts';

interface PhraseRule {
  readonly weight: number;
  /** Only in sentences that this holds for. */
  readonly where?: (sentence: WordedSentence, start: number) => boolean;
  /** The whole sentence is proposed, not the phrase alone. */
  readonly whole?: boolean;
}

/** A rule that is a list of phrases. A capitalised word inside a sentence belongs to a name, unless it is a headline's. */
export function byPhrase(list: PhraseName, { weight, where = () => true, whole = false }: PhraseRule) {
  return ({ sentences, lists }: CueReading): FoundSpan[] =>
    sentences.flatMap((sentence) =>
      findPhrases(sentence, lists.phrases[list]).flatMap(({ first, last, neutral }): FoundSpan[] => {
        const { words } = sentence;
        const start = words[first]!.start;
        if (isInName(sentence, first, last) || !where(sentence, start)) return [];
        const span = whole ? { start: sentence.start, end: sentence.end } : { start, end: words[last]!.end };
        const again = words
          .slice(first, last + 1)
          .map(({ lower }) => lower)
          .join(' ');
        return [{ ...span, weight, neutral, again }];
      }),
    );
}

/** "Radical Party", "Front of Terror": told by capitals where the sentence is not all capitals or a headline. */
export function isInName(sentence: WordedSentence, first: number, last: number): boolean {
  const { words } = sentence;
  if (isTitleCase(sentence)) return false;
  for (let at = first; at <= last; at++) {
    const { text, lower, afterBreak } = words[at]!;
    if (!/^\p{Lu}/u.test(text) || lower === 'i') continue;
    const next = words[at + 1];
    const goesOn = next !== undefined && !next.afterBreak && /^\p{Lu}/u.test(next.text);
    if ((at > 0 && !afterBreak) || (goesOn && at === first && last === first)) return true;
  }
  return false;
}

function isTitleCase({ words, role }: WordedSentence): boolean {
  if (role !== 'headline' && role !== 'subheading') return false;
  const long = words.filter(({ text }) => text.length > 3);
  return long.filter(({ text }) => /^\p{Lu}/u.test(text)).length > long.length * 0.7;
}
