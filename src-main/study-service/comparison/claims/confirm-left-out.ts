import type { Claim, ClaimCell, Passage } from '../../../contract/comparison.ts';
import { areSamePlace } from '../passages.ts';

/** A person's word that an article leaves a claim out. */
export interface LeftOut {
  /** The claim, by words that state it. */
  readonly evidence: Passage;
  readonly articleId: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/**
 * Turns `absent` into `left out` where a person has said so. The claim is known again by the words that state it, since what is
 * worked out anew has no number of its own; a confirmation whose words no longer stand anywhere has no effect.
 */
export function confirmLeftOut(claims: readonly Claim[], confirmations: readonly LeftOut[]): Claim[] {
  if (confirmations.length === 0) return [...claims];
  return claims.map((claim) => {
    const stated = claim.cells.flatMap(({ passages }) => passages);
    const meant = confirmations.filter(({ evidence }) => stated.some((passage) => areSamePlace(passage, evidence)));
    if (meant.length === 0) return claim;
    const cells = claim.cells.map((cell): ClaimCell => {
      const found = meant.find(({ articleId }) => articleId === cell.articleId);
      return found && cell.state === 'absent'
        ? { ...cell, state: 'left out', confirmed: { by: found.by, at: found.at } }
        : cell;
    });
    return { ...claim, cells };
  });
}
