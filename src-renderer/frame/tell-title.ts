/** Between two looks, and before the first: what was there before has gone by then. Milliseconds. */
const LOOK_MS = 250;
/** Whoever has waited longer has heard that it is being opened, and hears what came of it. */
const MOST_LOOKS = 40;

/** Says where one is, as soon as the page can say it: its title may come with what it reads. Returns what stops the waiting. */
export function tellTitle(page: () => HTMLElement | undefined, announce: (title: string) => void): () => void {
  let looks = 0;
  const timer = window.setInterval(() => {
    const title = page()?.querySelector('h1')?.textContent?.trim() ?? '';
    if (title !== '') announce(title);
    if (title !== '' || ++looks === MOST_LOOKS) window.clearInterval(timer);
  }, LOOK_MS);
  return () => window.clearInterval(timer);
}
