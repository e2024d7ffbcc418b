import type { SharedText } from './match-passages.ts';

/** Both ways this much: one article, saved or published twice. */
const NEAR_DUPLICATE_SHARE = 0.8;
/** With this much of each in common no paragraph is boilerplate: the text itself came over. */
const WHOLE_TEXT_SHARE = 0.5;
/** Words outside quotation marks that must be the same before two articles are said to share a text. */
const OWN_WORDS = 20;
/** An outlet repeats its own background; that alone is no republishing. */
const SAME_OUTLET_SHARE = 0.3;

export type SharedKind = 'near duplicate' | 'republished passages';

/** Share of the words of the article that shares more of itself, 0 to 1. */
export function shareOf({ left, right }: Pick<SharedText, 'left' | 'right'>): number {
  return Math.max(left.words / Math.max(1, left.ofWords), right.words / Math.max(1, right.ofWords));
}

/** What two texts have in common, in a word; null where it is too little to speak of. */
export function judgeLink(shared: SharedText, sameOutlet: boolean): SharedKind | null {
  const { left, right, ownWords } = shared;
  if (leastShareOf(shared) >= NEAR_DUPLICATE_SHARE) return 'near duplicate';
  if (ownWords < OWN_WORDS || left.paragraphs + right.paragraphs === 0) return null;
  return sameOutlet && shareOf(shared) < SAME_OUTLET_SHARE ? null : 'republished passages';
}

/** Whether a paragraph that one outlet prints under many articles is to be left out of the comparison. */
export function mayBeBoilerplate(shared: Pick<SharedText, 'left' | 'right'>): boolean {
  return leastShareOf(shared) < WHOLE_TEXT_SHARE;
}

function leastShareOf({ left, right }: Pick<SharedText, 'left' | 'right'>): number {
  return Math.min(left.words / Math.max(1, left.ofWords), right.words / Math.max(1, right.ofWords));
}
