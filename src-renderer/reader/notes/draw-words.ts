import type { Span } from '../lenses/marks.ts';
import { findRanges } from '../show-passage.ts';

/**
 * Draws words on screen without touching the text's elements (CSS Custom Highlight), and again whenever what is in the columns
 * changes. Returns the function that takes the drawing away.
 */
export function drawWords(name: string, spans: readonly Span[], columnOf: (articleId: string) => number): () => void {
  const draw = () => CSS.highlights.set(name, new Highlight(...rangesOf(spans, columnOf)));
  const columns = document.querySelector('.columns');
  const watcher = new MutationObserver(draw);
  if (columns) watcher.observe(columns, { childList: true, subtree: true, characterData: true });
  draw();
  return () => {
    watcher.disconnect();
    CSS.highlights.delete(name);
  };
}

export function rangesOf(spans: readonly Span[], columnOf: (articleId: string) => number): Range[] {
  return spans.flatMap(({ articleId, start, end }) => {
    const scroller = document.querySelector<HTMLElement>(`[data-scroller="${columnOf(articleId)}"]`);
    return scroller ? findRanges(scroller, start, end) : [];
  });
}
