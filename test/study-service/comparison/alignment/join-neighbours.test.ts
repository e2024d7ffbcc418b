import { describe, expect, it } from 'vitest';
import { indexArticles } from '../../../../src-main/study-service/comparison/alignment/align-passages.ts';
import { joinNeighbours } from '../../../../src-main/study-service/comparison/alignment/join-neighbours.ts';
import type { SpanGroup } from '../../../../src-main/study-service/comparison/alignment/join-neighbours.ts';
import type { SentenceGroup } from '../../../../src-main/study-service/comparison/alignment/join-groups.ts';
import { seededRandom } from '../../../../src-main/study-service/quiz/drafting/seeded-random.ts';
import { invent } from '../invented.ts';

/** Six sentences an article, three a paragraph: 0 to 5 in the first, 6 to 11 in the second. */
const PARAGRAPHS = ['The bridge shut. A crack was found. Ferries run.', 'Shops lost trade. The port paid. Rain fell.'];
const index = indexArticles([invent('a', PARAGRAPHS), invent('b', PARAGRAPHS)], null);
const group = (sentences: number[], strength = 0.8): SentenceGroup => ({ sentences, strength });
const spans = (groups: readonly SpanGroup[]) => groups.map(({ members }) => members.map(({ from, to }) => [from, to]));

describe('groups of sentences that say the same', () => {
  it('are one where one article tells in two neighbours what the other tells in one', () => {
    const joined = joinNeighbours([group([0, 6], 0.8), group([0, 7], 0.6)], index);
    expect(spans(joined)).toEqual([
      [
        [0, 0],
        [6, 7],
      ],
    ]);
    expect(joined[0]!.strength).toBeCloseTo(0.7);
  });

  it('stay apart over the end of a paragraph, where both members differ, and beside a pair of neighbours', () => {
    const apart = [group([0, 8]), group([0, 9]), group([1, 10])];
    expect(joinNeighbours(apart, index)).toHaveLength(3);
    expect(spans(joinNeighbours([group([0, 6]), group([0, 7]), group([0, 8])], index))).toEqual([
      [
        [0, 0],
        [6, 7],
      ],
      [
        [0, 0],
        [8, 8],
      ],
    ]);
  });

  it.each([1, 2, 3, 4])('are joined as if each had been held against all others (seed %i)', (seed) => {
    const { next } = seededRandom(seed);
    const all = Array.from({ length: 36 }, (_, at) => group([at % 6, 6 + Math.floor(at / 6)], next()));
    const drawn = all.toSorted((one, other) => one.strength - other.strength).slice(0, 24);
    expect(joinNeighbours(drawn, index)).toEqual(joinByHoldingAll(drawn));
  });
});

/** The rule said plainly: each group goes to the first that is the same but for one neighbour, and is alone else. */
function joinByHoldingAll(groups: readonly SentenceGroup[]): SpanGroup[] {
  const blockOf = (number: number) => index.sentences[number]!.sentence.block;
  const joined: SpanGroup[] = [];
  for (const { sentences, strength } of groups) {
    const isMet = ({ members }: SpanGroup) => {
      const differing = members.filter(({ from, to }, place) => from !== to || from !== sentences[place]);
      const [other] = differing;
      if (!other || differing.length > 1 || other.from !== other.to) return false;
      const own = sentences[members.indexOf(other)]!;
      return Math.abs(own - other.from) === 1 && blockOf(own) === blockOf(other.from);
    };
    const at = joined.findIndex(isMet);
    const met = joined[at];
    if (!met) joined.push({ members: sentences.map((number) => ({ from: number, to: number })), strength });
    else
      joined[at] = {
        members: met.members.map(({ from, to }, place) => ({
          from: Math.min(from, sentences[place]!),
          to: Math.max(to, sentences[place]!),
        })),
        strength: (met.strength + strength) / 2,
      };
  }
  return joined;
}
