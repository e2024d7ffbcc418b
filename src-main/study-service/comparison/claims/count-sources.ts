import type { ClaimCell, ClaimSource, Origins } from '../../../contract/comparison.ts';
import { joinSets } from '../join-sets.ts';
import { isSamePublisher } from '../origins/find-citations.ts';
import type { SharedLink } from '../origins/trace-origins.ts';
import { sharedLength } from '../passages.ts';

type Carrying = Pick<ClaimCell, 'articleId' | 'state' | 'to' | 'passages'>;

/**
 * Where the articles have a claim from. Those are one source that name the same speaker for it, print the same text here,
 * say here that they have it from the other, or have their whole text from one publisher. What is left is counted, and each count can be opened: `why` and the passages
 * show what joined the articles. Two independent sources can still both be wrong; the count says only who stands behind it.
 */
export function countSources(
  cells: readonly Carrying[],
  origins: Origins,
  links: readonly SharedLink[],
): ClaimSource[] {
  const carrying = cells.filter(
    ({ state }) => state === 'stated' || state === 'attributed' || state === 'contradicted',
  );
  const sets = joinSets(carrying);
  const reasons: { cells: [Carrying, Carrying]; why: ClaimSource['why'][number] }[] = [];
  for (const [place, one] of carrying.entries()) {
    for (const other of carrying.slice(place + 1)) {
      const why = whyOne(one, other, origins, links);
      if (why === null) continue;
      sets.join(one, other);
      reasons.push({ cells: [one, other], why });
    }
  }
  return sets.list().map((group): ClaimSource => {
    const why = new Set(reasons.filter(({ cells: [one] }) => group.includes(one)).map(({ why: reason }) => reason));
    const speakers = new Set(group.map(({ to }) => to));
    const speaker = speakers.size === 1 ? [...speakers][0]! : null;
    if (why.size === 0) why.add(speaker === null ? 'own words' : 'one speaker');
    return {
      name: speaker ?? creditOf(group, origins),
      articleIds: group.map(({ articleId }) => articleId),
      why: [...why],
      passages: group.flatMap(({ passages }) => passages),
    };
  });
}

function whyOne(
  one: Carrying,
  other: Carrying,
  { edges, groups }: Origins,
  links: readonly SharedLink[],
): ClaimSource['why'][number] | null {
  if (one.to !== null && other.to !== null && one.to === other.to) return 'one speaker';
  if (links.some((link) => sharesHere(link, one, other) || sharesHere(link, other, one))) return 'shared text';
  if (hasFrom(one, other, edges) || hasFrom(other, one, edges)) return 'one credit';
  const areCredited = edges.some(
    ({ kind, from }) => (kind === 'credits' || kind === 'via') && (from === one.articleId || from === other.articleId),
  );
  const areOneGroup = groups.some((group) => group.includes(one.articleId) && group.includes(other.articleId));
  return areOneGroup && areCredited ? 'one credit' : null;
}

/** "..., according to the Gull Post", in the very words that make the claim or as who speaks them. */
function hasFrom(one: Carrying, other: Carrying, edges: Origins['edges']): boolean {
  return edges.some(
    ({ kind, from, to, name, evidence }) =>
      kind === 'according to' &&
      from === one.articleId &&
      to === other.articleId &&
      ((one.to !== null && isSamePublisher(one.to, name)) ||
        evidence.some((cited) => one.passages.some((passage) => sharedLength(passage, cited) > 0))),
  );
}

/** Whether the text that two articles share reaches over both places where they make the claim. */
function sharesHere({ articleId, otherId, passages }: SharedLink, one: Carrying, other: Carrying): boolean {
  if (articleId !== one.articleId || otherId !== other.articleId) return false;
  const touches = (cell: Carrying, id: string, span: { start: number; end: number }) =>
    cell.passages.some((passage) => sharedLength(passage, { articleId: id, ...span, text: '' }) > 0);
  return passages.some(({ here, there }) => touches(one, articleId, here) && touches(other, otherId, there));
}

/** The publisher that articles of one group credit, where they have no speaker in common. */
function creditOf(group: readonly Carrying[], { edges }: Origins): string | null {
  const ids = new Set(group.map(({ articleId }) => articleId));
  const within = edges.filter(({ from, to }) => ids.has(from) && (to === null || ids.has(to)));
  const credit =
    within.find(({ kind }) => kind === 'credits' || kind === 'via') ??
    within.find((edge) => group.some((one) => group.some((other) => hasFrom(one, other, [edge]))));
  return group.length > 1 ? (credit?.name ?? null) : null;
}
