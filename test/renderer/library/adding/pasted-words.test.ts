import { expect, test } from 'vitest';
import { pastedWords } from '../../../../src-renderer/library/adding/pasted-words.ts';

test('a pasted text is called by its first line, cut after a whole word', () => {
  expect(pastedWords('\nWendham Town Council closes Quay Street pool for safety works\n\nPress release')).toBe(
    'Pasted: Wendham Town Council closes Quay Street pool for safety …',
  );
  expect(pastedWords('')).toBe('Pasted text');
});
