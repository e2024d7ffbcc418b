import { INTL } from './language.ts';
import { m } from '#words';
import { isDay, isDayMonthOrYear } from '../../../src-main/contract/plain/calendar-day.ts';

/** Words a minute. Adults read non-fiction at about 238 (Brysbaert 2019, doi 10.1016/j.jml.2019.104047); pupils who read to compare are slower. */
const WORDS_A_MINUTE = 200;

// A day is a day wherever it is read: formatting in UTC keeps "2016-10-28" from turning into the 27th.
const DAY = new Intl.DateTimeFormat(INTL, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const SHORT_DAY = new Intl.DateTimeFormat(INTL, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const WEEKDAY = new Intl.DateTimeFormat(INTL, { weekday: 'short', timeZone: 'UTC' });

/** The day of an ISO date or moment as it is written there, as a Date at midnight UTC. */
function day(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`);
}

export function dayWords(iso: string): string {
  return DAY.format(day(iso));
}

const MONTH = new Intl.DateTimeFormat(INTL, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const IN_PICTURE = {
  day: new Intl.DateTimeFormat(INTL, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(INTL, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
};

/** A day, a month ("March 2024") or a year as people write them; anything else as it stands. */
export function whenWords(when: string, faces = { day: DAY, month: MONTH }): string {
  if (isDay(when)) return faces.day.format(day(when));
  return /^\d{4}-\d{2}$/u.test(when) && isDayMonthOrYear(when) ? faces.month.format(day(`${when}-01`)) : when;
}

/** The same in little room: "12 Mar 2024". */
export function shortWhenWords(when: string): string {
  return whenWords(when, IN_PICTURE);
}

export function shortDayWords(iso: string): string {
  return SHORT_DAY.format(day(iso));
}

export function weekdayWords(iso: string): string {
  return WEEKDAY.format(day(iso));
}

export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_A_MINUTE));
}

/** The neutral name of a masked article by its place in the case: 0 is "Outlet A". */
export function maskedName(place: number): string {
  return m.design_outlet({ maskedLetter: maskedLetter(place) });
}

export function maskedLetter(place: number): string {
  return place < 26 ? String.fromCharCode(65 + place) : String(place + 1);
}
