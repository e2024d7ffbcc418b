import type { WordedSentence } from '../../comparison/wording/read-for-wording.ts';
import { matchPatterns, parsePatterns } from '../../comparison/wording/word-pattern.ts';
import type { WordPatterns } from '../../comparison/wording/word-pattern.ts';

/** A list of phrases, some with a calmer wording. The lines are patterns of the wording lists; `= government` gives the wording. */
export interface PhraseList {
  readonly patterns: WordPatterns;
  readonly neutral: ReadonlyMap<string, string>;
}

/** Place in the words of a sentence. */
export interface FoundPhrase {
  readonly first: number;
  readonly last: number;
  readonly neutral: string | null;
}

export function parsePhrases(lines: readonly string[]): PhraseList {
  const patterns: string[] = [];
  const neutral = new Map<string, string>();
  for (const line of lines) {
    const [pattern = '', calmer] = line.split(' = ');
    patterns.push(pattern);
    if (calmer !== undefined) for (const words of spellOut(pattern)) neutral.set(words, calmer);
  }
  return { patterns: parsePatterns(patterns), neutral };
}

export function findPhrases({ words }: WordedSentence, { patterns, neutral }: PhraseList): FoundPhrase[] {
  return matchPatterns(words, patterns).map(([first, last]) => ({
    first,
    last,
    neutral:
      neutral.get(
        words
          .slice(first, last + 1)
          .map(({ lower }) => lower)
          .join(' '),
      ) ?? null,
  }));
}

/** "swarm/horde of people": "swarm of people", "horde of people". Context beside the phrase is no part of it. */
function spellOut(pattern: string): string[] {
  return pattern
    .split(' ')
    .filter((token) => !/^[+-]/u.test(token))
    .reduce<string[]>(
      (begun, token) =>
        token.split('/').flatMap((word) => begun.map((start) => (start === '' ? word : `${start} ${word}`))),
      [''],
    );
}
