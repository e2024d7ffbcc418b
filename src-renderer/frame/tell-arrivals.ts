const STATUS = '[role="status"]';

/** Shorter than that nothing is worth saying: what was waited for has come. Milliseconds. */
const STANDS_MS = 500;

/**
 * Screen readers read a status out when its words change; one that comes to the page with its words in it most of them
 * pass over in silence (an alert they don't). So what comes and stays is said once through the region that was there
 * before. Returns the function that ends it, so that it fits `{@attach}`.
 */
export function tellArrivals(root: HTMLElement, announce: (text: string) => void): () => void {
  const watcher = new MutationObserver((records) => {
    for (const element of arrivedIn(records)) {
      const words = wordsOf(element);
      if (words === '') continue;
      window.setTimeout(() => {
        // Changed meanwhile, it was read by itself.
        if (element.isConnected && wordsOf(element) === words) announce(words);
      }, STANDS_MS);
    }
  });
  watcher.observe(root, { childList: true, subtree: true });
  return () => watcher.disconnect();
}

function arrivedIn(records: readonly MutationRecord[]): Set<Element> {
  const added = records.flatMap(({ addedNodes }) => [...addedNodes].filter((node) => node instanceof Element));
  return new Set(added.flatMap((one) => [...(one.matches(STATUS) ? [one] : []), ...one.querySelectorAll(STATUS)]));
}

const wordsOf = (element: Element) => (element.textContent ?? '').trim().replace(/\s+/gu, ' ');
