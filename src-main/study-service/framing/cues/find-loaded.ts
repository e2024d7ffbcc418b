import type { WordedSentence } from '../../comparison/wording/read-for-wording.ts';
import type { CueReading, FoundSpan } from './cue-rule.ts';
import { isInName } from './find-by-phrase.ts';

const FLOOR = 0.9;

/** Words with strong feelings in them, joined to passages where they stand beside one another: "a savage, cowardly attack". */
export function findLoaded(reading: CueReading): FoundSpan[] {
  return reading.sentences.flatMap((sentence) => inSentence(sentence, reading));
}

function inSentence(sentence: WordedSentence, { lists, article }: CueReading): FoundSpan[] {
  const { words } = sentence;
  const { strength } = lists.feelings;
  const found: FoundSpan[] = [];
  for (let at = 0; at < words.length; at++) {
    let sum = strengthAt(at);
    if (sum === 0) continue;
    let last = at;
    for (let next = at + 1; next < words.length && next <= last + 2; next++) {
      const more = strengthAt(next);
      if (more === 0) continue;
      sum += more;
      last = next;
    }
    if (sum >= FLOOR) {
      const [start, end] = [words[at]!.start, words[last]!.end];
      found.push({
        start,
        end,
        weight: Math.min(1, 0.4 + sum / 5),
        again: article.body.slice(start, end).toLowerCase(),
      });
    }
    at = last;
  }
  return found;

  function strengthAt(place: number): number {
    const value = strength.get(words[place]!.lower) ?? 0;
    return value > 0 && isInName(sentence, place, place) ? 0 : value;
  }
}
