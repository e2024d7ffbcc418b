import type { CueReading, FoundSpan } from './cue-rule.ts';
import { byPhrase, isInName } from './find-by-phrase.ts';

/** As far before the noun as "corrupt and lying politicians" reaches. */
const REACH = 3;
const called = byPhrase('names-called', { weight: 0.95 });

/** Bad names ("clowns"), and people who are given a word with strong feelings ("crooked politicians"). */
export function findNameCalling(reading: CueReading): FoundSpan[] {
  const { sentences, lists } = reading;
  const described = sentences.flatMap((sentence) => {
    const { words } = sentence;
    return words.flatMap(({ lower, end }, at): FoundSpan[] => {
      if (!lists.actorNouns.has(lower) || isInName(sentence, at, at)) return [];
      let first = at;
      for (let before = at - 1; before >= at - REACH && words[before] && !words[before + 1]!.afterBreak; before--) {
        if (lists.feelings.strong.get(words[before]!.lower) === 'adjectives') first = before;
        else if (words[before]!.lower !== 'and') break;
      }
      if (first === at || words[first]!.lower.endsWith('ly')) return [];
      const { start } = words[first]!;
      const again = words
        .slice(first, at + 1)
        .map((word) => word.lower)
        .join(' ');
      return [{ start, end, weight: 0.9, again }];
    });
  });
  return [...called(reading), ...described];
}
