import { describe, expect, test } from 'vitest';
import { joinRuns } from '../../../../src-main/study-service/comparison/alignment/join-runs.ts';
import type { RunMember, RunPair } from '../../../../src-main/study-service/comparison/alignment/join-runs.ts';
import { seededRandom } from '../../../../src-main/study-service/quiz/drafting/seeded-random.ts';

const run = (article: number, start: number, end: number): RunMember => ({ article, start, end });

describe('runs of the same words in several articles', () => {
  test('are one passage where they cover the same words', () => {
    const pairs: RunPair[] = [
      { left: run(0, 100, 160), right: run(1, 900, 960), words: 10 },
      { left: run(1, 902, 960), right: run(2, 40, 98), words: 9 },
      { left: run(0, 100, 160), right: run(2, 40, 98), words: 9 },
    ];
    expect(joinRuns(pairs)).toEqual([[run(0, 100, 160), run(1, 900, 960), run(2, 40, 98)]]);
  });

  test('stay apart where they only touch, or where the article has its member', () => {
    const pairs: RunPair[] = [
      { left: run(0, 0, 100), right: run(1, 0, 100), words: 20 },
      { left: run(0, 90, 190), right: run(2, 0, 100), words: 19 },
      { left: run(0, 0, 100), right: run(1, 500, 600), words: 18 },
    ];
    expect(joinRuns(pairs)).toEqual(pairs.map(({ left, right }) => [left, right]));
  });

  test.each([1, 2, 3, 4])('are joined as if each had been held against all others (seed %i)', (seed) => {
    const pairs = drawPairs(seededRandom(seed).next, 400);
    expect(joinRuns(pairs)).toEqual(joinByHoldingAll(pairs));
  });
});

/** Crowded on purpose: the same stretches of five articles come again and again. */
function drawPairs(random: () => number, count: number): RunPair[] {
  const draw = (below: number) => Math.floor(random() * below);
  return Array.from({ length: count }, () => {
    const left = draw(4);
    const right = left + 1 + draw(4 - left);
    const side = (article: number, length: number) => {
      const start = draw(12) * 240 + draw(30);
      return run(article, start, start + length);
    };
    const length = 20 + draw(500);
    return { left: side(left, length), right: side(right, length), words: Math.ceil(length / 6) };
  });
}

/** The rule said plainly, all against all. */
function joinByHoldingAll(pairs: readonly RunPair[]): RunMember[][] {
  const covers = (one: RunMember, other: RunMember) =>
    one.article === other.article &&
    Math.min(one.end, other.end) - Math.max(one.start, other.start) >
      0.8 * Math.min(one.end - one.start, other.end - other.start);
  const left = [...pairs].sort((a, b) => b.words - a.words);
  const groups: RunMember[][] = [];
  for (let first = left.shift(); first; first = left.shift()) {
    const members = [first.left, first.right];
    for (const pair of [...left]) {
      const known = [pair.left, pair.right].map((side) => members.some((member) => covers(member, side)));
      if (!known[0] && !known[1]) continue;
      if (!known[0] || !known[1]) {
        const joining = known[0] ? pair.right : pair.left;
        if (members.some(({ article }) => article === joining.article)) continue;
        members.push(joining);
      }
      left.splice(left.indexOf(pair), 1);
    }
    groups.push(members);
  }
  return groups;
}
