import MiniSearch from 'minisearch';
import type { HandoutArticle } from '../src-main/contract/plain/handout-file.ts';
import { bodyOf } from './article-text.ts';

export interface FoundSentence {
  readonly id: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Finds sentences by their words, in any order, also with a slip of the pen. Made ready at the first question: a case has a few hundred. */
export function openFinder(articles: readonly HandoutArticle[]): (words: string) => FoundSentence[] {
  let ready: { index: MiniSearch<FoundSentence>; byId: Map<string, FoundSentence> } | null = null;
  const prepare = () => {
    const all = articles.flatMap((article) => {
      const body = bodyOf(article);
      return article.sentences.map(([start, end]) => ({
        id: `${article.name}:${start}`,
        article: article.name,
        start,
        end,
        text: body.slice(start, end),
      }));
    });
    const index = new MiniSearch<FoundSentence>({ fields: ['text'] });
    index.addAll(all);
    return { index, byId: new Map(all.map((sentence) => [sentence.id, sentence])) };
  };
  return (words) => {
    if (words.trim() === '') return [];
    ready ??= prepare();
    const { index, byId } = ready;
    const hits = index.search(words, {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    });
    return hits.slice(0, 30).flatMap(({ id }) => byId.get(String(id)) ?? []);
  };
}
