import { expect, test } from 'vitest';
import { createTokenBucket } from '../../../src-main/transports/class/token-bucket.ts';

test('a burst after a silence goes through, then as many as the rate, and the wait that is named is enough', () => {
  let now = 0;
  const bucket = createTokenBucket({ perSecond: 10, atOnce: 30 }, () => now);
  for (let message = 0; message < 30; message++) expect(bucket.take(1)).toBe(0);
  expect(bucket.take(1)).toBe(100);
  now += 100;
  expect(bucket.take(1)).toBe(0);
  expect(bucket.take(3)).toBe(300);
  now += 300;
  expect(bucket.take(3)).toBe(0);
});

test('a silence earns one full bucket and no more', () => {
  let now = 0;
  const bucket = createTokenBucket({ perSecond: 10, atOnce: 5 }, () => now);
  now = 3_600_000;
  expect(bucket.take(5)).toBe(0);
  expect(bucket.take(1)).toBeGreaterThan(0);
});

test('what is more than a bucket holds waits for a full one, and not for ever', () => {
  let now = 0;
  const bucket = createTokenBucket({ perSecond: 10, atOnce: 5 }, () => now);
  expect(bucket.take(64)).toBe(0);
  const wait = bucket.take(64);
  expect(wait).toBe(500);
  now += wait;
  expect(bucket.take(64)).toBe(0);
});
