/** Days as the contract writes them: ISO 8601, and only days that are in the calendar. Free of zod, so that a page can ask too. */

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/u;
const YEAR = /^\d{4}$/u;
const CLOCK = /^T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/u;

/** "2024-02-29", not "2023-02-29". */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A day, or a moment of one: "2016-10-28T09:30:00+02:00". */
export function isDayOrMoment(text: string): boolean {
  return isDay(text.slice(0, 10)) && (text.length === 10 || CLOCK.test(text.slice(10)));
}

/** A day, a month ("2024-03") or a year: of many an event no more is known. */
export function isDayMonthOrYear(text: string): boolean {
  return isDay(text) || MONTH.test(text) || YEAR.test(text);
}
