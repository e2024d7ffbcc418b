import { m } from '#words';
import type { OutputOf } from '../../../src-main/contract/contract.ts';
import { categoryLabel } from './category-words.ts';

type Divided = OutputOf<'framing.agreement'>['divided'][number];

/** How people read a passage: "2 of 4 say Labelling, 1 Choice of words; 1 left it unmarked". */
export function dividedWords({ readings, silent }: Pick<Divided, 'readings' | 'silent'>): string {
  const people = new Set([...readings.flatMap(({ authors }) => authors), ...silent]).size;
  const said = readings
    .toSorted((a, b) => b.authors.length - a.authors.length)
    .map(({ category, authors }, place) =>
      place === 0
        ? m.design_of_say({ authors: authors.length, people, category: categoryLabel(category) })
        : `${authors.length} ${categoryLabel(category)}`,
    );
  const quiet = silent.length === 0 ? '' : m.design_left_it_unmarked({ silent: silent.length });
  return `${said.join(', ')}${quiet}`;
}
