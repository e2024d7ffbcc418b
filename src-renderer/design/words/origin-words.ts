import { m } from '#words';
import type { OriginLink } from '../../../src-main/contract/origin.ts';
import { dayWords } from './article-words.ts';

/** Why a text is said to come from another, to follow its name. Withheld words are said to be hidden, not left out. */
export function reasonWords({ basis, evidence }: OriginLink['direction']): string {
  switch (basis) {
    case 'stated credit':
      return evidence === null ? m.design_the_text_says_so_in_words() : m.design_the_text_says({ evidence });
    case 'canonical address':
      return evidence === null
        ? m.design_the_page_names_its_address_as()
        : m.design_the_page_names_as_the_original({ evidence });
    case 'earlier date':
      return m.design_because_it_is_dated_earlier({ which: evidence === null ? '' : ` (${dayWords(evidence)})` });
    case 'not known':
      return '';
  }
}
