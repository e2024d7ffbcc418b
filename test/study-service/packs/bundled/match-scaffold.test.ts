import { describe, expect, it } from 'vitest';
import {
  knowsOutlet,
  matchScaffold,
  outletOf,
} from '../../../../src-main/study-service/packs/bundled/match-scaffold.ts';
import type { ScaffoldOutlet } from '../../../../src-main/study-service/packs/bundled/scaffold-file.ts';

const TIES = {
  ...{ names: ['Tarn'], from: '2016-10-01', to: '2016-12-31' },
  undated: { names: ['Aldvik', 'Ostmere', 'Halse'], atLeast: 2 },
};
const match = (body: string, day: string | null) => matchScaffold(TIES, { title: 'A bridge', body, day });

describe('which articles belong to a scaffold', () => {
  it.each([
    ['2016-10-01', 'on 1 October 2016'],
    ['2016-12-31', 'on 31 December 2016'],
    ['2016-11', 'in November 2016'],
    ['2016', 'in 2016'],
  ])('one that names it and came out %s', (day, words) => {
    expect(match('The bridge at Tarn.', day)).toBe(`It names Tarn, and came out ${words}.`);
  });

  it.each(['2016-09-30', '2017-01-01', '2016-09', '2015', null])(
    'none of another day (%s) with that name alone',
    (day) => {
      expect(match('The bridge at Tarn, says Halse.', day)).toBeNull();
    },
  );

  it('one of another day that has enough of the other names, with the day for a person to judge', () => {
    const body = 'Aldvik and Halse met at Tarn.';
    expect(match(body, null)).toBe('It names Tarn, Aldvik and Halse; its page gives no day.');
    expect(match(body, '2023-06')).toBe('It names Tarn, Aldvik and Halse; its page gives another day, June 2023.');
  });

  it('none that does not name the place', () => {
    expect(match('Aldvik, Ostmere and Halse met.', '2016-11-11')).toBeNull();
  });
});

describe('which outlet an article is by', () => {
  const outlet = (name: string, domain: string, aliases: string[]) =>
    ({ name, domains: [domain], aliases }) as unknown as ScaffoldOutlet;
  const tide = outlet('The Tarrow Tide', 'tide.example', ['Tarrow Tide']);
  const blog = outlet('Ada Stone’s blog', 'stone.example', ['Ada Stone']);
  const find = (signs: Partial<Parameters<typeof outletOf>[1]>) =>
    outletOf([tide, blog], { outletName: null, url: null, byline: null, ...signs });

  it('is told by any of its names or an address of it', () => {
    for (const name of ['the tarrow  tide', 'Tarrow Tide', 'www.tide.example', 'news.tide.example'])
      expect(knowsOutlet(tide, name), name).toBe(true);
    for (const name of ['Tide', 'notide.example']) expect(knowsOutlet(tide, name), name).toBe(false);
  });

  it('is told by the address or the author where the page names no outlet', () => {
    expect(find({ url: 'https://www.tide.example/a' })).toBe(tide);
    expect(find({ byline: 'by Ada Stone' })).toBe(blog);
    expect(find({ byline: 'Ada Stone and others', url: 'not an address' })).toBeNull();
  });

  it('is not told by its author where the page names another outlet', () => {
    expect(find({ outletName: 'The Seamark', byline: 'Ada Stone', url: 'https://tide.example/' })).toBeNull();
  });
});
