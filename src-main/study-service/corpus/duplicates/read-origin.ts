import type { OutputOf } from '../../../contract/contract.ts';
import type { Article, ArticleHeading } from '../../../contract/corpus.ts';
import { found } from '../corpus-stores.ts';
import type { CorpusStores } from '../corpus-stores.ts';
import { maskForDesk } from '../masking/masking.ts';
import type { DeskMasking } from '../masking/masking.ts';
import { compareArticle, compareWaiting, readLinks } from './compare-texts-in-library.ts';
import { shareOf } from './judge-link.ts';
import type { LinkOfArticle } from './shared-text-store.ts';
import { signsOf } from './origin-signs.ts';
import { tellDirection } from './tell-direction.ts';
import type { Direction } from './tell-direction.ts';

type Origin = OutputOf<'corpus.origin'>;
type OriginLink = Origin['links'][number];

/** What is not compared by then is compared behind the calls and counted in `waiting`. */
const LOOK_MS = 400;
/** Longer chains have not been seen; a bound keeps a ring of credits from going round. */
const CHAIN_LIMIT = 12;

/** Where an article's text also stands, and who likely had it first. */
export function readOrigin(stores: CorpusStores, { articleId }: { articleId: string }): Origin {
  const article = found(stores.articles.readArticle(articleId), 'article', articleId);
  if (stores.sharedTexts.isWaiting(articleId)) compareArticle(stores.sharedTexts, articleId);
  if (!stores.catchesUp) compareWaiting(stores.sharedTexts, LOOK_MS);
  const masking = maskForDesk(stores);
  const links = linksOf(stores, article, masking);
  return {
    credits: signsOf(stores, masking.article(article)).credits.map((credit) => ({ ...credit })),
    links,
    chain: followChain(stores, article, links, masking),
    waiting: stores.sharedTexts.countWaiting(),
  };
}

function linksOf(stores: CorpusStores, article: Article, masking: DeskMasking): OriginLink[] {
  const signs = signsOf(stores, article);
  const isMasked = masking.heading(article).masked;
  const links = readLinks(stores.sharedTexts, article.id).flatMap((held): OriginLink[] => {
    const isLeft = held.leftId === article.id;
    const other = stores.articles.readArticle(isLeft ? held.rightId : held.leftId);
    if (!other) return [];
    const told = masking.heading(other);
    return [
      {
        other: nameOther(told),
        kind: held.link.kind,
        ...turn(held, isLeft),
        direction: withhold(tellDirection(signs, signsOf(stores, other)), isMasked || told.masked),
      },
    ];
  });
  return links.sort((a, b) => b.here.words - a.here.words);
}

/** The other article of a link as a list names it. */
export function nameOther({ id, title, outlet, publishedOn }: ArticleHeading): OriginLink['other'] {
  return {
    articleId: id,
    title,
    outlet: outlet && { id: outlet.id, name: outlet.name, hue: outlet.hue },
    publishedOn,
  };
}

/** The words of a credit and the address of an original say who published it; a date does not. */
export function withhold(direction: Direction, masked: boolean): Direction {
  return masked && direction.basis !== 'earlier date' ? { ...direction, evidence: null } : direction;
}

/** A pair as seen from one of its two. */
export function turn(
  { link }: LinkOfArticle,
  isLeft: boolean,
): Pick<OriginLink, 'here' | 'there' | 'share' | 'passages'> {
  const place = ({ start, end }: { start: number; end: number }) => ({ start, end });
  const passages = link.passages.map(({ left, right, sameWords }) => ({
    here: place(isLeft ? left : right),
    there: place(isLeft ? right : left),
    sameWords,
  }));
  return {
    here: isLeft ? link.left : link.right,
    there: isLeft ? link.right : link.left,
    share: shareOf(link),
    passages: passages.sort((a, b) => a.here.start - b.here.start),
  };
}

/** From the likeliest first publisher to this article: each step goes to the best-founded origin of the one before. */
function followChain(
  stores: CorpusStores,
  article: Article,
  links: readonly OriginLink[],
  masking: DeskMasking,
): string[] {
  const chain = [article.id];
  let next = likeliestOrigin(links);
  while (next !== null && !chain.includes(next) && chain.length < CHAIN_LIMIT) {
    chain.unshift(next);
    const held = stores.articles.readArticle(next);
    next = held ? likeliestOrigin(linksOf(stores, held, masking)) : null;
  }
  return chain;
}

const WEIGHT = { 'stated credit': 0, 'canonical address': 1, 'earlier date': 2, 'not known': 3 } as const;

/** A stated credit before a date; among dates the earliest. */
function likeliestOrigin(links: readonly OriginLink[]): string | null {
  const origins = links.filter(({ direction }) => direction.origin === 'other');
  const dateOf = ({ other }: OriginLink) => other.publishedOn?.date ?? '9';
  const [best] = origins.sort(
    (a, b) => WEIGHT[a.direction.basis] - WEIGHT[b.direction.basis] || (dateOf(a) < dateOf(b) ? -1 : 1),
  );
  return best?.other.articleId ?? null;
}
