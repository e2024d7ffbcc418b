import type { ComparedArticle } from '../../../../src-main/study-service/comparison/compared-article.ts';

/** An article with one block a paragraph. */
export function articleOf(
  articleId: string,
  paragraphs: readonly string[],
  language: string | null = 'en',
): ComparedArticle {
  let start = 0;
  const blocks = paragraphs.map((text, position) => {
    const block = { position, role: 'paragraph' as const, text, start, end: start + text.length };
    start += text.length + 2;
    return block;
  });
  return {
    articleId,
    title: articleId,
    language,
    publishedOn: null,
    outlet: null,
    wholeness: 'whole',
    body: paragraphs.join('\n\n'),
    blocks,
  };
}
