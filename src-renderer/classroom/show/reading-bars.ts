import type { OutputOf } from '../../../src-main/contract/contract.ts';

type Divided = OutputOf<'framing.agreement'>['divided'][number];

/** How many read a passage as what, most first, and last how many left it unmarked (`null`). No names. */
export function readingBars({ readings, silent }: Pick<Divided, 'readings' | 'silent'>): {
  reading: string | null;
  people: number;
}[] {
  const said = readings
    .map(({ category, authors }) => ({ reading: category, people: authors.length }))
    .toSorted((a, b) => b.people - a.people);
  return silent.length > 0 ? [...said, { reading: null, people: silent.length }] : said;
}
