import { expect, test } from 'vitest';
import { fillMargin, layOutCards } from '../../../../src-renderer/reader/notes/lay-out-cards.ts';

const card = (id: string, wanted: number, height = 50) => ({ id, wanted, height });
const topsOf = (cards: ReturnType<typeof card>[], first: string | null = null) =>
  Object.fromEntries(layOutCards(cards, 10, first));

test('cards stand at their words where there is room', () => {
  expect(topsOf([card('b', 200), card('a', 20)])).toEqual({ a: 20, b: 200 });
});

test('a card that finds its place taken is pushed down, and pushes the next', () => {
  expect(topsOf([card('a', 20), card('b', 30), card('c', 100)])).toEqual({ a: 20, b: 80, c: 140 });
});

test('the card that is looked at gets its true place: those before it give way upwards, those after it downwards', () => {
  expect(topsOf([card('a', 20), card('b', 30), card('c', 40)], 'b')).toEqual({ a: -30, b: 30, c: 90 });
  expect(topsOf([card('a', 20), card('b', 22), card('c', 24)], 'c')).toEqual({ a: -96, b: -36, c: 24 });
});

test('no two cards ever overlap, and their order is that of their words', () => {
  const cards = Array.from({ length: 40 }, (_, index) =>
    card(`c${index}`, (index * 37) % 300, 20 + ((index * 13) % 60)),
  );
  for (const first of [null, 'c7', 'c39']) {
    const tops = layOutCards(cards, 10, first);
    const inOrder = cards.toSorted((one, other) => one.wanted - other.wanted);
    for (const [index, { id, height }] of inOrder.slice(0, -1).entries())
      expect(tops.get(inOrder[index + 1]!.id)!).toBeGreaterThanOrEqual(tops.get(id)! + height + 10);
    if (first) expect(tops.get(first)).toBe(cards.find(({ id }) => id === first)!.wanted);
  }
});

test('the card that is looked at is seen whole; others that would hang out of the margin are named', () => {
  const cards = [card('a', 20), card('b', 150), card('c', 160)];
  const { tops, without } = fillMargin(cards, { tall: 180, gap: 10, first: 'b' });
  expect(tops.get('b')).toBe(130);
  expect(without).toEqual(['c']);
  expect(fillMargin(cards, { tall: 400, gap: 10, first: null }).without).toEqual([]);
  // Taller than the margin: its head is what must be seen.
  expect(fillMargin([card('a', 90, 500)], { tall: 180, gap: 10, first: 'a' }).tops.get('a')).toBe(0);
});

test('cues take the room that notes leave: none moves a note, none stands far from its words', () => {
  const cue = (id: string, wanted: number) => ({ ...card(id, wanted), givesWay: true });
  const cards = [cue('early', 0), cue('in the way', 90), card('note', 100), cue('after', 110), cue('free', 300)];
  const { tops, without } = fillMargin(cards, { tall: 500, gap: 10, first: null });
  expect(tops.get('note')).toBe(100);
  expect(tops.get('after')).toBe(160);
  expect(without).toEqual(['in the way']);
  const many = [card('note', 0, 200), ...Array.from({ length: 6 }, (_, index) => cue(`c${index}`, 10))];
  expect(fillMargin(many, { tall: 900, gap: 10, first: null }).without).toHaveLength(6);
  // Looked at, a cue is no longer in anybody's way.
  expect(fillMargin(cards, { tall: 500, gap: 10, first: 'in the way' }).tops.get('in the way')).toBe(90);
});
