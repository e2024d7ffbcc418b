import type { Claim } from '../../../contract/comparison.ts';

/** Two claims of one kind may begin at the same words; as rows they need names of their own. */
export function keyApart(claims: readonly Claim[]): Claim[] {
  const counts = new Map<string, number>();
  return claims.map((claim) => {
    const before = counts.get(claim.key) ?? 0;
    counts.set(claim.key, before + 1);
    return before === 0 ? claim : { ...claim, key: `${claim.key}#${before + 1}` };
  });
}
