import type { WordedSentence } from '../../comparison/wording/read-for-wording.ts';
import type { CueReading, FoundSpan } from './cue-rule.ts';
import { findPhrases } from './phrase-list.ts';
import type { PhraseName } from './read-cue-lists.ts';

interface PhraseRule {
  readonly weight: number;
  /** A passage is then the whole sentence, where its phrases and its words with feelings together are so many. */
  readonly signs?: number;
}

/** A rule that is a list of phrases. A capitalised word inside a sentence belongs to a name, unless it is a headline's. */
export function byPhrase(list: PhraseName, { weight, signs }: PhraseRule) {
  return ({ sentences, lists }: CueReading): FoundSpan[] =>
    sentences.flatMap((sentence) => {
      const phrases = findPhrases(sentence, lists.phrases[list]).filter(
        ({ first, last }) => !isInName(sentence, first, last),
      );
      const found = phrases.map(({ first, last, neutral }): FoundSpan => {
        const [start, end] = [sentence.words[first]!.start, sentence.words[last]!.end];
        return { start, end, weight, neutral, again: textOf(sentence, start, end).toLowerCase() };
      });
      const [one] = found;
      if (signs === undefined || !one) return found;
      const all = found.length + countFeelings(sentence, lists, found);
      if (all < signs) return [];
      const { start, end } = sentence;
      return [{ start, end, weight: weight + 0.05 * all, cites: textOf(sentence, one.start, one.end) }];
    });
}

function textOf({ text, start: from }: WordedSentence, start: number, end: number): string {
  return text.slice(start - from, end - from);
}

function countFeelings(
  { words }: WordedSentence,
  { feelings: { strong, mild } }: CueReading['lists'],
  beside: readonly FoundSpan[],
): number {
  return words.filter(
    (word) =>
      (strong.has(word.lower) || mild.has(word.lower)) &&
      !beside.some(({ start, end }) => word.start >= start && word.end <= end),
  ).length;
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
