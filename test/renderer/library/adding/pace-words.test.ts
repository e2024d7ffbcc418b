import { expect, test } from 'vitest';
import { paceWords } from '../../../../src-renderer/library/adding/pace-words.ts';

test('a rate is told once it can be measured, in pages a second or a minute', () => {
  expect(paceWords(2, 100, 60_000)).toBe('');
  expect(paceWords(50, 100, 1_000)).toBe('');
  expect(paceWords(50, 200, 2_000)).toBe('25 pages a second, about 8 seconds left');
  expect(paceWords(10, 30, 60_000)).toBe('10 pages a minute, about 3 minutes left');
  expect(paceWords(4, 1, 4_000)).toBe('1 page a second, about 1 second left');
});
