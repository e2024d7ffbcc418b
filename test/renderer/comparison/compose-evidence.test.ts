import { expect, test } from 'vitest';
import { aroundPassage } from '../../../src-renderer/comparison/around-passage.ts';
import type { Compared } from '../../../src-renderer/comparison/case-comparison.svelte.ts';
import { composeEvidence } from '../../../src-renderer/comparison/compose-evidence.ts';
import { guessedRight } from '../../../src-renderer/comparison/guessed-right.ts';
import { claim, passage } from './claims.ts';

const EMPTY: Compared = {
  articles: [],
  passages: [],
  quotations: [],
  voices: [],
  names: [],
  figures: [],
  timeline: [],
  claims: [],
  origins: { edges: [], groups: [], independent: 0 },
  wording: [],
  headlines: [],
};

test('each passage has one number, however often the report rests on it', () => {
  const told = claim('A ferry runs.', { a: 'stated', b: 'stated' });
  const again = { ...told, key: 'again' };
  const { passages, cite } = composeEvidence(EMPTY, [told, again]);
  expect(passages).toEqual([passage('a', 10, 'A ferry runs.'), passage('b', 10, 'A ferry runs.')]);
  expect(cite(passage('b', 10, 'A ferry runs.'))).toBe(2);
  expect(cite(passage('b', 11, 'ferry'))).toBeUndefined();
});

test('a number is shown in its sentence', () => {
  const within = passage('a', 0, 'It took 40 minutes to clear.');
  const mention = { ...passage('a', 8, '40 minutes'), value: 40, upTo: null, hedge: null, within };
  const figures: Compared['figures'] = [{ id: 'f', what: '', unit: 'min', verdict: 'only here', mentions: [mention] }];
  expect(aroundPassage(passage('a', 8, '40 minutes'), { figures, quotations: [] })).toEqual({
    before: 'It took ',
    words: '40 minutes',
    after: ' to clear.',
  });
  expect(aroundPassage(passage('b', 8, '40 minutes'), { figures, quotations: [] }).before).toBe('');
});

test('a reworded match says how often such a guess is right, a word for word one has nothing to guess', () => {
  const told = claim('A ferry runs.', { a: 'stated', b: 'stated' });
  const members = told.cells.flatMap(({ passages }) => passages);
  const match = { id: 'p', strength: 0.82, members, sharedWords: [] };
  expect(guessedRight(told, { ...EMPTY, passages: [{ ...match, kind: 'reworded' }] })).toBe(82);
  expect(guessedRight(told, { ...EMPTY, passages: [{ ...match, kind: 'word for word' }] })).toBeNull();
});
