import type { Passages } from '../../src-main/contract/search.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Marks passages on screen without touching the text's elements (CSS Custom Highlight; styled in design/styles/page.css), and
 * again whenever a fold is opened. `onshown` gets the passage to go to each time there is one, so that a passage in a
 * closed fold is reached when it opens. Returns the function that takes the marks away.
 */
export function markFound(column: HTMLElement, passages: Passages, onshown: (passage: Range) => void): () => void {
  const mark = () => {
    const ranges = rangesOf(column, passages);
    CSS.highlights.set('found', new Highlight(...ranges.all));
    if (ranges.first) onshown(ranges.first);
  };
  const watcher = new MutationObserver(mark);
  watcher.observe(column, { childList: true, subtree: true });
  mark();
  return () => {
    watcher.disconnect();
    CSS.highlights.delete('found');
  };
}

function rangesOf(column: HTMLElement, { title, deck, body, comments, first }: Passages) {
  const heading = column.querySelector('[id^="headline-"]');
  const lines = [...column.querySelectorAll('.deck')];
  const inTitle = heading ? title.flatMap((span) => rangeIn(heading, span) ?? []) : [];
  const inDeck = lines.length === 1 ? deck.flatMap((span) => rangeIn(lines[0]!, span) ?? []) : [];
  const stretches = [...column.querySelectorAll<HTMLElement>('[data-start]')];
  const inBody = body.flatMap((span) => placeInBody(stretches, span) ?? []);
  const inComments = comments.flatMap(({ position, marks }) => {
    const line = column.querySelector(`[data-position="${position}"]`);
    return line?.checkVisibility() ? marks.flatMap((span) => rangeIn(line, span) ?? []) : [];
  });
  const target = first && placeInBody(stretches, first);
  const isHidden = comments.length > 0 && inComments.length === 0;
  return {
    all: [...inTitle, ...inDeck, ...inBody, ...inComments],
    first: isHidden ? null : (inComments[0] ?? target ?? inTitle[0] ?? inDeck[0] ?? inBody[0] ?? null),
  };
}

/** The stretch of the body that has it; a mark over the seam of two stands in the first. */
function placeInBody(stretches: readonly HTMLElement[], { start, end }: Span): Range | null {
  for (const stretch of stretches) {
    const [from, to] = [Number(stretch.dataset['start']), Number(stretch.dataset['end'])];
    if (start >= from && start < to) return rangeIn(stretch, { start: start - from, end: Math.min(end, to) - from });
  }
  return null;
}

/** Offsets count the characters of the element's text, whatever elements they stand in. */
function rangeIn(element: Element, { start, end }: Span): Range | null {
  const range = document.createRange();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  let begun = false;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!begun && start < at + length) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return null;
}
