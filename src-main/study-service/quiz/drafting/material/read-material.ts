import type { Passage } from '../../../../contract/comparison.ts';
import type { Evidence } from '../../../../contract/quiz.ts';
import { hashText } from '../../../corpus/text/hash-text.ts';
import type { Comparison, DraftArticle, DraftInput } from '../draft-input.ts';
import { splitBody, standsAlone, standsInPlace } from './split-body.ts';
import type { Sentence } from './split-body.ts';

/** What all kinds of items are drawn from, read once. */
export interface Material {
  readonly articles: readonly DraftArticle[];
  readonly comparison: Comparison;
  readonly notes: DraftInput['notes'];
  readonly seed: number;
  /** Sentences that can be shown alone, in reading order. */
  readonly plain: readonly Sentence[];
  /** These, and those that can be shown beside the name of their article. */
  readonly inPlace: ReadonlySet<Sentence>;
  /** What the articles are called in a prompt: the outlet, or "Article A" where it is unknown or masked. */
  nameOf(articleId: string): string;
  articleOf(articleId: string): DraftArticle;
  sentencesOf(articleId: string): readonly Sentence[];
  /** The sentence that these words stand in, whole; null where they run over its end. */
  sentenceAt(passage: Pick<Passage, 'articleId' | 'start' | 'end'>): Sentence | null;
  prove(passage: Pick<Passage, 'articleId' | 'start' | 'end'>): Evidence;
  /**
   * Whether inflections and words of saying can be read in an article. In another language nothing is known to be absent from it or
   * to be its own, since the words that would tell otherwise are not looked for. One of no known language is taken for English.
   */
  isEnglish(articleId: string): boolean;
  hashOf(articleId: string): string;
  /** Articles that have the same sentence, as far as the comparison found, this one's left out. */
  tellingToo(sentence: Sentence): ReadonlySet<string>;
}

/** Splits and hashes each text once. `comparison` is of these articles. */
export function readMaterial({ articles, comparison, notes, seed }: DraftInput): Material {
  const byId = new Map(articles.map((article) => [article.articleId, article]));
  const sentences = new Map(articles.map((article) => [article.articleId, splitBody(article)]));
  const hashes = new Map(articles.map(({ articleId, body }) => [articleId, hashText(body)]));
  const names = nameArticles(articles);
  const languages = new Map(comparison.articles.map(({ articleId, language }) => [articleId, language]));
  const telling = new Map<Sentence, ReadonlySet<string>>();
  const sentencesOf = (articleId: string) => sentences.get(articleId) ?? [];
  return {
    articles,
    comparison,
    notes,
    seed,
    inPlace: new Set(articles.flatMap(({ articleId }) => sentencesOf(articleId).filter(standsInPlace))),
    plain: articles.flatMap(({ articleId }) => sentencesOf(articleId).filter(standsAlone)),
    nameOf: (articleId) => names.get(articleId)!,
    articleOf: (articleId) => byId.get(articleId)!,
    sentencesOf,
    sentenceAt: ({ articleId, start, end }) =>
      sentencesOf(articleId).find((one) => one.start <= start && one.end >= end) ?? null,
    prove: ({ articleId, start, end }) => ({
      articleId,
      start,
      end,
      exact: byId.get(articleId)!.body.slice(start, end),
      textHash: hashes.get(articleId)!,
    }),
    isEnglish: (articleId) => /^en\b/iu.test(languages.get(articleId) ?? 'en'),
    hashOf: (articleId) => hashes.get(articleId)!,
    tellingToo: (sentence) => {
      const known = telling.get(sentence) ?? tellingToo(comparison, sentence);
      telling.set(sentence, known);
      return known;
    },
  };
}

/** One outlet with two articles gets letters too, else "The Herald" would mean both. */
function nameArticles(articles: readonly DraftArticle[]): Map<string, string> {
  return new Map(
    articles.map(({ articleId, outlet }, at) => {
      const letter = `Article ${at < 26 ? String.fromCharCode(65 + at) : at + 1}`;
      if (outlet === null) return [articleId, letter];
      const alone = articles.filter((other) => other.outlet === outlet).length === 1;
      return [articleId, alone ? outlet : `${outlet} (${letter})`];
    }),
  );
}

function tellingToo({ passages, quotations, claims }: Comparison, sentence: Sentence): Set<string> {
  const isHere = (one: Pick<Passage, 'articleId' | 'start' | 'end'>) =>
    one.articleId === sentence.articleId && one.start < sentence.end && one.end > sentence.start;
  const groups: readonly (readonly Pick<Passage, 'articleId' | 'start' | 'end'>[])[] = [
    ...passages.map(({ members }) => members),
    ...quotations.map(({ statements }) => statements),
    ...claims.map(({ cells }) => cells.flatMap((cell) => cell.passages)),
  ];
  const found = new Set(
    groups.filter((group) => group.some(isHere)).flatMap((group) => group.map((one) => one.articleId)),
  );
  found.delete(sentence.articleId);
  return found;
}
