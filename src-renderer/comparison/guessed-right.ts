import type { Claim, Passage } from '../../src-main/contract/comparison.ts';
import type { Compared } from './case-comparison.svelte.ts';

/** Of a hundred guesses that the words behind a claim say the same, how many are right; null where nothing was guessed. */
export function guessedRight(claim: Claim, { passages, quotations }: Compared): number | null {
  if (claim.kind !== 'passage' && claim.kind !== 'quotation') return null;
  const words = claim.cells.flatMap((cell) => cell.passages);
  const groups: { members: readonly Passage[]; strength: number }[] =
    claim.kind === 'passage'
      ? passages.filter(({ kind }) => kind !== 'word for word')
      : quotations.map(({ statements, strength }) => ({ members: statements, strength }));
  const meant = groups.find(
    ({ members }) => members.length > 1 && members.every((member) => words.some((word) => areSame(word, member))),
  );
  return meant && meant.strength < 0.995 ? Math.round(meant.strength * 100) : null;
}

function areSame(one: Passage, other: Passage): boolean {
  return one.articleId === other.articleId && one.start === other.start && one.end === other.end;
}
