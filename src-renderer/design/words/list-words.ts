import { INTL, READS_LEFTWARDS } from './language.ts';

const LIST = new Intl.ListFormat(INTL, { type: 'conjunction' });

/** "Halyard, Seamark and the Tide". On a page from right to left a name in Latin letters would turn the list around. */
export function listWords(items: readonly string[]): string {
  return LIST.format(READS_LEFTWARDS ? items.map((item) => `\u2068${item}\u2069`) : items);
}
