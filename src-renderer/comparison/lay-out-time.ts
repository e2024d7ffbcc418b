import { m } from '#words';
import { scaleLinear } from 'd3-scale';

/** Units of a sixteenth of the root's type size. */
const NARROWEST = 46;
const WIDEST = 130;
/** Days between two dates beyond which the line is drawn broken. */
const LONGEST_DRAWN = 31;
const DAY_MS = 86_400_000;

export interface TimeStop {
  readonly date: string;
  readonly x: number;
}
export interface TimeBreak {
  /** Halfway between the two dates. */
  readonly x: number;
  readonly words: string;
}

/**
 * Dates on a line: further apart in time is further apart on the line, but by the logarithm, so that a year long past does not
 * press the days of the event into one point. What is longer than a month is broken, and says how long it is.
 */
export function layOutTime(
  dates: readonly string[],
  left: number,
): { stops: TimeStop[]; breaks: TimeBreak[]; right: number } {
  const sorted = [...new Set(dates)].sort();
  const times = sorted.map(startOf);
  const gap = scaleLinear([0, Math.log2(1 + 20 * 365)], [NARROWEST, WIDEST]).clamp(true);
  let x = left;
  const breaks: TimeBreak[] = [];
  const stops = sorted.map((date, place) => {
    const days = place === 0 ? 0 : (times[place]! - times[place - 1]!) / DAY_MS;
    const before = x;
    if (place > 0) x += gap(Math.log2(1 + days));
    if (days > LONGEST_DRAWN) breaks.push({ x: (before + x) / 2, words: spanWords(days) });
    return { date, x };
  });
  return { stops, breaks, right: x };
}

/** Of a day, a month or a year, its first moment. */
function startOf(date: string): number {
  const [year = '0', month = '01', day = '01'] = date.split('-');
  return Date.parse(`${year.padStart(4, '0')}-${month}-${day}T00:00:00Z`);
}

function spanWords(days: number): string {
  const years = Math.round(days / 365.25);
  if (years >= 2) return m.comparison_years({ years });
  const months = Math.round(days / 30.44);
  return months >= 2 ? m.comparison_months({ months }) : m.comparison_days({ round: Math.round(days) });
}
