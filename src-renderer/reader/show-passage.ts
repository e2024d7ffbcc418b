import type { PassagePlace } from '../place.svelte.ts';

/** How far down the column the words come to stand: where one looks first, clear of the running head. */
const DOWN = 0.3;
const NAME = 'opened-for';
/** Characters: enough to know the words by. */
const MOST_SAID = 300;

/**
 * Scrolls a column to the words the reader was opened for and lays a wash under them, without touching the text: the marks
 * of a lens and the reader's own rendering never meet it. The keys go to that column, where reading goes on. Returns the
 * words, for who does not see them; null where the article is not in that column.
 */
export function showPassage(column: number, { start, end }: PassagePlace): string | null {
  const scroller = document.querySelector<HTMLElement>(`[data-scroller="${column}"]`);
  const ranges = scroller ? findRanges(scroller, start, end) : [];
  const first = ranges[0];
  if (!scroller || !first) return null;
  const top = first.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
  scroller.scrollTo({ top: top - scroller.clientHeight * DOWN, behavior: 'instant' });
  scroller.focus({ preventScroll: true });
  CSS.highlights.set(NAME, new Highlight(...ranges));
  return ranges.map(String).join(' ').slice(0, MOST_SAID);
}

export function forgetPassage(): void {
  CSS.highlights.delete(NAME);
}

/** The pieces of the text on screen that hold the characters from `start` to `end` of the body. */
export function findRanges(scroller: HTMLElement, start: number, end: number): Range[] {
  return [...scroller.querySelectorAll<HTMLElement>('[data-start][data-end]')].flatMap((stretch) => {
    const [from, to] = [Number(stretch.dataset['start']), Number(stretch.dataset['end'])];
    if (from >= end || to <= start) return [];
    const range = document.createRange();
    const [first, last] = [textAt(stretch, Math.max(0, start - from)), textAt(stretch, Math.min(to, end) - from)];
    if (!first || !last) return [];
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    return [range];
  });
}

/** The text node that holds the character at an offset of an element's text. */
function textAt(element: HTMLElement, at: number): { node: Node; offset: number } | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = at;
  let last: Node | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node.nodeValue ?? '';
    if (left <= length) return { node, offset: left };
    left -= length;
    last = node;
  }
  return last && { node: last, offset: last.nodeValue?.length ?? 0 };
}
