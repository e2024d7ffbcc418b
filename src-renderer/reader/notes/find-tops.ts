import { columnText } from '../lenses/bring-level.ts';
import type { MarkGroup } from '../lenses/group-marks.ts';
import { rangesOf } from './draw-words.ts';

/** Words that are cut off at the edge of their column by less than this, in CSS pixels, are still seen. */
const OVER_THE_TOP = 12;
const OVER_THE_FOOT = 8;

/** Where in the window a place of an article's body stands, or null where it is out of view. */
export function topInView(columns: readonly string[], articleId: string, start: number): number | null {
  const columnOf = (id: string) => columns.indexOf(id);
  const column = columnText(columnOf(articleId))?.getBoundingClientRect();
  const [range] = rangesOf([{ articleId, start, end: start + 1 }], columnOf);
  const top = range?.getClientRects()[0]?.top;
  if (!column || top === undefined) return null;
  return top > column.top - OVER_THE_TOP && top < column.bottom - OVER_THE_FOOT ? top : null;
}

/**
 * Where in the window the words of each group stand that are in view. A note that links columns stands by its words in the
 * current one, else by the first that are seen.
 */
export function findTops(
  groups: readonly MarkGroup[],
  columns: readonly string[],
  shown: readonly string[],
  current: string | undefined,
): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  for (const { id, marks } of groups) {
    const inOrder = marks
      .filter(({ articleId }) => shown.includes(articleId))
      .toSorted((one, other) => Number(other.articleId === current) - Number(one.articleId === current));
    for (const { articleId, start } of inOrder) {
      const top = tops.has(id) ? null : topInView(columns, articleId, start);
      if (top !== null) tops.set(id, top);
    }
  }
  return tops;
}
