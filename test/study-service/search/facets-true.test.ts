import { afterEach, beforeEach, expect, it } from 'vitest';
import { nextSpan } from '../../../src-renderer/search/query-text.ts';
import { openSearchedLibrary, paragraph } from './searched-library.ts';
import type { SearchedLibrary } from './searched-library.ts';

let library: SearchedLibrary;
beforeEach(() => {
  library = openSearchedLibrary();
});
afterEach(() => library.close());

const OUTLETS = ['Coast Wire', 'Harbour Post', 'Tarrow Tide', null];
const TYPES = ['wire agency', 'local newsroom', 'wire agency'] as const;
const DAYS = ['2024-03-11', '2024-03-12', '2024-05-02', '2023-12-30', '2019-01-01', null];

function countBy(values: readonly (string | null)[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort();
}

it.each([
  'bridge',
  'bridge after:2024-03-01 before:2024-03-31',
  '-bridge',
  'bridge OR ferry -outlet:coast',
  'type:wire',
  'lang:en',
])('the counts of %s are those of a scan of what it finds', async (text) => {
  for (const [index, name] of OUTLETS.entries())
    for (const [at, date] of DAYS.entries())
      await library.add({
        title: `Article ${index} ${at}`,
        outlet: name,
        publishedOn: date === null ? null : { date, evidence: date },
        blocks: [paragraph((index + at) % 3 === 0 ? 'The ferry runs.' : 'The bridge is shut.')],
      });
  const { outlets } = await library.call('corpus.outlets', {});
  for (const [index, { id }] of outlets.entries())
    await library.call('corpus.editOutlet', {
      outletId: id,
      sourceType: TYPES[index % TYPES.length]!,
      evidence: [{ quotation: 'We say so.', foundAt: 'its imprint' }],
    });
  const { hits, total } = await library.call('search.query', { text, limit: 500 });
  const facets = await library.call('search.facets', { text });
  expect(total).toBeGreaterThan(0);
  expect([facets.total, hits.length]).toEqual([total, total]);
  const counted = (list: readonly { count: number }[] | null, key: string) =>
    (list ?? []).map((one) => [String((one as Record<string, unknown>)[key]), one.count]).sort();
  expect(counted(facets.outlets, 'name')).toEqual(countBy(hits.map(({ outlet }) => outlet?.name ?? null)));
  expect(counted(facets.sourceTypes, 'sourceType')).toEqual(
    countBy(hits.map(({ outlet }) => outlet?.sourceType ?? 'cannot tell yet')),
  );
  const { unit, bars, undated } = facets.dates;
  const length = { day: 10, month: 7, year: 4 }[unit];
  expect(counted(bars, 'from')).toEqual(countBy(hits.map(({ publishedOn }) => publishedOn?.slice(0, length) ?? null)));
  expect(undated).toBe(hits.filter(({ publishedOn }) => publishedOn === null).length);
  for (const { from, count } of bars) {
    const next = nextSpan(from);
    const dates = / (?:after|before):\S+/g;
    const within = `${text.replace(dates, '')} after:${from} before:${next}`;
    expect((await library.call('search.query', { text: within })).total, within).toBe(count);
  }
});
