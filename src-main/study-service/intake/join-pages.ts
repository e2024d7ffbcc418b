/**
 * Puts what was read from several parts of a file after one another as one page: places on it are counted on, and what
 * stands beside an article still names that article.
 */
export function joinPages<Page extends Joinable>(pages: readonly Page[]): Pick<Page, 'articles' | 'rest'> {
  const articles: Page['articles'][number][] = [];
  const rest: Page['rest'][number][] = [];
  let orders = 0;
  for (const page of pages) {
    const before = articles.length;
    const next = (order: number | undefined): number => orders + (order ?? 0);
    for (const article of page.articles)
      articles.push({ ...article, blocks: article.blocks.map((block) => ({ ...block, order: next(block.order) })) });
    for (const block of page.rest)
      rest.push({ ...block, order: next(block.order), article: before + (block.article ?? 0) });
    orders += page.rest.length + page.articles.reduce((sum, article) => sum + article.blocks.length, 0);
  }
  return { articles, rest };
}

type Placed = { order?: number };
interface Joinable {
  articles: { blocks: Placed[] }[];
  rest: (Placed & { article?: number })[];
}
