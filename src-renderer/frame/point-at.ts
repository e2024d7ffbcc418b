/** A page that loads what it shows may take this long until the thing is there; then the words of the step must do alone. */
const WAITS_MS = 5_000;
const LOOKS_EVERY_MS = 100;

/**
 * Frames what a step of the tour speaks of, once it is on the page, and brings it into view. `mark` is the value of its `data-tour`;
 * TourPanel.svelte draws the frame. Answers with what takes the frame away again.
 */
export function pointAt(mark: string): () => void {
  const root = document.documentElement;
  root.dataset['tourAt'] = mark;
  const since = performance.now();
  const timer = window.setInterval(() => {
    const thing = document.querySelector(`[data-tour="${mark}"]`);
    if (!thing && performance.now() - since < WAITS_MS) return;
    window.clearInterval(timer);
    thing?.scrollIntoView({ block: 'nearest' });
  }, LOOKS_EVERY_MS);
  return () => {
    window.clearInterval(timer);
    if (root.dataset['tourAt'] === mark) delete root.dataset['tourAt'];
  };
}
