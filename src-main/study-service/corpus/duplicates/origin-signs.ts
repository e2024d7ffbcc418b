import type { Article } from '../../../contract/corpus.ts';
import type { CorpusStores } from '../corpus-stores.ts';
import { readCredits } from './read-credits.ts';
import type { OriginSigns } from './tell-direction.ts';

/** What an article says about itself that tells who had its text first. */
export function signsOf({ articles }: CorpusStores, article: Article): OriginSigns {
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
