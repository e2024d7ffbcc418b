import type { Article, Case, CaseSummary, ArticleHeading, Outlet } from '../../contract/corpus.ts';
import type { OutputOf } from '../../contract/contract.ts';
import { found } from './corpus-stores.ts';
import type { CorpusStores } from './corpus-stores.ts';
import { maskArticle, maskHeading } from './mask-article.ts';

export function readArticles({ articles }: CorpusStores): { articles: ArticleHeading[] } {
  return { articles: articles.listArticles() };
}

/** With `masked`, who published it is withheld until a guess is stored; from then on the article reads unmasked. */
export function readArticle(
  { articles }: CorpusStores,
  input: { articleId: string; masked?: boolean | undefined },
): Article {
  const article = found(articles.readArticle(input.articleId), 'article', input.articleId);
  return input.masked === true && article.guess === null ? maskArticle(article) : article;
}

export function readRawPage(
  { articles, versions }: CorpusStores,
  { articleId, version }: { articleId: string; version?: number | undefined },
): OutputOf<'corpus.rawPage'> {
  const stored = version === undefined ? articles.readRawPage(articleId) : versions.readRaw(articleId, version);
  const { raw, ...page } = found(stored, 'article', articleId);
  return { ...page, bytes: Buffer.from(raw).toString('base64') };
}

export function readOutlets({ outlets }: CorpusStores): { outlets: Outlet[] } {
  return { outlets: outlets.list() };
}

export function readCases({ cases }: CorpusStores): { cases: CaseSummary[] } {
  return { cases: cases.list() };
}

export function readCase(stores: CorpusStores, input: { caseId: string; masked?: boolean | undefined }): Case {
  const fields = found(stores.cases.read(input.caseId), 'case', input.caseId);
  const headings = stores.articles.listOfCase(input.caseId);
  const mask = (heading: ArticleHeading) => (heading.guess === null ? maskHeading(heading) : heading);
  return { ...fields, articles: input.masked === true ? headings.map(mask) : headings };
}
