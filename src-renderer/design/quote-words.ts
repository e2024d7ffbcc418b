import { m } from '#words';

/** In the quotation marks of the interface's language, unless the words begin or end with some of their own. */
export function quoteWords(words: string): string {
  const [open = '', close = ''] = m.design_quoted({ words: '\n' }).split('\n');
  return `${/^["“„«‘]/u.test(words) ? '' : open}${words}${/["”»]$/u.test(words) ? '' : close}`;
}
