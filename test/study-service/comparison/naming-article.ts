import { join } from 'node:path';
import type { ComparedArticle } from '../../../src-main/study-service/comparison/compared-article.ts';

export const LEXICONS = join(import.meta.dirname, '..', '..', '..', 'resources', 'lexicons');

/** An article of invented text, a paragraph a line. */
export function articleOf(articleId: string, body: string, more: Partial<ComparedArticle> = {}): ComparedArticle {
  return {
    articleId,
    title: articleId,
    language: 'en',
    publishedOn: '2024-03-12',
    outlet: null,
    wholeness: 'whole',
    body,
    blocks: [...body.matchAll(/[^\n]+/gu)].map((line, position) => ({
      position,
      role: 'paragraph',
      text: line[0],
      start: line.index,
      end: line.index + line[0].length,
    })),
    ...more,
  };
}
