import { expect, test } from 'vitest';
import { countFitting, firstShown, roomForText } from '../../../src-renderer/reader/fit-columns.ts';

const room = (width: number) => ({ width, narrowest: 250, separator: 20, spine: 40 });

test('as many columns are open as can be read, and the folded ones take their room too', () => {
  expect(countFitting(4, room(4 * 250 + 3 * 20))).toBe(4);
  expect(countFitting(4, room(4 * 250 + 3 * 20 - 1))).toBe(3);
  expect(countFitting(4, room(3 * 250 + 2 * 20 + 40 - 1))).toBe(2);
  expect(countFitting(2, room(700))).toBe(2);
});

test('one column is open however little room there is, and all before anything is measured', () => {
  expect(countFitting(4, room(100))).toBe(1);
  expect(countFitting(3, room(0))).toBe(3);
  expect(countFitting(0, room(100))).toBe(0);
});

test('separators and spines take from the texts', () => {
  expect(roomForText(3, 1, room(1000))).toBe(1000 - 40 - 40);
});

test('the current column is always among the open ones, which move no further than they must', () => {
  expect(firstShown(0, 0, 3, 4)).toBe(0);
  expect(firstShown(0, 3, 3, 4)).toBe(1);
  expect(firstShown(1, 2, 3, 4)).toBe(1);
  expect(firstShown(1, 0, 3, 4)).toBe(0);
  expect(firstShown(3, 3, 3, 4)).toBe(1);
  expect(firstShown(2, 1, 4, 4)).toBe(0);
});
