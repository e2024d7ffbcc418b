import type { Place } from './find-words.ts';

export interface SelectedPlace extends Place {
  readonly column: number;
}

/**
 * Where in an article's body the words lie that are selected on screen, or null where none of its text is. Only the column in
 * which the selection begins counts: a drag that slips into the next column means the words of its own.
 */
export function readSelection(selection: Selection | null): SelectedPlace | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const scroller = elementOf(selection.anchorNode)?.closest<HTMLElement>('[data-scroller]');
  if (!scroller) return null;
  const range = selection.getRangeAt(0);
  const stretches = [...scroller.querySelectorAll<HTMLElement>('[data-start][data-end]')].filter((stretch) =>
    range.intersectsNode(stretch),
  );
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return null;
  const start = Number(first.dataset['start']) + (offsetIn(first, range.startContainer, range.startOffset) ?? 0);
  const toEnd = offsetIn(last, range.endContainer, range.endOffset);
  const end = toEnd === null ? Number(last.dataset['end']) : Number(last.dataset['start']) + toEnd;
  return end > start ? { column: Number(scroller.dataset['scroller']), start, end } : null;
}

function elementOf(node: Node | null): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? null);
}

/** How many characters of an element's text lie before a place in it; null where the place is outside. */
function offsetIn(element: Element, node: Node, offset: number): number | null {
  if (!element.contains(node)) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}
