import { expect, test } from 'vitest';
import type { Figure } from '../../../src-main/contract/comparison.ts';
import { aboutWords } from '../../../src-renderer/comparison/claim-words.ts';
import { findDiffering } from '../../../src-renderer/comparison/differing-figures.ts';
import { claim, passage } from './claims.ts';

const figure = (verdict: Figure['verdict'], text: string): Figure => ({
  id: text,
  what: 'lorries',
  unit: null,
  verdict,
  mentions: ['a', 'b'].map((id) => {
    const words = passage(id, 10, text);
    return { ...words, value: 640, upTo: null, hedge: null, within: words };
  }),
});

test('a figure that the articles give differently says so, also where every mark is the same', () => {
  const differs = findDiffering([figure('different', '640 lorries'), figure('same', 'six weeks')]);
  const told = { a: 'attributed', b: 'attributed' } as const;
  expect(differs(claim('640 lorries', told, { kind: 'figure' }))).toBe(true);
  expect(differs(claim('six weeks', told, { kind: 'figure' }))).toBe(false);
  expect(differs(claim('640 lorries', told))).toBe(false);
  expect(aboutWords(claim('640 lorries', told, { kind: 'figure' }), true)).toBe(
    'Figure · 2 articles, 2 independent sources · the numbers differ',
  );
});
