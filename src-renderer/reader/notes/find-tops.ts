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
  return column && top !== undefined && isInView(top, column) ? top : null;
}

/**
 * Where in the window the words of each group stand that are in view. A note that links columns stands by its words in the
 * current one, else by the first that are seen. The marks of a column are looked up together: this runs with every scroll.
 */
export function findTops(
  groups: readonly MarkGroup[],
  columns: readonly string[],
  shown: readonly string[],
  current: string | undefined,
): ReadonlyMap<string, number> {
  const inOrder = shown.toSorted((one, other) => Number(other === current) - Number(one === current));
  const seen = new Map(inOrder.map((articleId) => [articleId, headsInView(columns.indexOf(articleId))]));
  const tops = new Map<string, number>();
  for (const { id, marks } of groups) {
    const found = inOrder.flatMap((articleId) =>
      marks.flatMap((mark) => (mark.articleId === articleId ? (seen.get(articleId)?.get(mark.id) ?? []) : [])),
    );
    if (found[0] !== undefined) tops.set(id, found[0]);
  }
  return tops;
}

/** By mark, the top of its first line. */
function headsInView(index: number): Map<string, number> {
  const tops = new Map<string, number>();
  const scroller = columnText(index);
  const column = scroller?.getBoundingClientRect();
  if (!scroller || !column) return tops;
  for (const head of scroller.querySelectorAll('[data-heads]')) {
    const top = head.getClientRects()[0]?.top;
    if (top === undefined || !isInView(top, column)) continue;
    for (const id of head.getAttribute('data-heads')?.split(' ') ?? []) tops.set(id, top);
  }
  return tops;
}

function isInView(top: number, column: DOMRect): boolean {
  return top > column.top - OVER_THE_TOP && top < column.bottom - OVER_THE_FOOT;
}
