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

/** The year in which a day or month without one lies nearest to the article's; a paper of January writes of last December. */
export function nearestYear(published: number, month: number, day: number): number {
  const year = new Date(published).getUTCFullYear();
  const distance = (one: number) => Math.abs(Date.UTC(one, month - 1, day) - published);
  return [year - 1, year, year + 1].reduce((best, one) => (distance(one) < distance(best) ? one : best));
}
