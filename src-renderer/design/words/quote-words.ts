import { m } from '#words';

/** What keeps the direction of words that are put into an Arabic sentence apart from its own (scripts/trim-words.ts). */
const MARKS = /[\u2068\u2069]/gu;
const [OPEN = '', CLOSE = ''] = m.design_quoted({ words: '\n' }).replace(MARKS, '').split('\n');

/** In the quotation marks of the interface's language, unless the words begin or end with some of their own. */
export function quoteWords(words: string): string {
  return `${/^["“„«‘]/u.test(words) ? '' : OPEN}${words}${/["”»]$/u.test(words) ? '' : CLOSE}`;
}
