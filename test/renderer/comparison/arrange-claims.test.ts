import { describe, expect, test } from 'vitest';
import { arrangeClaims } from '../../../src-renderer/comparison/arrange-claims.ts';
import type { ClaimFilter } from '../../../src-renderer/comparison/arrange-claims.ts';
import { claim, passage } from './claims.ts';

const EVERYTHING: ClaimFilter = { kind: null, article: null, text: '' };
const FERRY = claim('A ferry runs.', { a: 'stated', b: 'stated', c: 'absent' }, { disputed: 0.2 });
const CRACK = claim('The crack is old.', { a: 'contradicted', b: 'stated', c: 'stated' }, { disputed: 0.9 });
const SONG = claim('It sang.', { a: 'absent', b: 'not known', c: 'attributed' }, { kind: 'quotation', disputed: 0.1 });
const CLAIMS = [SONG, FERRY, CRACK];

const texts = (filter: Partial<ClaimFilter>, order: Parameters<typeof arrangeClaims>[2] = 'as told') =>
  arrangeClaims(CLAIMS, { ...EVERYTHING, ...filter }, order).map(({ text }) => text);

describe('the rows', () => {
  test('come most disputed first', () => {
    expect(texts({}, 'most disputed')).toEqual(['The crack is old.', 'A ferry runs.', 'It sang.']);
  });

  test('come with those of one article first, and a contradiction counts as speaking of it', () => {
    expect(texts({}, 'only in one')).toEqual(['It sang.', 'A ferry runs.', 'The crack is old.']);
  });

  test('come in the order in which the first article tells them', () => {
    const late = claim('Later.', { a: 'stated' });
    const early = { ...claim('Earlier.', { a: 'stated' }) };
    const cells = [{ ...early.cells[0]!, passages: [passage('a', 2, 'Earlier.')] }];
    expect(arrangeClaims([late, { ...early, cells }], EVERYTHING, 'as told').map(({ text }) => text)).toEqual([
      'Earlier.',
      'Later.',
    ]);
  });
});

describe('the filter', () => {
  test('keeps what only one article tells', () => {
    expect(texts({ article: { id: 'c', tells: 'only it' } })).toEqual(['It sang.']);
    expect(texts({ article: { id: 'a', tells: 'only it' } })).toEqual([]);
  });

  test('keeps what an article does not tell, known to be whole or not', () => {
    expect(texts({ article: { id: 'b', tells: 'not' } })).toEqual(['It sang.']);
    expect(texts({ article: { id: 'c', tells: 'not' } })).toEqual(['A ferry runs.']);
  });

  test('finds words in the claim, in small or capital letters, and goes with the kind', () => {
    expect(texts({ text: ' CRACK ' })).toEqual(['The crack is old.']);
    expect(texts({ text: 's', kind: 'quotation' })).toEqual(['It sang.']);
  });
});
