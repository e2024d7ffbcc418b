import type { NumericalFormat } from 'gift-pegjs';

/** An answer in numbers, in characters: how such a question is known when it goes out again. */
export const NUMBER_LONGEST = 300;

/** How exact a number must be, for the person who grades it. */
export function sayNumber(format: NumericalFormat): string {
  switch (format.type) {
    case 'simple':
      return String(format.number);
    case 'range':
      return format.range === 0 ? String(format.number) : `${format.number}, give or take ${format.range}`;
    case 'high-low':
      return `${format.numberLow} to ${format.numberHigh}`;
  }
}

/** The same in GIFT's signs ("3", "3:2", "1..5"); null for words that are no number. */
export function writeNumber(words: string): string | null {
  const [, number, range] = /^(-?\d+(?:\.\d+)?)(?:, give or take (\d+(?:\.\d+)?))?$/u.exec(words) ?? [];
  if (number !== undefined) return range === undefined ? number : `${number}:${range}`;
  const [, low, high] = /^(-?\d+(?:\.\d+)?) to (-?\d+(?:\.\d+)?)$/u.exec(words) ?? [];
  return low === undefined || high === undefined ? null : `${low}..${high}`;
}
