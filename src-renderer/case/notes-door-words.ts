import type { OutputOf } from '../../src-main/contract/contract.ts';
import { countWords } from '../design/article-words.ts';
import { categoryLabel } from '../design/category-words.ts';

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
  if (held && notes === 0) return 'Others have written notes; they wait for yours';
  if (notes === 0) return null;
  const written = countWords(notes, 'note');
  if (held) return `${written}; those of others wait for yours`;
  if (authors < 2) return written;
  const known = categories.filter((one) => one.alpha !== null && one.alpha < AGREED);
  const [least] = known.toSorted((a, b) => a.alpha! - b.alpha!);
  const apart = least ? ` · you agree least on ${categoryLabel(least.category)}` : '';
  return `${written} by ${countWords(authors, 'person', 'people')}${apart}`;
}
