import type { Claim, Figure, Passage } from '../../src-main/contract/comparison.ts';

/**
 * Tells of a claim whether the articles give different numbers for it. Its marks alone may not: an article that has one number in
 * its text and another in its correction stands by both, as "640 lorries" a week and a day.
 */
export function findDiffering(figures: readonly Figure[]): (claim: Claim) => boolean {
  const places = new Set(
    figures.flatMap(({ verdict, mentions }) => (verdict === 'different' ? mentions.map((one) => placeOf(one)) : [])),
  );
  return ({ kind, cells }) =>
    kind === 'figure' && cells.some(({ passages }) => passages.some((one) => places.has(placeOf(one))));
}

function placeOf({ articleId, start, end }: Passage): string {
  return `${articleId} ${start} ${end}`;
}
