import { getContext, setContext } from 'svelte';
import type { ComparisonView } from './comparison.svelte.ts';
import type { Mark } from './marks.ts';

/** What a column tells the words in it: through which comparison they are seen, and as whose. */
export interface Marking {
  readonly comparison: ComparisonView;
  readonly articleId: string;
}

const KEY = Symbol('marking');

export function provideMarking(marking: Marking): void {
  setContext(KEY, marking);
}

/** Undefined outside a column, where words are never marked. */
export function readMarking(): Marking | undefined {
  return getContext<Marking | undefined>(KEY);
}

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;

/**
 * Presses and keys of all marks in a column, heard once for the column: a mark may be many elements, and words that are
 * being selected to copy must not be taken for a press.
 */
export function listenToMarks(scroller: HTMLElement, comparison: ComparisonView, articleId: () => string) {
  const marksOf = (element: Element): Mark[] =>
    comparison.findMarks(articleId(), element.getAttribute('data-marks')?.split(' ') ?? []);
  const marked = (event: Event) => (event.target instanceof Element ? event.target.closest('[data-marks]') : null);
  function pressed(event: Event): void {
    const element = marked(event);
    if (element && window.getSelection()?.isCollapsed !== false) void comparison.press(marksOf(element));
  }
  function key(event: KeyboardEvent): void {
    const element = marked(event);
    if (!element || event.ctrlKey || event.metaKey || event.altKey) return;
    const marks = marksOf(element);
    if (event.key === 'Enter' || event.key === ' ') void comparison.press(marks);
    else {
      const arrow = ARROWS.find((name) => name === event.key);
      const head = marks.find(({ id }) => element.getAttribute('data-heads')?.split(' ').includes(id));
      if (!arrow || !head || !comparison.move(head, arrow)) return;
    }
    event.preventDefault();
  }
  function focused(event: FocusEvent): void {
    const heads = marked(event)?.getAttribute('data-heads')?.split(' ') ?? [];
    if (heads[0] && !heads.includes(comparison.current ?? '')) comparison.current = heads[0];
  }
  scroller.addEventListener('click', pressed);
  scroller.addEventListener('keydown', key);
  scroller.addEventListener('focusin', focused);
  return () => {
    scroller.removeEventListener('click', pressed);
    scroller.removeEventListener('keydown', key);
    scroller.removeEventListener('focusin', focused);
  };
}
