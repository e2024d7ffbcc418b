/** Letters of a title that still fill two lines of a page at the most. */
const LONG = 90;

/** Whether a title is set smaller: at full size it would take half the first screen. */
export function isLongTitle(title: string): boolean {
  return title.length > LONG;
}

/** The class of a heading that shows this title. */
export function titleClass(title: string): string | undefined {
  return isLongTitle(title) ? 'long-title' : undefined;
}
