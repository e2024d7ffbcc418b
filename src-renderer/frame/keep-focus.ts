/** Longer than most buttons work: until then the focus waits for them. Milliseconds. */
const WORKS_MS = 1_500;

/** What takes the focus, in the order of the page. */
const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/**
 * Whoever works by keyboard must never be thrown back to the top of the window because what they were at went away: a
 * removed row, a button that did its work. The focus then goes to the same control of the next row, of the one before,
 * or to the page. A button that can't be pressed while it works loses the focus too, and has it back afterwards.
 * A place that knows better moves the focus itself; this only looks after what nobody has seen to.
 * Returns the function that ends it, so that it fits `$effect`.
 */
export function keepFocus(root: HTMLElement, page: () => HTMLElement | undefined): () => void {
  let last: HTMLElement | null = null;
  const remember = (event: FocusEvent) => {
    last = event.target instanceof HTMLElement ? event.target : null;
  };
  const watcher = new MutationObserver((records) => {
    const lost = last;
    if (lost && records.some(({ type, target }) => type === 'attributes' && target === lost)) giveBack(lost, page);
    if (!lost || lost.isConnected || !isNowhere(document.activeElement)) return;
    last = null;
    const record = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
    // Later than the place's own doing, which comes with the next drawing.
    requestAnimationFrame(() => {
      if (isNowhere(document.activeElement))
        ((record && nearest(record, lost, page())) || page())?.focus({ preventScroll: true });
    });
  });
  root.addEventListener('focusin', remember);
  watcher.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    root.removeEventListener('focusin', remember);
    watcher.disconnect();
  };
}

/** The button was disabled or may be pressed again. Disabled for good, it leaves the focus to what stands beside it. */
function giveBack(button: HTMLElement, page: () => HTMLElement | undefined): void {
  if (!button.matches(':disabled')) {
    if (isNowhere(document.activeElement)) button.focus({ preventScroll: true });
    return;
  }
  window.setTimeout(() => {
    if (!button.isConnected || !button.matches(':disabled') || !isNowhere(document.activeElement)) return;
    const beside = [...following(button.nextSibling), ...preceding(button.previousSibling)];
    (beside.find((one): one is HTMLElement => one.matches(FOCUSABLE)) ?? page())?.focus({ preventScroll: true });
  }, WORKS_MS);
}

function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body;
}

/** Where a list or a group lost the focus: what stands now where it was, as far as that is inside the page. */
function nearest(record: MutationRecord, lost: HTMLElement, page: HTMLElement | undefined): HTMLElement | null {
  for (const beside of [...following(record.nextSibling), ...preceding(record.previousSibling)]) {
    const alike = [...beside.querySelectorAll<HTMLElement>(lost.localName)].find(
      (one) => one.className === lost.className && one.matches(FOCUSABLE),
    );
    const found = alike ?? (beside.matches(FOCUSABLE) ? beside : beside.querySelector<HTMLElement>(FOCUSABLE));
    if (found instanceof HTMLElement && page?.contains(found)) return found;
  }
  return null;
}

function* following(node: Node | null): Generator<Element> {
  for (let next = node; next; next = next.nextSibling) if (next instanceof Element && next.isConnected) yield next;
}

function* preceding(node: Node | null): Generator<Element> {
  for (let next = node; next; next = next.previousSibling) if (next instanceof Element && next.isConnected) yield next;
}
