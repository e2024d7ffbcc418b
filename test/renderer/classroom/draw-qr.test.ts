import { expect, test } from 'vitest';
import { drawQr } from '../../../src-renderer/classroom/draw-qr.ts';

/** The path drawn back into squares: which modules of a picture are dark. */
function darkOf({ size, path }: { size: number; path: string }): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, wide] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu))
    for (let at = Number(x); at < Number(x) + Number(wide); at++) rows[Number(y)]![at] = true;
  return rows;
}

const ADDRESS = 'http://192.168.1.20:4300/#/join/BCDFGH';
const FINDER = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111'];

test('a QR code has its three finders and four quiet modules all around', () => {
  const picture = drawQr(ADDRESS);
  const dark = darkOf(picture);
  const { size } = picture;
  const corner = (left: number, top: number) =>
    dark.slice(top, top + 7).map((row) =>
      row
        .slice(left, left + 7)
        .map(Number)
        .join(''),
    );
  expect(corner(4, 4)).toEqual(FINDER);
  expect(corner(size - 11, 4)).toEqual(FINDER);
  expect(corner(4, size - 11)).toEqual(FINDER);
  const quiet = (at: number) => at < 4 || at >= size - 4;
  const inQuiet = dark.flatMap((row, y) => row.filter((is, x) => is && (quiet(x) || quiet(y))));
  expect(inQuiet).toEqual([]);
});

test('every run of dark modules is one rectangle, and other addresses are other codes', () => {
  const dark = darkOf(drawQr(ADDRESS));
  const runs = dark.reduce((sum, row) => sum + row.filter((is, x) => is && !row[x - 1]).length, 0);
  expect(drawQr(ADDRESS).path.match(/M/gu)).toHaveLength(runs);
  expect(drawQr(ADDRESS.replace('BCDFGH', 'BCDFGJ')).path).not.toBe(drawQr(ADDRESS).path);
});
