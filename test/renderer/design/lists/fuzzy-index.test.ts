import { describe, expect, test } from 'vitest';
import { indexFindables } from '../../../../src-renderer/design/lists/fuzzy-index.ts';

const find = indexFindables([
  { id: 'bridge', words: 'The harbour bridge closes', more: 'Port Tarrow' },
  { id: 'ferry', words: 'Ferry fares rise', more: 'The harbour board' },
  { id: 'merida', words: 'Strike in Mérida', more: '' },
]);

describe('finding by name', () => {
  test('takes the start of a word', () => {
    expect(find('brid')).toEqual(['bridge']);
  });

  test('forgives two letters changed over', () => {
    expect(find('brigde')).toEqual(['bridge']);
    expect(find('frery')).toEqual(['ferry']);
  });

  test('does not care for accents and capitals', () => {
    expect(find('MERIDA')).toEqual(['merida']);
  });

  test('wants every word', () => {
    expect(find('harbour fares')).toEqual(['ferry']);
  });

  test('puts a word of the title before one beside it', () => {
    expect(find('harbour')).toEqual(['bridge', 'ferry']);
  });

  test('finds nothing in what is far from everything', () => {
    expect(find('xylophone')).toEqual([]);
  });
});
