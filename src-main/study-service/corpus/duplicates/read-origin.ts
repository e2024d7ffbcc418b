import type { OutputOf } from '../../../contract/contract.ts';
import type { Article } from '../../../contract/corpus.ts';
import { found } from '../corpus-stores.ts';
import type { CorpusStores } from '../corpus-stores.ts';
import { compareArticle, compareWaiting, readLinks } from './compare-texts-in-library.ts';
import { shareOf } from './judge-link.ts';
import type { LinkOfArticle } from './shared-text-store.ts';
import { readCredits } from './read-credits.ts';
import { tellDirection } from './tell-direction.ts';
import type { OriginSigns } from './tell-direction.ts';

type Origin = OutputOf<'corpus.origin'>;
type OriginLink = Origin['links'][number];

/** How long a look may make the other calls wait; what is left is compared behind them and counted in `waiting`. */
const BUDGET_MS = 400;
/** Longer chains have not been seen; a bound keeps a ring of credits from going round. */
const CHAIN_LIMIT = 12;

/** Where an article's text also stands, and who likely had it first. */
export function readOrigin(stores: CorpusStores, { articleId }: { articleId: string }): Origin {
  const article = found(stores.articles.readArticle(articleId), 'article', articleId);
  if (stores.sharedTexts.isWaiting(articleId)) compareArticle(stores.sharedTexts, articleId);
  compareWaiting(stores.sharedTexts, BUDGET_MS);
  const links = linksOf(stores, article);
  return {
    credits: signsOf(stores, article).credits.map((credit) => ({ ...credit })),
    links,
    chain: followChain(stores, article, links),
    waiting: stores.sharedTexts.countWaiting(),
  };
}

function linksOf(stores: CorpusStores, article: Article): OriginLink[] {
  const signs = signsOf(stores, article);
  const links = readLinks(stores.sharedTexts, article.id).flatMap((held): OriginLink[] => {
    const isLeft = held.leftId === article.id;
    const other = stores.articles.readArticle(isLeft ? held.rightId : held.leftId);
    if (!other) return [];
    const { id: articleId, title, outlet, publishedOn } = other;
    return [
      {
        other: {
          articleId,
          title,
          outlet: outlet && { id: outlet.id, name: outlet.name, hue: outlet.hue },
          publishedOn,
        },
        kind: held.link.kind,
        ...turn(held, isLeft),
        direction: tellDirection(signs, signsOf(stores, other)),
      },
    ];
  });
  return links.sort((a, b) => b.here.words - a.here.words);
}

/** A pair as seen from one of its two. */
function turn({ link }: LinkOfArticle, isLeft: boolean): Pick<OriginLink, 'here' | 'there' | 'share' | 'passages'> {
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

function signsOf({ articles }: CorpusStores, article: Article): OriginSigns {
  const { outlet, byline, url, publishedOn, blocks, rest } = article;
  const credits = readCredits([...blocks, ...rest.map(({ text }) => ({ text, start: null }))]);
  return {
    byline,
    url: url ?? article.source.url,
    credits,
    outlet: outlet?.name ?? null,
    canonicalUrl: articles.readCanonicalUrl(article.id),
    date: publishedOn?.date ?? null,
  };
}

/** From the likeliest first publisher to this article: each step goes to the best-founded origin of the one before. */
function followChain(stores: CorpusStores, article: Article, links: readonly OriginLink[]): string[] {
  const chain = [article.id];
  let next = likeliestOrigin(links);
  while (next !== null && !chain.includes(next) && chain.length < CHAIN_LIMIT) {
    chain.unshift(next);
    const held = stores.articles.readArticle(next);
    next = held ? likeliestOrigin(linksOf(stores, held)) : null;
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
