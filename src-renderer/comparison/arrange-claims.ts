import type { Claim, ClaimCell } from '../../src-main/contract/comparison.ts';
import type { ClaimKind } from './claim-words.ts';

export const CLAIM_ORDERS = ['most disputed', 'most told', 'only in one', 'as told'] as const;
export type ClaimOrder = (typeof CLAIM_ORDERS)[number];

export interface ClaimFilter {
  readonly kind: ClaimKind | null;
  /** What only this article tells, or what it does not tell. */
  readonly article: { readonly id: string; readonly tells: 'only it' | 'not' } | null;
  /** Words that the claim or one of its passages holds. */
  readonly text: string;
}

const SILENT: ReadonlySet<ClaimCell['state']> = new Set(['absent', 'left out', 'not known']);

/** Whether the article has words for the claim, for it or against it. */
export function speaksOf({ state }: ClaimCell): boolean {
  return !SILENT.has(state);
}

/** The claims asked for, in the order asked for. Claims that the order leaves equal stay in the order of the first article. */
export function arrangeClaims(claims: readonly Claim[], filter: ClaimFilter, order: ClaimOrder): Claim[] {
  const wanted = filter.text.trim().toLowerCase();
  const kept = claims.filter(
    (claim) =>
      (filter.kind === null || claim.kind === filter.kind) &&
      (filter.article === null || tells(claim, filter.article)) &&
      (wanted === '' || holds(claim, wanted)),
  );
  const asTold = kept.toSorted(
    (a, b) => firstPlace(a).article - firstPlace(b).article || firstPlace(a).start - firstPlace(b).start,
  );
  switch (order) {
    case 'as told':
      return asTold;
    case 'most disputed':
      return asTold.toSorted((a, b) => b.disputed - a.disputed);
    case 'most told':
      return asTold.toSorted((a, b) => b.carriedBy - a.carriedBy);
    case 'only in one':
      return asTold.toSorted((a, b) => spoken(a) - spoken(b));
  }
}

/** How many articles speak of it at all. */
export function spoken({ cells }: Claim): number {
  return cells.filter(speaksOf).length;
}

function tells(claim: Claim, { id, tells: how }: NonNullable<ClaimFilter['article']>): boolean {
  const cell = claim.cells.find(({ articleId }) => articleId === id);
  if (!cell) return false;
  return how === 'not' ? !speaksOf(cell) : speaksOf(cell) && spoken(claim) === 1;
}

function holds({ text, cells }: Claim, wanted: string): boolean {
  return (
    text.toLowerCase().includes(wanted) ||
    cells.some(
      ({ to, passages }) =>
        to?.toLowerCase().includes(wanted) || passages.some((passage) => passage.text.toLowerCase().includes(wanted)),
    )
  );
}

/** Where the first article that speaks of it does so. */
function firstPlace({ cells }: Claim): { article: number; start: number } {
  const article = cells.findIndex(({ passages }) => passages.length > 0);
  const starts = cells[article]?.passages.map(({ start }) => start) ?? [];
  return { article: article === -1 ? cells.length : article, start: Math.min(...starts) };
}
