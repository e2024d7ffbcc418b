import type { OriginEdge, Origins, Passage } from '../../../contract/comparison.ts';
import type { StatedCredit } from '../../corpus/duplicates/read-credits.ts';
import { namesOutlet } from '../../corpus/duplicates/read-credits.ts';
import type { ComparedArticle } from '../compared-article.ts';
import { joinSets } from '../join-sets.ts';
import { passageAt } from '../passages.ts';
import { isSamePublisher } from './find-citations.ts';
import type { Citation } from './find-citations.ts';

/** Text that stands in two articles; `articleId` is the one that has it from `otherId`, as far as anything tells. */
export interface SharedLink {
  readonly articleId: string;
  readonly otherId: string;
  /** Words that are the same, and the passages of either article that hold them. */
  readonly words: number;
  readonly passages: readonly { readonly here: Span; readonly there: Span }[];
}
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface OriginSource {
  readonly article: ComparedArticle;
  /** Its site's name, such as halyard.example; null where unknown or masked. */
  readonly site: string | null;
  readonly credits: readonly StatedCredit[];
  readonly citations: readonly Citation[];
}

/**
 * Who had it from whom: republished text, credits for the text, and publishers cited for what they reported. Articles count as
 * one source where one has its text from the other or both credit one publisher for it; citing somebody for a single fact does
 * not make an article a copy (that is counted claim by claim).
 */
export function traceOrigins(sources: readonly OriginSource[], links: readonly SharedLink[]): Origins {
  const articles = new Map(sources.map(({ article }) => [article.articleId, article]));
  const republished = links.flatMap((link) => republishing(link, articles));
  const credited = sources.flatMap((source) =>
    source.credits
      .filter(({ name }) => !standsFor(name, source))
      .map((credit) => crediting(source, credit, sources, links)),
  );
  const cited = sources.flatMap((source) => citing(source, sources));
  const groups = groupBySource([...articles.keys()], republished, credited);
  return { edges: [...republished, ...credited, ...cited], groups, independent: groups.length };
}

function republishing(
  { articleId, otherId, words, passages }: SharedLink,
  articles: ReadonlyMap<string, ComparedArticle>,
): OriginEdge[] {
  const [here, there] = [articles.get(articleId), articles.get(otherId)];
  if (!here || !there) return [];
  const evidence = passages.flatMap((passage) => [
    passageAt(here, passage.here.start, passage.here.end),
    passageAt(there, passage.there.start, passage.there.end),
  ]);
  const name = there.outlet ?? there.title;
  return [
    {
      from: articleId,
      to: otherId,
      name,
      kind: 'republishes',
      confirmed: true,
      evidence,
      beside: null,
      sharedWords: words,
    },
  ];
}

const VIA = /^\W*(?:via|h\/t|hat tip|courtesy of|source)\b/iu;

function crediting(
  { article }: OriginSource,
  { name, exact, start, end }: StatedCredit,
  sources: readonly OriginSource[],
  links: readonly SharedLink[],
): OriginEdge {
  const to = findPublisher(name, article.articleId, sources);
  const shared = to === null ? 0 : wordsShared(links, article.articleId, to);
  return {
    from: article.articleId,
    to,
    name,
    kind: VIA.test(exact) ? 'via' : 'credits',
    confirmed: shared > 0,
    evidence: start === null || end === null ? [] : [passageAt(article, start, end)],
    beside: start === null ? exact : null,
    sharedWords: shared,
  };
}

/** One arrow for all the times an article cites one publisher the same way. */
function citing({ article, citations }: OriginSource, sources: readonly OriginSource[]): OriginEdge[] {
  const edges = new Map<string, OriginEdge & { evidence: Passage[] }>();
  for (const { name, kind, evidence } of citations) {
    const to = findPublisher(name, article.articleId, sources);
    const key = `${kind} ${to ?? name.toLowerCase()}`;
    const known = edges.get(key);
    if (known) known.evidence.push(evidence);
    else
      edges.set(key, {
        from: article.articleId,
        to,
        name,
        kind,
        confirmed: false,
        evidence: [evidence],
        beside: null,
        sharedWords: 0,
      });
  }
  return [...edges.values()];
}

/** The article of the comparison that a name stands for; null where it is none, or several of one outlet could be meant. */
function findPublisher(name: string, from: string, sources: readonly OriginSource[]): string | null {
  const meant = sources.filter((source) => source.article.articleId !== from && standsFor(name, source));
  return meant.length === 1 ? meant[0]!.article.articleId : null;
}

const KIND_OF_PUBLISHER = /\s+(?:news\s+agency|agency|newspaper|news|online|daily|media|press|tv|radio)$/iu;

/** Whether a name, whole or without the word that says what it is, is this article's own publisher. */
function standsFor(name: string, { article: { outlet }, site }: OriginSource): boolean {
  if (outlet === null) return site !== null && namesOutlet(name, null, site);
  const bare = (full: string) => full.replace(KIND_OF_PUBLISHER, '');
  return isSamePublisher(bare(name), bare(outlet)) || namesOutlet(name, outlet, site);
}

function wordsShared(links: readonly SharedLink[], one: string, other: string): number {
  const link = links.find(
    ({ articleId, otherId }) => (articleId === one && otherId === other) || (articleId === other && otherId === one),
  );
  return link?.words ?? 0;
}

function groupBySource(
  ids: readonly string[],
  republished: readonly OriginEdge[],
  credited: readonly OriginEdge[],
): string[][] {
  const sets = joinSets(ids);
  for (const { from, to } of republished) if (to !== null) sets.join(to, from);
  for (const edge of credited) {
    if (edge.to !== null) sets.join(edge.to, edge.from);
    // Two that credit one publisher for their text are one source, though its own article is not here.
    for (const other of credited) if (isSamePublisher(edge.name, other.name)) sets.join(edge.from, other.from);
  }
  return sets.list();
}
