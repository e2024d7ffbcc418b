import type { AlignedPassage } from '../../../src-main/contract/comparison.ts';
import { judge, pairsOf } from './reworded-truth.ts';
import type { LabelledEvent, LabelledSentence } from './reworded-truth.ts';

/** A pair that somebody or something takes for the same, and how surely. */
export interface ScoredPair {
  readonly left: LabelledSentence;
  readonly right: LabelledSentence;
  readonly score: number;
  readonly same: boolean;
}

export interface Figure {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly threshold: number;
}

/** Pairs of labelled sentences that stand in one passage, each with its surest one; what the gold leaves open is left out. */
export function pairsOfPassages(event: LabelledEvent, passages: readonly AlignedPassage[]): ScoredPair[] {
  const found = new Map<string, ScoredPair>();
  for (const { members, strength } of passages)
    for (const [at, member] of members.entries())
      for (const other of members.slice(at + 1))
        for (const left of sentencesIn(event, member))
          for (const right of sentencesIn(event, other)) {
            const verdict = judge(left, right);
            const key = `${left.articleId} ${left.start} ${right.articleId} ${right.start}`;
            if (verdict === 'unclear' || (found.get(key)?.score ?? -1) >= strength) continue;
            found.set(key, { left, right, score: strength, same: verdict === 'same' });
          }
  return [...found.values()];
}

/** Sentences that a member holds at least half of, or half of whose words it is. */
function sentencesIn(
  { sentences }: LabelledEvent,
  { articleId, start, end }: AlignedPassage['members'][number],
): LabelledSentence[] {
  return sentences.filter((sentence) => {
    const shared = Math.min(end, sentence.end) - Math.max(start, sentence.start);
    return sentence.articleId === articleId && 2 * shared >= Math.min(end - start, sentence.end - sentence.start);
  });
}

export function countSame(events: readonly LabelledEvent[]): number {
  return events.flatMap(pairsOf).filter(({ verdict }) => verdict === 'same').length;
}

/** At each threshold in turn, the surest first. */
function curve(pairs: readonly ScoredPair[], all: number): Figure[] {
  let right = 0;
  return pairs
    .toSorted((a, b) => b.score - a.score)
    .map(({ score, same }, at) => {
      right += Number(same);
      const [precision, recall] = [right / (at + 1), right / all];
      return {
        f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
        precision,
        recall,
        threshold: score,
      };
    });
}

const NOTHING: Figure = { f1: 0, precision: 0, recall: 0, threshold: Infinity };

export function bestOf(pairs: readonly ScoredPair[], all: number): Figure {
  return curve(pairs, all).reduce((best, figure) => (figure.f1 > best.f1 ? figure : best), NOTHING);
}

/** What all that is given comes to. */
export function asGiven(pairs: readonly ScoredPair[], all: number): Figure {
  return curve(pairs, all).at(-1) ?? NOTHING;
}

/** The most that is found while nine of ten are right. */
export function recallAt90(pairs: readonly ScoredPair[], all: number): number {
  return curve(pairs, all).reduce(
    (most, { precision, recall }) => (precision >= 0.9 ? Math.max(most, recall) : most),
    0,
  );
}

/** What is given at a threshold that was chosen elsewhere. */
export function atThreshold(pairs: readonly ScoredPair[], all: number, threshold: number): Figure {
  return asGiven(
    pairs.filter(({ score }) => score >= threshold),
    all,
  );
}
