import type { Comparison, DraftArticle } from '../../../../../src-main/study-service/quiz/drafting/draft-input.ts';
import { readMaterial } from '../../../../../src-main/study-service/quiz/drafting/material/read-material.ts';
import type { Material } from '../../../../../src-main/study-service/quiz/drafting/material/read-material.ts';
import { COMPARISON, inventedCase, place } from '../invented-case.ts';

/** A few paragraphs of one outlet; invented. */
export function article(articleId: string, outlet: string, paragraphs: readonly string[]): DraftArticle {
  let at = 0;
  const blocks = ['A pool closes', ...paragraphs].map((text, number) => {
    const start = at;
    at += text.length + 2;
    return { role: number === 0 ? 'headline' : 'paragraph', text, start, end: start + text.length };
  });
  return {
    articleId,
    outlet,
    sourceType: 'cannot tell yet',
    sourceEvidence: [],
    genre: null,
    publishedOn: null,
    title: 'A pool closes',
    body: blocks.map(({ text }) => text).join('\n\n'),
    blocks,
  };
}

/** What a quiz is drawn from where the comparison found these sentences alike, and no tie between any two articles. */
export function material(articles: readonly DraftArticle[], alike: readonly [DraftArticle, string][]): Material {
  const comparison: Comparison = {
    ...COMPARISON,
    articles: articles.map(({ articleId }) => ({ articleId, language: 'en', wholeness: 'whole', words: 90 })),
    passages: [
      {
        id: 'alike',
        kind: 'reworded',
        strength: 0.98,
        members: alike.map(([one, text]) => place(one, text)),
        sharedWords: [],
      },
    ],
    quotations: [],
    figures: [],
    timeline: [],
    origins: { edges: [], groups: articles.map(({ articleId }) => [articleId]), independent: articles.length },
    wording: [],
    headlines: [],
  };
  return readMaterial(inventedCase({ articles, comparison, notes: [] }));
}
