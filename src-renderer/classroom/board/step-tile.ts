interface Corner {
  readonly left: number;
  readonly top: number;
}

/**
 * Which tile an arrow leads to, by where the tiles stand: left and right go on through the rows, up and down to the tile
 * nearest above and below. Null where the key is none of ours, or leads nowhere.
 */
export function stepTile(key: string, from: number, tiles: readonly Corner[]): number | null {
  const last = tiles.length - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowRight') return from < last ? from + 1 : null;
  if (key === 'ArrowLeft') return from > 0 ? from - 1 : null;
  const here = tiles[from];
  if (!here || (key !== 'ArrowDown' && key !== 'ArrowUp')) return null;
  const down = key === 'ArrowDown';
  const beyond = tiles.filter(({ top }) => (down ? top > here.top : top < here.top)).map(({ top }) => top);
  if (beyond.length === 0) return null;
  const row = down ? Math.min(...beyond) : Math.max(...beyond);
  const inRow = tiles.flatMap(({ left, top }, at) => (top === row ? [{ at, off: Math.abs(left - here.left) }] : []));
  return inRow.toSorted((a, b) => a.off - b.off)[0]?.at ?? null;
}
