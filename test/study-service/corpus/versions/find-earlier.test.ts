import { describe, expect, it } from 'vitest';
import { findEarlier } from '../../../../src-main/study-service/corpus/versions/find-earlier.ts';
import type { VersionSigns } from '../../../../src-main/study-service/corpus/versions/find-earlier.ts';

const CLOSED = 'engineers closed the harbour bridge on monday after a crack was found in its pier'.split(' ');
const FARES = 'the night ferry costs ten cents more and pupils pay half of that on school days'.split(' ');

function signs(title: string, over: Partial<VersionSigns> = {}): VersionSigns {
  return { title, addressKey: null, fileName: null, outletKey: null, date: null, words: () => CLOSED, ...over };
}
const titlesOf = (found: ReadonlyMap<VersionSigns, VersionSigns>) =>
  [...found].map(([one, other]) => `${one.title} <- ${other.title}`);

describe('the earlier self of an article that comes in', () => {
  it('is what stands alone at its address, however much of it was rewritten', () => {
    const addressKey = 'harbour.example/bridge';
    const found = findEarlier(
      [signs('Bridge open', { addressKey, words: () => FARES })],
      [signs('Bridge shut', { addressKey }), signs('Ferries', { addressKey: 'harbour.example/ferries' })],
    );
    expect(titlesOf(found)).toEqual(['Bridge open <- Bridge shut']);
  });

  it('is, where several stand at one address or on a front page, what has its title or its text', () => {
    const addressKey = 'harbour.example/short-news';
    const held = [signs('Bridge', { addressKey }), signs('Fares', { addressKey, words: () => FARES })];
    const fares = signs('Fares up', { addressKey, words: () => [...FARES, 'from', 'may'] });
    expect(titlesOf(findEarlier([fares, signs('Rain', { addressKey, words: () => ['rain'] })], held))).toEqual([
      'Fares up <- Fares',
    ]);
    const front = { addressKey: 'harbour.example/' };
    expect(findEarlier([signs('Rain', { ...front, words: () => ['rain'] })], [signs('Bridge', front)]).size).toBe(0);
  });

  it('is looked for by its title in a file of the same name, and an address is counted once for all of them', () => {
    let asked = 0;
    const counting = (title: string): VersionSigns => ({
      ...signs(title, { fileName: 'export.csv' }),
      get addressKey() {
        asked += 1;
        return `harbour.example/${title}`;
      },
    });
    const names = Array.from({ length: 60 }, (_, at) => `piece-${at}`);
    const found = findEarlier(names.map(counting), names.map(counting));
    expect(found.size).toBe(60);
    // Sixty by sixty pairs, each of which asks its two; a count of all at every pair asked 400,000 times.
    expect(asked).toBeLessThan(30_000);
  });
});
