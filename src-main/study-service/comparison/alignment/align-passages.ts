import type { AlignedPassage } from '../../../contract/comparison.ts';
import type { BlockRole } from '../../../contract/plain/vocabulary.ts';
import type { ComparedArticle } from '../compared-article.ts';
import { splitArticle } from '../split-sentences.ts';
import { composePassages } from './compose-passages.ts';
import { indexTerms } from './index-terms.ts';
import type { TermIndex } from './index-terms.ts';
import { joinGroups } from './join-groups.ts';
import { judgePairs, weighPairs } from './judge-pairs.ts';
import { joinNeighbours } from './join-neighbours.ts';
import { STRENGTH_MODELS } from './strength-model.ts';
import type { StrengthModels } from './strength-model.ts';
import { alignRuns } from './align-runs.ts';
import type { WordVectors } from './word-vectors.ts';

/** Where an article tells something. Its headline says again what its body says, and is held against that elsewhere. */
const TELLING: ReadonlySet<BlockRole> = new Set([
  'deck',
  'paragraph',
  'quotation',
  'transcript turn',
  'list',
  'caption',
  'correction',
]);

/**
 * The sentences of two to six articles that say the same thing, in the order of the articles. Runs of six words that stand
 * in two articles are all found, in any language. What is told with other words is found by shared words, numbers and
 * names, and in English by likeness of meaning where `vectors` are given; between articles of two languages only the runs
 * are looked for. A sentence may stand in two passages where it says two things.
 */
export function alignPassages(
  articles: readonly ComparedArticle[],
  vectors: WordVectors | null,
  models: StrengthModels = STRENGTH_MODELS,
): AlignedPassage[] {
  const index = indexArticles(articles, vectors);
  const judged = judgePairs(index, weighPairs(index), models, vectors !== null);
  const articleOf = index.sentences.map(({ article }) => article);
  const groups = joinNeighbours(joinGroups(judged, articleOf), index);
  const runs = alignRuns(articles, index, groups);
  return composePassages(articles, index, groups, runs);
}

/** The sentences of all articles with their terms, numbered through. */
export function indexArticles(articles: readonly ComparedArticle[], vectors: WordVectors | null): TermIndex {
  const sentences = articles.flatMap((compared, article) => {
    return splitArticle(compared)
      .filter(({ role }) => TELLING.has(role))
      .map((sentence) => ({ article, language: compared.language, sentence }));
  });
  return indexTerms(sentences, vectors);
}
