import { expect, test } from 'vitest';
import { moveTo } from '../../../src-renderer/case/move-article.ts';

test('an article moves to a place and stops at the ends', () => {
  expect(moveTo(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
  expect(moveTo(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b']);
  expect(moveTo(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
  expect(moveTo(['a', 'b', 'c'], 'a', 9)).toEqual(['b', 'c', 'a']);
});

test('what is not in the list moves nothing', () => {
  expect(moveTo(['a', 'b'], 'x', 0)).toEqual(['a', 'b']);
});
