import { countWords, dayWords } from '../design/article-words.ts';
import type { Class } from '../../src-main/contract/classroom.ts';

/** A choice of how long work is kept. */
export function keepChoice(days: number | null): string {
  if (days === null) return 'Until I erase it';
  if (days === 0) return 'Erase it as soon as the class is closed';
  if (days === 365) return 'For a year after the class is closed';
  return `For ${countWords(days, 'day')} after the class is closed`;
}

/** What will happen to what the students of a class wrote, or has happened. */
export function keptWords({
  erasedAt,
  purgeOn,
  closedAt,
  keepDays,
}: Pick<Class, 'erasedAt' | 'purgeOn' | 'closedAt' | 'keepDays'>): string {
  if (erasedAt) return `What students wrote was erased on ${dayWords(erasedAt)}.`;
  if (purgeOn) return `What students wrote is erased on ${dayWords(purgeOn)}.`;
  if (keepDays === null) return 'What students wrote is kept until you erase it.';
  if (closedAt) return 'What students wrote is erased now.';
  return keepDays === 0
    ? 'What students write is erased as soon as you close the class.'
    : `What students write is erased ${countWords(keepDays, 'day')} after you close the class.`;
}
