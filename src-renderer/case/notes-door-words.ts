import { m } from '#words';
import type { OutputOf } from '../../src-main/contract/contract.ts';
import { categoryLabel } from '../design/words/category-words.ts';

interface NotesFigures {
  readonly notes: number;
  readonly authors: number;
  /** Notes of others wait until there are own ones. */
  readonly held: boolean;
  readonly categories: readonly Pick<OutputOf<'framing.agreement'>['categories'][number], 'category' | 'alpha'>[];
}

/** Agreement beyond this is nothing to talk about on a door. */
const AGREED = 0.99;

/** What is behind the door to the notes, in one line; null where nobody has written any. */
export function notesDoorWords({ notes, authors, held, categories }: NotesFigures): string | null {
  if (held && notes === 0) return m.case_others_have_written_notes_they_wait();
  if (notes === 0) return null;
  const written = m.case_notes_2({ notes });
  if (held) return m.case_those_of_others_wait_for_yours({ written });
  if (authors < 2) return written;
  const known = categories.filter((one) => one.alpha !== null && one.alpha < AGREED);
  const [least] = known.toSorted((a, b) => a.alpha! - b.alpha!);
  const apart = least ? ` ${m.case_you_agree_least_on({ category: categoryLabel(least.category) })}` : '';
  return m.case_by_people({ authors, written, apart });
}
