import { m } from '#words';
import type { VoiceShare } from '../../../src-main/contract/comparison.ts';

/** How many patterns there are to tell speakers apart by; later speakers, who say least, share the last. */
const PATTERNS = 7;

export interface Speaker {
  /** As the comparison names it; null where nobody is named. */
  readonly speaker: string | null;
  readonly name: string;
  readonly key: string;
  readonly pattern: number;
  readonly words: number;
}

export function speakerKey(speaker: string | null): string {
  return `speaker ${speaker ?? ''}`;
}

/** Everybody who speaks in any of the articles, who says most first, each with a pattern that is theirs in all bars. */
export function listSpeakers(voices: readonly VoiceShare[]): Speaker[] {
  const words = new Map<string | null, number>();
  for (const { voices: spoken } of voices)
    for (const { speaker, words: count } of spoken) words.set(speaker, (words.get(speaker) ?? 0) + count);
  return [...words]
    .sort(([one, left], [other, right]) => Number(one === null) - Number(other === null) || right - left)
    .map(([speaker, count], place) => ({
      speaker,
      name: speaker ?? m.reader_nobody_named(),
      key: speakerKey(speaker),
      pattern: Math.min(place, PATTERNS - 1),
      words: count,
    }));
}
