import { expect, test } from 'vitest';
import { shorten } from '../../../../src-renderer/design/words/shorten.ts';

test('a text too long for a line ends with a whole word and says that it goes on', () => {
  expect(shorten('Council closes the pool for safety works', 36)).toBe('Council closes the pool for safety …');
  expect(shorten('Council closes\n the pool', 36)).toBe('Council closes the pool');
  expect(shorten('https://halyard.example/a-very-long-address-without-a-space', 30)).toBe('https://halyard …');
});
