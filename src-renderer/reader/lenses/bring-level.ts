import { ON_THE_WAY_MS } from '../scroll-together.ts';
import type { ScrollTogether } from '../scroll-together.ts';
import { levelColumns } from './level-columns.ts';

/** Where a passage stands when nothing else says so: a third down, where one looks first, and clear of the running head. */
const USUAL = 0.3;
const HIGHEST = 0.16;
const LOWEST = 0.55;

export interface ColumnMark {
  readonly index: number;
  /** Null where nothing in this column matches. */
  readonly markId: string | null;
}

export function columnText(index: number): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-scroller="${index}"]`);
}

export function markElement(index: number, markId: string): HTMLElement | null {
  return columnText(index)?.querySelector<HTMLElement>(`[data-heads~="${CSS.escape(markId)}"]`) ?? null;
}

/**
 * Scrolls the columns so that their marks stand at one height, near to where the leading column has its own already.
 * Returns that height in CSS pixels from the top of the columns, or null where no mark is on screen.
 */
export function bringLevel(
  columns: readonly ColumnMark[],
  leader: number | null,
  together: ScrollTogether,
): number | null {
  const found = columns.flatMap(({ index, markId }) => {
    const scroller = columnText(index);
    const mark = markId === null ? null : markElement(index, markId);
    if (!scroller || !mark) return [];
    const shown = (mark.getClientRects()[0]?.top ?? 0) - scroller.getBoundingClientRect().top;
    return [
      {
        index,
        scroller,
        shown,
        top: shown + scroller.scrollTop,
        farthest: scroller.scrollHeight - scroller.clientHeight,
      },
    ];
  });
  if (found.length === 0) return null;
  const leading = found.find(({ index }) => index === leader);
  const tall = found[0]!.scroller.clientHeight;
  const stays = leading && leading.shown >= tall * HIGHEST && leading.shown <= tall * LOWEST;
  const { height, scrollTops } = levelColumns(found, stays ? leading.shown : tall * USUAL);
  const tops = new Map(found.map(({ scroller }, place) => [scroller, scrollTops[place]!]));
  together.keepLevel(tops);
  const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  for (const [scroller, top] of tops) scroller.scrollTo({ top, behavior });
  seeToArrival(tops);
  return height;
}

let seeing: AbortController | null = null;

/** A computer that is busy drops a smooth scroll on its way. Who does anything meanwhile has gone on, and is left alone. */
function seeToArrival(tops: ReadonlyMap<HTMLElement, number>): void {
  seeing?.abort();
  const own = (seeing = new AbortController());
  const { signal } = own;
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    window.addEventListener(type, () => own.abort(), { capture: true, passive: true, signal });
  window.setTimeout(() => {
    if (signal.aborted) return;
    own.abort();
    for (const [scroller, top] of tops) if (Math.abs(scroller.scrollTop - top) > 2) scroller.scrollTop = top;
  }, ON_THE_WAY_MS);
}

/** What lenses put on screen besides the bar: what has the focus in there must hand it on before it goes. */
export function hasFocus(part: 'list' | 'lens'): boolean {
  const within = part === 'list' ? '#lens-list' : '#lens-list, #lens-foot, [data-heads]';
  return document.activeElement?.closest(within) !== null && document.activeElement !== null;
}

export function focusListButton(): void {
  document.querySelector<HTMLElement>('#lens-foot [aria-controls="lens-list"]')?.focus();
}

/** Moves the focus to a mark without tearing the text away; the ring shows where it is. */
export function focusMark(index: number, markId: string, scroll: boolean): void {
  const mark = markElement(index, markId);
  mark?.focus({ preventScroll: true });
  if (scroll) mark?.scrollIntoView({ block: 'nearest' });
}
