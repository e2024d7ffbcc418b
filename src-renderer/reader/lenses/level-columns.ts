/** A column whose passage is to stand level with the others', in CSS pixels. */
export interface LevelledColumn {
  /** From the top of what scrolls to the top of the passage. */
  readonly top: number;
  /** Farthest it can be scrolled. */
  readonly farthest: number;
}

/**
 * How far each column is to be scrolled so that all passages stand at one height, as near to `wanted` (from the top of
 * the columns) as all of them reach. Where no height is within everybody's reach, those that can't get there stay as
 * near to it as they come: a passage in the first line can't stand lower than it does.
 */
export function levelColumns(
  columns: readonly LevelledColumn[],
  wanted: number,
): { height: number; scrollTops: number[] } {
  const lowest = Math.min(...columns.map(({ top }) => top));
  const highest = Math.max(0, ...columns.map(({ top, farthest }) => top - farthest));
  const height = Math.max(Math.min(wanted, lowest), Math.min(highest, lowest));
  return {
    height,
    scrollTops: columns.map(({ top, farthest }) => Math.min(farthest, Math.max(0, top - height))),
  };
}

/** With the underlines that hang below the line. */
const DEEP = 1.15;

/**
 * Where a line of words lies over a text whose lines are `line` high from `first` on, so that it hides one line and no
 * halves: the line nearest to a height, or the gap of half a line that a heading leaves above the first.
 */
export function lineAt(height: number, first: number, line: number): { top: number; tall: number } {
  const place = Math.round((height - first) / line);
  if (place < 0) return { top: first - line / 2, tall: line / 2 };
  return { top: first + place * line, tall: line * DEEP };
}
