import type { Passage, Quotation, Statement } from '../../../src-main/contract/comparison.ts';
import type { ComparedArticle } from '../../../src-main/study-service/comparison/compared-article.ts';
import { splitArticle } from '../../../src-main/study-service/comparison/split-sentences.ts';

/** An article of paragraphs, whole unless told otherwise. */
export function invent(
  articleId: string,
  paragraphs: readonly string[],
  more: Partial<ComparedArticle> = {},
): ComparedArticle {
  let at = 0;
  const blocks = paragraphs.map((text, position) => {
    const start = at;
    at += text.length + 2;
    return { position, role: 'paragraph' as const, text, start, end: start + text.length };
  });
  return {
    articleId,
    title: articleId,
    language: 'en',
    publishedOn: null,
    outlet: null,
    wholeness: 'whole',
    body: paragraphs.join('\n\n'),
    blocks,
    ...more,
  };
}

/** Where these words stand in an article; fails where they don't. */
export function place({ articleId, body }: ComparedArticle, text: string): Passage {
  const start = body.indexOf(text);
  if (start < 0) throw new Error(`"${text}" does not stand in ${articleId}`);
  return { articleId, start, end: start + text.length, text };
}

export function told(article: ComparedArticle, text: string, verb: string | null = 'said'): Statement {
  const within = place(article, text);
  return { ...within, verb, judges: false, direct: false, speaker: null, by: null, within };
}

export function quotation(speaker: string | null, statements: readonly Statement[]): Quotation {
  return {
    id: statements[0]!.text,
    speaker,
    statements: statements.map((statement) => ({ ...statement, speaker: statement.speaker ?? speaker })),
    wordings: 'one wording',
    differences: [],
    strength: 1,
  };
}

export function sentencesOf(articles: readonly ComparedArticle[]) {
  return new Map(articles.map((article) => [article.articleId, splitArticle(article)]));
}
