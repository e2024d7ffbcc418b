const STATUS = '[role="status"]';

/** Shorter than that nothing is worth saying: what was waited for has come. Milliseconds. */
const STANDS_MS = 500;

/**
 * Screen readers read a status out when its words change; one that comes to the page with its words in it most of them
 * pass over in silence (an alert they don't). So what comes and stays is said once through the region that was there
 * before. Returns the function that ends it, so that it fits `{@attach}`.
 */
export function tellArrivals(root: HTMLElement, announce: (text: string) => void): () => void {
  const known = new WeakSet<Element>(root.querySelectorAll(STATUS));
  let looking: number | undefined;
  // Once for all that came together, and after it was painted: a lens puts thousands of marks into the page at once.
  const look = () => {
    looking = undefined;
    for (const element of root.querySelectorAll(STATUS)) {
      if (known.has(element)) continue;
      known.add(element);
      const words = wordsOf(element);
      if (words === '') continue;
      window.setTimeout(() => {
        // Changed meanwhile, it was read by itself.
        if (element.isConnected && wordsOf(element) === words) announce(words);
      }, STANDS_MS);
    }
  };
  const watcher = new MutationObserver(() => (looking ??= window.setTimeout(look)));
  watcher.observe(root, { childList: true, subtree: true });
  return () => {
    watcher.disconnect();
    window.clearTimeout(looking);
  };
}

const wordsOf = (element: Element) => (element.textContent ?? '').trim().replace(/\s+/gu, ' ');
