import type { OriginLink } from '../../src-main/contract/origin.ts';
import { dayWords } from './article-words.ts';

/** Why a text is said to come from another, to follow its name. Withheld words are said to be hidden, not left out. */
export function reasonWords({ basis, evidence }: OriginLink['direction']): string {
  switch (basis) {
    case 'stated credit':
      return evidence === null
        ? ': the text says so, in words hidden until you guess'
        : `: the text says “${evidence}”`;
    case 'canonical address':
      return evidence === null
        ? ': the page names its address as the original'
        : `: the page names ${evidence} as the original`;
    case 'earlier date':
      return `, because it is dated earlier${evidence === null ? '' : ` (${dayWords(evidence)})`}`;
    case 'not known':
      return '';
  }
}
