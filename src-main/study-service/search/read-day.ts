const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

export interface WrittenDay {
  /** Such as 2016-10-28: the first day of a year or month. */
  readonly day: string;
  /** Said where the same signs could be another day. */
  readonly taken: string | null;
}

/**
 * A year, month or day as people write them: 2016, 2016-10, 2016-10-28, 20161028, 28.10.2016, "28 October 2016",
 * "October 28, 2016", Oct-2016. Null for what is no date.
 */
export function readDay(written: string): WrittenDay | null {
  const value = written.trim();
  const [year, month, day] = splitDay(value) ?? [];
  if (year === undefined) return null;
  const found = realDay(year, month ?? 1, day ?? 1);
  if (found === null) return null;
  return { day: found, taken: isUnsure(value) ? `Taken for the day ${found}.` : null };
}

function splitDay(value: string): [year: number, month?: number, day?: number] | null {
  const yearFirst =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(value) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(value);
  if (yearFirst) return [Number(yearFirst[1]), Number(yearFirst[2] ?? 1), Number(yearFirst[3] ?? 1)];
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(value);
  if (dayFirst) {
    const [first, second, year] = [Number(dayFirst[1]), Number(dayFirst[2]), Number(dayFirst[3])];
    return second > 12 ? [year, first, second] : [year, second, first];
  }
  return splitWordedDay(value);
}

function splitWordedDay(value: string): [year: number, month: number, day: number] | null {
  const parts = value.toLowerCase().split(/[\s,.\-/]+/);
  const name = parts.find((part) => /^\p{L}{3,}$/u.test(part)) ?? '';
  const month = MONTHS.findIndex((known) => name !== '' && known.startsWith(name)) + 1;
  const year = parts.find((part) => /^\d{4}$/.test(part));
  const day = parts.find((part) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(part));
  const known = [name, year, day].filter((part) => part !== undefined && part !== '').length;
  if (month === 0 || year === undefined || known !== parts.filter((part) => part !== '').length) return null;
  return [Number(year), month, Number.parseInt(day ?? '1', 10)];
}

/** 03/04/2024 is the third of April in most of the world, and the fourth of March in some. */
function isUnsure(value: string): boolean {
  const match = /^(\d{1,2})[-/](\d{1,2})[-/]\d{4}$/.exec(value);
  return match !== null && Number(match[1]) <= 12 && Number(match[2]) <= 12 && Number(match[1]) !== Number(match[2]);
}

function realDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year > 0 ? date.toISOString().slice(0, 10) : null;
}
