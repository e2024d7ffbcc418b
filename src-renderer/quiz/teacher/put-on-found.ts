import type { NewItem } from '../../../src-main/contract/quiz.ts';

/** Where words stand in an article. */
export interface Passage {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export interface PassageFound {
  readonly was: Passage;
  readonly now: Passage | null;
}

export function samePlace(one: Passage, other: Passage): boolean {
  return one.articleId === other.articleId && one.start === other.start && one.exact === other.exact;
}

/**
 * The question on the words that were found again. Its hashes go, since they are of the text as it was: with one of them the service
 * would hold new words for words that never stood there.
 */
export function putOnFound(item: NewItem, found: readonly PassageFound[]): NewItem {
  const moved = <One extends Passage>(one: One): One => {
    const now = found.find(({ was }) => samePlace(was, one))?.now;
    return now ? { ...one, ...now } : one;
  };
  return {
    ...item,
    evidence: item.evidence.map((one) => ({ ...moved(one), textHash: '' })),
    key: item.key.type === 'passage' ? { ...item.key, passages: item.key.passages.map(moved) } : item.key,
  };
}
