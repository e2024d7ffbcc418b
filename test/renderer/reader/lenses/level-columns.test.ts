import { expect, test } from 'vitest';
import { levelColumns, lineAt } from '../../../../src-renderer/reader/lenses/level-columns.ts';

/** Where each passage stands on screen once its column has been scrolled. */
const shown = (columns: readonly { top: number }[], scrollTops: readonly number[]) =>
  columns.map(({ top }, index) => top - scrollTops[index]!);

test('passages far down in their articles come to stand at the height that was wanted', () => {
  const columns = [
    { top: 900, farthest: 3000 },
    { top: 2100, farthest: 3000 },
    { top: 450, farthest: 3000 },
  ];
  const { height, scrollTops } = levelColumns(columns, 200);
  expect(height).toBe(200);
  expect(shown(columns, scrollTops)).toEqual([200, 200, 200]);
});

test('a passage in the first lines decides how high all stand, since nothing stands above the top of a text', () => {
  const columns = [
    { top: 90, farthest: 3000 },
    { top: 1500, farthest: 3000 },
  ];
  const { height, scrollTops } = levelColumns(columns, 200);
  expect(height).toBe(90);
  expect(shown(columns, scrollTops)).toEqual([90, 90]);
});

test('a passage near the end of a text that can’t be scrolled farther draws the others down to it', () => {
  const columns = [
    { top: 1400, farthest: 1000 },
    { top: 2000, farthest: 3000 },
  ];
  expect(levelColumns(columns, 200)).toEqual({ height: 400, scrollTops: [1000, 1600] });
});

test('where no height suits all, each column comes as near as it can and none is scrolled past its ends', () => {
  const columns = [
    { top: 60, farthest: 0 },
    { top: 1400, farthest: 1000 },
  ];
  const { scrollTops } = levelColumns(columns, 200);
  expect(scrollTops).toEqual([0, 1000]);
});

test('a line laid over a text hides one of its lines and no halves', () => {
  expect(lineAt(205, 100, 28).top).toBe(100 + 4 * 28);
  expect((lineAt(317, 100, 28).top - 100) % 28).toBe(0);
});

test('above the first line it lies in the gap under the heading', () => {
  expect(lineAt(20, 100, 28)).toEqual({ top: 86, tall: 14 });
});
