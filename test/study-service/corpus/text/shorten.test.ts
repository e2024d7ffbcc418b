import { expect, it } from 'vitest';
import { shorten } from '../../../../src-main/study-service/corpus/text/shorten.ts';

it('words that are short enough stay, longer ones end in a sign for the rest and are no longer than asked', () => {
  expect(shorten('Ferry', 5)).toBe('Ferry');
  expect(shorten('Ferry boat', 6)).toBe('Ferry…');
  expect(shorten('Ferry boat', 7)).toBe('Ferry…');
});

it('no sign is cut in half', () => {
  expect(shorten('a😀😀😀', 5)).toBe('a😀…');
  expect(shorten('a😀😀😀', 4)).toBe('a😀…');
});
