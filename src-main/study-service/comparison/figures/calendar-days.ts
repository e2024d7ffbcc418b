/** Days as they are written in ISO 8601, reckoned without hours: "2024-03-12". */
const DAY = 86_400_000;

/** Milliseconds of a day's start, null where the text is no day. */
export function dayOf(text: string | null): number | null {
  const day = /^\d{4}-\d\d-\d\d/u.exec(text ?? '')?.[0];
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : time;
}

export const writeDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
export const addDays = (time: number, days: number): number => time + days * DAY;

export function addMonths(time: number, months: number): string {
  const date = new Date(time);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)).toISOString().slice(0, 7);
}

/** A day that the calendar has, or null: there is no 31 April. */
export function makeDay(year: number, month: number, day: number): string | null {
  const time = Date.UTC(year, month - 1, day);
  const made = writeDay(time);
  return Number(made.slice(8)) === day && Number(made.slice(5, 7)) === month ? made : null;
}

/** Two leap years lie no further apart, but for the turn of most centuries. */
const YEARS_AWAY = 4;

/**
 * The day that lies nearest to the article's, of those of this name: a paper of January writes of last December, and 29 February is
 * that of a leap year. Null where no year near has it.
 */
export function nearestDay(published: number, month: number, day: number): string | null {
  const year = new Date(published).getUTCFullYear();
  const years = Array.from({ length: 2 * YEARS_AWAY + 1 }, (_, at) => year - YEARS_AWAY + at);
  const distance = (one: string) => Math.abs(dayOf(one)! - published);
  const days = years.flatMap((one) => makeDay(one, month, day) ?? []);
  return days.reduce<string | null>(
    (best, one) => (best === null || distance(one) < distance(best) ? one : best),
    null,
  );
}
