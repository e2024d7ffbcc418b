import { expect, test } from 'vitest';
import { chooseColumns, fillColumns, neighbour, putInColumn } from '../../../src-renderer/reader/choose-columns.ts';

const CASE = ['a', 'b', 'c', 'd', 'e'];

test('with nothing asked for, the usual number of the case’s first articles is open', () => {
  expect(chooseColumns([], CASE, 3)).toEqual(['a', 'b', 'c']);
  expect(chooseColumns([], ['a'], 3)).toEqual(['a']);
  expect(chooseColumns([], [], 3)).toEqual([]);
});

test('what is asked for stands in the order asked, each article once and at most four', () => {
  expect(chooseColumns(['d', 'a', 'd'], CASE, 3)).toEqual(['d', 'a']);
  expect(chooseColumns(['e', 'd', 'c', 'b', 'a'], CASE, 3)).toEqual(['e', 'd', 'c', 'b']);
});

test('an article that left the case gives its column to the next one', () => {
  expect(chooseColumns(['gone', 'b'], CASE, 3)).toEqual(['b', 'a']);
  expect(chooseColumns(['gone'], CASE, 3)).toEqual(['a']);
});

test('one article alone may be asked for', () => {
  expect(chooseColumns(['c'], CASE, 3)).toEqual(['c']);
});

test('more columns fill up from the case, fewer keep the first', () => {
  expect(fillColumns(['d', 'b'], CASE, 4)).toEqual(['d', 'b', 'a', 'c']);
  expect(fillColumns(['d', 'b', 'a'], CASE, 2)).toEqual(['d', 'b']);
  expect(fillColumns(['a'], ['a', 'b'], 4)).toEqual(['a', 'b']);
});

test('an article that is open elsewhere changes places', () => {
  expect(putInColumn(['a', 'b', 'c'], 0, 'c')).toEqual(['c', 'b', 'a']);
  expect(putInColumn(['a', 'b', 'c'], 1, 'e')).toEqual(['a', 'e', 'c']);
  expect(putInColumn(['a'], 3, 'e')).toEqual(['a']);
});

test('the article before or after skips what is open and ends at the ends', () => {
  expect(neighbour(['a', 'b'], CASE, 0, 1)).toBe('c');
  expect(neighbour(['a', 'b'], CASE, 0, -1)).toBeNull();
  expect(neighbour(['d', 'e'], CASE, 1, 1)).toBeNull();
  expect(neighbour(['d', 'e'], CASE, 1, -1)).toBe('c');
});
