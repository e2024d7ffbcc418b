import { expect, test } from 'vitest';
import { findRuns, numberWords } from '../../../../src-main/study-service/comparison/alignment/find-runs.ts';

const runs = (left: string, right: string) => {
  const [one, other] = numberWords([left, right]) as [
    ReturnType<typeof numberWords>[0],
    ReturnType<typeof numberWords>[0],
  ];
  return findRuns(one, other).map(({ left: from, words }) =>
    one.placed
      .slice(from, from + words)
      .map(({ word }) => word)
      .join(' '),
  );
};

test('a run is as long as it goes, whatever case and marks its words have', () => {
  expect(runs('x one two three, FOUR five “six seven” y', 'z. One two three four five six; seven w')).toEqual([
    'one two three four five six seven',
  ]);
});

test('five words in a row are not a run', () => {
  expect(runs('x one two three four five y', 'z one two three four five w')).toEqual([]);
});

test('a run that stands twice in the other text is found twice', () => {
  const run = 'one two three four five six';
  expect(runs(`a ${run} b`, `c ${run} d ${run} e`)).toEqual([run, run]);
});

/** Against the plainest way of looking, on texts of few words, where runs overlap and repeat. */
test('no shared run is missed', () => {
  let seed = 7;
  const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  for (let round = 0; round < 60; round += 1) {
    const [left, right] = [0, 1].map(() => Array.from({ length: 60 }, () => 'abc'[next(3)]!)) as [string[], string[]];
    const [one, other] = numberWords([left.join(' '), right.join(' ')]);
    const found = findRuns(one!, other!);
    for (let at = 0; at + 6 <= left.length; at += 1)
      for (let place = 0; place + 6 <= right.length; place += 1) {
        if (left.slice(at, at + 6).join() !== right.slice(place, place + 6).join()) continue;
        const holds = found.some(
          (run) => run.left - at === run.right - place && run.left <= at && at + 6 <= run.left + run.words,
        );
        expect(holds).toBe(true);
      }
  }
});
