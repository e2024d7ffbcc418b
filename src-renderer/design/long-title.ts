/** Letters of a title that still fill two lines of a page at the most. */
const LONG = 90;

/** The class of a heading that shows this title: a very long one would take half the first screen. */
export function titleClass(title: string): string | undefined {
  return title.length > LONG ? 'long-title' : undefined;
}
