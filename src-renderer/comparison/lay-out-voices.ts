import { scaleLinear } from 'd3-scale';
import type { VoiceShare } from '../../src-main/contract/comparison.ts';

/** How long the bar of the longest article is, in the picture's own units. */
const LONGEST = 1000;

export interface VoiceBar {
  readonly articleId: string;
  readonly words: number;
  /** Of the words, those somebody is said to have said; a whole number. */
  readonly percent: number;
  readonly length: number;
  readonly pieces: readonly { readonly voice: VoiceShare['voices'][number]; from: number; length: number }[];
}

/** A bar an article, all on one scale, the loudest voice first. */
export function layOutVoices(shares: readonly VoiceShare[]): VoiceBar[] {
  const scale = scaleLinear([0, Math.max(1, ...shares.map(({ words }) => words))], [0, LONGEST]);
  return shares.map(({ articleId, words, voices }) => {
    let before = 0;
    const pieces = voices.map((voice) => {
      const from = scale(before);
      before += voice.words;
      return { voice, from, length: scale(before) - from };
    });
    return {
      articleId,
      words,
      percent: words === 0 ? 0 : Math.round((100 * before) / words),
      length: scale(words),
      pieces,
    };
  });
}
