/** Between two looks, and before the first: what was there before has gone by then. Milliseconds. */
const LOOK_MS = 250;
/** Whoever has waited longer has heard that it is being opened, and hears what came of it. */
const MOST_LOOKS = 40;
/** So long what stands there while a page still reads ("Case") is not said: most have their own title by then. */
const LOOKS_BEFORE_HALF = 4;

/**
 * Says where one is, as soon as the page can say it: its title may come with what it reads, and something else stand there until
 * then. A page says by `data-ready` that it has read. Returns what stops the waiting.
 */
export function tellTitle(page: () => HTMLElement | undefined, announce: (title: string) => void): () => void {
  let looks = 0;
  let told = '';
  const timer = window.setInterval(() => {
    looks += 1;
    const title = page()?.querySelector('h1')?.textContent?.trim() ?? '';
    const isReady = title !== '' && page()?.querySelector('[data-ready]') !== null;
    if (title !== '' && title !== told && (isReady || looks > LOOKS_BEFORE_HALF)) {
      told = title;
      announce(title);
    }
    if (isReady || looks === MOST_LOOKS) window.clearInterval(timer);
  }, LOOK_MS);
  return () => window.clearInterval(timer);
}
