import { m } from '#words';

const [OPEN = '', CLOSE = ''] = m.design_quoted({ words: '\n' }).split('\n');

/** In the quotation marks of the interface's language, unless the words begin or end with some of their own. */
export function quoteWords(words: string): string {
  return `${/^["“„«‘]/u.test(words) ? '' : OPEN}${words}${/["”»]$/u.test(words) ? '' : CLOSE}`;
}
