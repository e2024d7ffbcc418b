import { columnText } from './bring-level.ts';

/** By article, where in its body the words begin and end that are in view. */
export type PlacesInView = ReadonlyMap<string, { readonly from: number; readonly to: number }>;

/** Words less than this many heights of their column out of view count as in view: a list that opens moves them. */
const MARGIN = 0.5;

/** Columns as they stand on screen; those without a text are left out. */
export function placesInView(articleIds: readonly string[]): PlacesInView {
  return new Map(articleIds.flatMap((articleId, index) => inColumn(articleId, columnText(index))));
}

function inColumn(articleId: string, column: HTMLElement | null) {
  if (!column) return [];
  const { top, height } = column.getBoundingClientRect();
  const near = [...column.querySelectorAll<HTMLElement>('[data-start]')].filter((words) => {
    const box = words.getBoundingClientRect();
    return box.bottom > top - height * MARGIN && box.top < top + height * (1 + MARGIN);
  });
  if (near.length === 0) return [];
  const from = Math.min(...near.map(({ dataset }) => Number(dataset['start'])));
  return [[articleId, { from, to: Math.max(...near.map(({ dataset }) => Number(dataset['end']))) }] as const];
}
