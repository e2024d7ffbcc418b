import { describe, expect, test } from 'vitest';
import { heatLegend, heatLevel, layOutHeat } from '../../../src-renderer/design/lay-out-heat.ts';

const block = (position: number, start: number, text: string) => ({
  position,
  role: 'paragraph' as const,
  text,
  start,
  end: start + text.length,
});

describe('the heat over a text', () => {
  test('goes up by one step a person where they are four at most', () => {
    expect([0, 1, 2, 3, 4].map((marked) => heatLevel(marked, 4))).toEqual([0, 1, 2, 3, 4]);
  });

  test('goes up by quarters of a class', () => {
    expect([1, 7, 8, 15, 16, 22, 23, 30].map((marked) => heatLevel(marked, 30))).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });

  test('says in its legend whom each step stands for, and leaves no number out', () => {
    expect(heatLegend(2).map(({ says }) => says)).toEqual(['1 person', '2 people']);
    expect(heatLegend(30).map(({ says }) => says)).toEqual([
      '1 to 7 people',
      '8 to 15 people',
      '16 to 22 people',
      '23 to 30 people',
    ]);
    expect(heatLegend(5).map(({ says }) => says)).toEqual(['1 person', '2 people', '3 people', '4 to 5 people']);
  });

  test('cuts blocks where the number of people changes, and a mark over two blocks in both', () => {
    const blocks = [block(0, 0, 'Gulls over the quay.'), block(1, 22, 'Nobody came.')];
    const spans = [
      { start: 6, end: 10, authors: 1 },
      { start: 10, end: 28, authors: 3 },
    ];
    const laid = layOutHeat(blocks, spans, 4);
    expect(laid.map(({ pieces }) => pieces.map(({ text, people }) => [text, people]))).toEqual([
      [
        ['Gulls ', 0],
        ['over', 1],
        [' the quay.', 3],
      ],
      [
        ['Nobody', 3],
        [' came.', 0],
      ],
    ]);
    for (const {
      block: { text },
      pieces,
    } of laid)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
  });

  test('leaves a block without marks in one piece', () => {
    expect(layOutHeat([block(0, 0, 'Calm sea.')], [], 3)[0]!.pieces).toEqual([
      { start: 0, end: 9, text: 'Calm sea.', people: 0, level: 0 },
    ]);
  });
});
