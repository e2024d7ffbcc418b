import { describe, expect, it } from 'vitest';
import { RowHeights, rowOfKey, rowsToDraw } from '../../../../src-renderer/design/lists/row-heights.ts';

/** So many rows, each thought to be 50 pixels tall. */
function rows(count: number): RowHeights {
  const heights = new RowHeights(50);
  heights.setCount(count);
  return heights;
}

describe('where rows stand', () => {
  it('follows the estimate until they are measured', () => {
    const heights = rows(100_000);
    expect(heights.total).toBe(5_000_000);
    expect(heights.offsetOf(70_000)).toBe(3_500_000);
    expect(heights.indexAt(3_500_049)).toBe(70_000);
    expect(heights.indexAt(3_500_050)).toBe(70_001);
  });

  it('moves what is below a row that turns out taller, and says by how much', () => {
    const heights = rows(10);
    expect(heights.set(2, 80)).toBe(30);
    expect([heights.offsetOf(2), heights.offsetOf(3), heights.total]).toEqual([100, 180, 530]);
    expect(heights.set(2, 70)).toBe(-10);
    expect(heights.set(2, 70)).toBe(0);
    expect(heights.indexAt(169)).toBe(2);
    expect(heights.indexAt(170)).toBe(3);
  });

  it('is the same as adding up, whatever is measured in whatever order', () => {
    const heights = rows(200);
    const plain = Array.from({ length: 200 }, () => 50);
    for (let turn = 0; turn < 500; turn += 1) {
      const [index, height] = [(turn * 79) % 200, 20 + ((turn * 37) % 90)];
      heights.set(index, height);
      plain[index] = height;
    }
    let offset = 0;
    for (const [index, height] of plain.entries()) {
      expect(heights.offsetOf(index)).toBe(offset);
      expect(heights.indexAt(offset)).toBe(index);
      offset += height;
    }
    expect(heights.total).toBe(offset);
  });

  it('keeps to the first and the last row beyond the ends', () => {
    const heights = rows(3);
    expect([heights.indexAt(-500), heights.indexAt(10_000), rows(0).indexAt(20)]).toEqual([0, 2, 0]);
  });

  it('keeps what was measured when rows are added, and forgets rows that are gone', () => {
    const heights = rows(10);
    heights.set(1, 90);
    heights.set(8, 90);
    heights.setCount(5);
    expect(heights.total).toBe(290);
    heights.setCount(10);
    expect(heights.total).toBe(540);
  });

  it('takes the average of what was seen for the rest once asked to, and when the width has changed', () => {
    const heights = rows(10);
    heights.set(0, 70);
    heights.set(1, 90);
    heights.settle();
    expect([heights.heightOf(0), heights.heightOf(5), heights.total]).toEqual([70, 80, 800]);
    heights.forget();
    expect([heights.heightOf(0), heights.total]).toEqual([80, 800]);
  });
});

describe('the rows that are drawn', () => {
  it('are those in sight and some beyond, however long the list', () => {
    const drawn = rowsToDraw(rows(100_000), { from: 5_000, to: 5_500, beyond: 100 }, null);
    expect([drawn[0], drawn.at(-1), drawn.length]).toEqual([98, 112, 15]);
  });

  it('keep the one with the focus, in the order of the list', () => {
    const sight = { from: 500, to: 600, beyond: 0 };
    expect(rowsToDraw(rows(100), sight, 3)).toEqual([3, 10, 11, 12]);
    expect(rowsToDraw(rows(100), sight, 90)).toEqual([10, 11, 12, 90]);
    expect(rowsToDraw(rows(100), sight, 11)).toEqual([10, 11, 12]);
    expect(rowsToDraw(rows(14), sight, 90)).toEqual([10, 11, 12]);
  });

  it('are none of an empty list', () => {
    expect(rowsToDraw(rows(0), { from: 0, to: 800, beyond: 500 }, 4)).toEqual([]);
  });
});

it.each([
  ['ArrowDown', 4, 5],
  ['ArrowUp', 0, 0],
  ['PageDown', 4, 11],
  ['PageUp', 4, 0],
  ['Home', 50, 0],
  ['End', 4, 99],
  ['ArrowDown', 99, 99],
  ['Enter', 4, null],
] as const)('%s leads from row %i to row %s, where eight fit on the screen', (key, from, to) => {
  expect(rowOfKey(key, from, 100, 8)).toBe(to);
});
