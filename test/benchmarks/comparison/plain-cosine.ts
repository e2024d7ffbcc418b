import { placeWords } from '../../../src-main/study-service/corpus/duplicates/words.ts';
import { pairsOf } from './reworded-truth.ts';
import type { LabelledEvent } from './reworded-truth.ts';
import type { ScoredPair } from './score-pairs.ts';

/** The peer that anybody would build first: cosine of the sentences' words, weighed by inverse sentence frequency. */
export function plainCosinePairs(event: LabelledEvent): ScoredPair[] {
  const vectors = new Map(event.sentences.map((sentence) => [sentence, countWords(sentence.text)]));
  const spread = new Map<string, number>();
  for (const counts of vectors.values())
    for (const word of counts.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  for (const counts of vectors.values()) {
    for (const [word, count] of counts) counts.set(word, count * Math.log(vectors.size / spread.get(word)!));
    const length = Math.sqrt([...counts.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    for (const [word, weight] of counts) counts.set(word, weight / length);
  }
  return pairsOf(event)
    .filter(({ verdict }) => verdict !== 'unclear')
    .map(({ left, right, verdict }) => {
      const other = vectors.get(right)!;
      let score = 0;
      for (const [word, weight] of vectors.get(left)!) score += weight * (other.get(word) ?? 0);
      return { left, right, score, same: verdict === 'same' };
    });
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { word } of placeWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
