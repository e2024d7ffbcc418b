/** The room kept above a line that is scrolled to, in CSS pixels. */
const MARGIN = 24;

/** Scrolls `box` so that `line` in it stands level with `beside`, or as near as its ends allow; both stay in sight. */
export function levelWith(box: HTMLElement, line: HTMLElement, beside: HTMLElement): void {
  const { top, bottom } = box.getBoundingClientRect();
  const wanted = beside.getBoundingClientRect().top;
  const target = Math.max(top + MARGIN, Math.min(wanted, bottom - 2 * MARGIN));
  box.scrollTop += line.getBoundingClientRect().top - target;
}
