import { describe, expect, it } from 'vitest';
import { readByline } from '../../../../src-main/study-service/intake/signs/find-byline.ts';
import { findLineOutlet } from '../../../../src-main/study-service/intake/text/find-line-outlet.ts';

describe('a byline', () => {
  it.each([
    ['By Osmo Harju, Ada Stone', 'Osmo Harju, Ada Stone'],
    ['By Ada Stone, Paul Simon and Osmo Harju', 'Ada Stone, Paul Simon and Osmo Harju'],
    ['BY OSMO HARJU, ADA STONE', 'OSMO HARJU, ADA STONE'],
    ['By Ada Stone, Osmo Harju, and Paul Simon', 'Ada Stone, Osmo Harju, and Paul Simon'],
    ['By ADA STONE, MARY CLARE HARJU and PAUL SIMON', 'ADA STONE, MARY CLARE HARJU and PAUL SIMON'],
    ['By Osmo Harju , Ada Stone on Monday, May 3, 2019', 'Osmo Harju, Ada Stone'],
    ['By Osmo Harju, Jr., Merrow Post', 'Osmo Harju, Jr'],
    ['Von Osmo Harju, Ada Stone', 'Osmo Harju, Ada Stone'],
  ])('keeps every name: %s', (line, names) => {
    expect(readByline(line)).toBe(names);
  });

  it.each(['Paul Simon', 'Ada Masat', 'Wei Sun', 'Ulla Friday-Berg', 'Kari Salomon', 'Jan Marsden'])(
    'keeps a name whole that ends like a weekday or begins like a month: %s',
    (name) => {
      expect(readByline(`By ${name}`)).toBe(name);
    },
  );

  it.each([
    'By Ada Stone, staff writer',
    'By Ada Stone, correspondent in Merrow',
    'By Ada Stone, an editor',
    'By Ada Stone, Contributing Editor, Harbour Weekly',
    'By Ada Stone, Deputy CTO, Merrow Locks',
    'By Ada Stone, MS, RD',
    'By Ada Stone, Quay.org',
    'By Ada Stone, +12 more',
    'By Ada Stone on Monday, May 3, 2019 at 11 a.m.',
    'By Ada Stone,Updated May 3, 2019, 10:30 p.m.',
    'By Ada Stone, The Merrow Post',
    'By Ada Stone, Harbour Sheet',
    'By Ada Stone, Merrow Post',
    'By Ada Stone, Associated Press',
    'By Ada Stone, Monday 3 May',
    'By Ada Stone Mon 3 May 2019',
    'By Ada Stone, Sun., May 3',
    'By Ada StoneMonday, May 3',
    'By Ada Stone, May 3, 2019',
    'By Ada Stone | 3 May 2019',
  ])('leaves off what is no name: %s', (line) => {
    expect(readByline(line)).toBe('Ada Stone');
  });
});

describe('the outlet that a page asks to support', () => {
  const outletOf = (text: string): string | null =>
    findLineOutlet([{ text, order: 0, blankBefore: 1, words: text.split(' ').length }]);

  it('is a name, not "us"', () => {
    expect(outletOf('Support us on Patreon')).toBeNull();
    expect(outletOf('support our work on patreon')).toBeNull();
    expect(outletOf('Support The Quay Review on Patreon')).toBe('The Quay Review');
    expect(outletOf('Please support Quay Review on patreon')).toBe('Quay Review');
  });
});

describe('the outlet that a page names', () => {
  it('stands behind "published by", however that is written', () => {
    const outletOf = (text: string): string | null =>
      findLineOutlet([{ text, order: 0, blankBefore: 1, words: text.split(' ').length }]);
    expect(outletOf('Published by The Harbour Post')).toBe('The Harbour Post');
    expect(outletOf('published by: The Harbour Post')).toBe('The Harbour Post');
    expect(outletOf('Published by us')).toBeNull();
  });
});
