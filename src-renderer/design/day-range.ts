import { INTL } from './words/language.ts';
const DAY = new Intl.DateTimeFormat(INTL, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "12–16 Mar 2024", or one day where there is only one. `dates` are ISO 8601, in any order; what is no date is left out. */
export function dayRangeWords(dates: readonly string[]): string {
  const days = dates.map((date) => Date.parse(`${date.slice(0, 10)}T00:00:00Z`)).filter((day) => !Number.isNaN(day));
  if (days.length === 0) return '';
  // Intl sets the dash off with thin spaces; between two bare days ("12–16 Mar") they read as gaps.
  return DAY.formatRange(Math.min(...days), Math.max(...days)).replace(/^(\d+)\s*–\s*(\d+)/, '$1–$2');
}
