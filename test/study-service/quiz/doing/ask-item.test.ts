import { describe, expect, it } from 'vitest';
import type { NewItem } from '../../../../src-main/contract/quiz.ts';
import { askItem } from '../../../../src-main/study-service/quiz/doing/ask-item.ts';
import { veilFor } from '../../../../src-main/study-service/quiz/doing/hide-ids.ts';
import { choice, ordering } from '../items.ts';

const plain = { words: (text: string) => text, passage: <One>(passage: One) => passage };
const ask = (item: NewItem, seed = 'attempt-1', words = plain.words) =>
  askItem({ ...item, id: 'item-1' }, { seed, view: { ...plain, words }, veil: veilFor('owner', seed) });
const options = (texts: string[]): NewItem =>
  choice({
    response: { type: 'choice', multiple: false, options: texts.map((text, at) => ({ id: `o${at}`, text, why: '' })) },
    key: { type: 'choice', right: ['o0'] },
  });
const shown = (item: NewItem, seed?: string) => {
  const response = ask(item, seed)!.response;
  return response.type === 'choice' ? response.options.map(({ text }) => text) : [];
};
const SEEDS = Array.from({ length: 40 }, (_, at) => `attempt-${at}`);

describe('the order in which options are shown', () => {
  it('is the same each time for one attempt, and puts the right one everywhere over many', () => {
    expect(shown(choice(), 'attempt-7')).toEqual(shown(choice(), 'attempt-7'));
    const places = SEEDS.map((seed) => shown(choice(), seed).indexOf('The engineers'));
    expect(new Set(places)).toEqual(new Set([0, 1, 2]));
  });
  it('has the honest option last', () => {
    expect(new Set(SEEDS.map((seed) => shown(choice(), seed).at(-1)))).toEqual(new Set(['It cannot be told']));
  });
  it('goes by size for numbers, and has true before false', () => {
    expect(shown(options(['1,200 people', '80 people', '300 people']))).toEqual([
      '80 people',
      '300 people',
      '1,200 people',
    ]);
    expect(shown(options(['False', 'True']))).toEqual(['True', 'False']);
  });
  it('is never the right one where an order is asked for', () => {
    for (const seed of SEEDS) {
      const response = ask(ordering(), seed)!.response;
      expect(response.type === 'order' && response.entries.map(({ id }) => id)).not.toEqual(['1', '2', '3', '4']);
    }
  });
});

it('an item is not asked where masking leaves a blank of one of its options', () => {
  expect(ask(choice(), 'attempt-1', (text) => text.replace('The mayor', '▒▒▒▒▒▒▒▒▒'))).toBeNull();
});
