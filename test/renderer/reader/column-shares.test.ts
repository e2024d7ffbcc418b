import { expect, test } from 'vitest';
import { evenShares, moveSeparator, separatorValues } from '../../../src-renderer/reader/column-shares.ts';

test('moving a separator takes from one neighbour what it gives the other', () => {
  const shares = moveSeparator(evenShares(3), 0, 0.3);
  expect(shares[0]).toBeCloseTo(1.3);
  expect(shares[1]).toBeCloseTo(0.7);
  expect(shares[2]).toBe(1);
});

test('no column is pressed below the smallest share', () => {
  expect(moveSeparator(evenShares(2), 0, 9)[1]).toBeCloseTo(0.4);
  expect(moveSeparator(evenShares(2), 0, -9)[0]).toBeCloseTo(0.4);
});

test('a separator says where it stands and how far it goes', () => {
  expect(separatorValues(evenShares(2), 0)).toEqual({ now: 50, min: 20, max: 80 });
  const moved = moveSeparator(evenShares(2), 0, 0.2);
  expect(separatorValues(moved, 0).now).toBe(60);
});

test('a separator that is not there moves nothing', () => {
  expect(moveSeparator([1, 1], 1, 0.2)).toEqual([1, 1]);
});
