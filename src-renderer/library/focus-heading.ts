/** For a page that takes the place of another: its title is read out, and Tab goes on from there instead of from nowhere. */
export function focusHeading(page: HTMLElement): void {
  const heading = page.querySelector('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
