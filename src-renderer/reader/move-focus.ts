import { tick } from 'svelte';
import type { ReaderView } from './reader.svelte.ts';

/** Where in a column the focus can be sent; the elements carry the name as `data-spot`. */
export type Spot = 'text' | 'guess' | 'reveal' | 'page' | 'to page' | 'beside';

/** Moves the focus within the article's column, after what was opened or closed is drawn, since a key press would else begin at the top of the window. */
export async function focusSpot(view: ReaderView, articleId: string, spot: Spot): Promise<void> {
  await tick();
  const column = document.getElementById(`column-${view.columns.indexOf(articleId)}`);
  const element =
    column?.querySelector<HTMLElement>(`[data-spot="${spot}"]`) ??
    column?.querySelector<HTMLElement>('[data-spot="text"]');
  element?.focus({ preventScroll: spot === 'text' || spot === 'to page' });
}
