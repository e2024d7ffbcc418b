import { expect, test } from 'vitest';
import { isDay, isDayMonthOrYear, isDayOrMoment } from '../../../src-main/contract/plain/calendar-day.ts';

test('a day is one of the calendar', () => {
  expect(['2024-02-29', '1999-12-31'].every(isDay)).toBe(true);
  expect(['2023-02-29', '2024-04-31', '2024-00-10', '2024-3-1', '24-03-01', 'today', ''].some(isDay)).toBe(false);
});

test('a moment is a day with a clock, with its zone or without', () => {
  expect(
    ['2016-10-28', '2016-10-28T09:30:00+02:00', '2016-10-28T09:30Z', '2016-10-28T09:30:00.123+0200'].every(
      isDayOrMoment,
    ),
  ).toBe(true);
  expect(['2016-10-32T09:30:00Z', '2016-10-28 09:30', '2016-10-28T', '2016-10'].some(isDayOrMoment)).toBe(false);
});

test('an event may have only its month or year', () => {
  expect(['2024-03-12', '2024-03', '2024'].every(isDayMonthOrYear)).toBe(true);
  expect(['2024-13', '2024-3', '202', 'March 2024', '2024-02-30'].some(isDayMonthOrYear)).toBe(false);
});
