import { expect, test } from 'vitest';
import { dayRangeWords } from '../../../src-renderer/design/day-range.ts';

test('several days are said as a range, in any order', () => {
  expect(dayRangeWords(['2024-03-16', '2024-03-12'])).toBe('12–16 Mar 2024');
});

test('a range over two months or years says both', () => {
  expect(dayRangeWords(['2024-02-28', '2024-03-02'])).toMatch(/^28 Feb\s–\s2 Mar 2024$/);
  expect(dayRangeWords(['2023-12-31', '2024-01-01'])).toMatch(/^31 Dec 2023\s–\s1 Jan 2024$/);
});

test('one day is said once, whatever the hour', () => {
  expect(dayRangeWords(['2016-10-28T23:59:00-05:00', '2016-10-28'])).toBe('28 Oct 2016');
});

test('what is no date is left out', () => {
  expect(dayRangeWords(['soon', '2016-10-28'])).toBe('28 Oct 2016');
  expect(dayRangeWords(['soon'])).toBe('');
});
