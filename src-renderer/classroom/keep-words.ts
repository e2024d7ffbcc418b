import { m } from '#words';
import { dayWords } from '../design/words/article-words.ts';
import type { Class } from '../../src-main/contract/classroom.ts';

/** A choice of how long work is kept. */
export function keepChoice(days: number | null): string {
  if (days === null) return m.classroom_until_i_erase_it();
  if (days === 0) return m.classroom_erase_it_as_soon_as_the();
  if (days === 365) return m.classroom_for_a_year_after_the_class();
  return m.classroom_for_days_after_the_class_is({ days });
}

/** What will happen to what the students of a class wrote, or has happened. */
export function keptWords({
  erasedAt,
  purgeOn,
  closedAt,
  keepDays,
}: Pick<Class, 'erasedAt' | 'purgeOn' | 'closedAt' | 'keepDays'>): string {
  if (erasedAt) return m.classroom_what_students_wrote_was_erased_on({ erasedAt: dayWords(erasedAt) });
  if (purgeOn) return m.classroom_what_students_wrote_is_erased_on({ purgeOn: dayWords(purgeOn) });
  if (keepDays === null) return m.classroom_what_students_wrote_is_kept_until();
  if (closedAt) return m.classroom_what_students_wrote_is_erased_now();
  return keepDays === 0
    ? m.classroom_what_students_write_is_erased_as()
    : m.classroom_what_students_write_is_erased_days({ keepDays });
}
