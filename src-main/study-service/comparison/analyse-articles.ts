import type { HeadlineSupport, Wording } from '../../contract/comparison.ts';
import type { OutputOf } from '../../contract/contract.ts';
import { findNames } from '../corpus/names/find-names.ts';
import type { WordLists } from '../corpus/names/word-lists.ts';
import { isReadAsEnglish } from '../corpus/text/language-code.ts';
import { alignPassages } from './alignment/align-passages.ts';
import type { WordVectors } from './alignment/word-vectors.ts';
import { composeClaims } from './claims/compose-claims.ts';
import { findCauses } from './claims/find-causes.ts';
import type { ComparedArticle } from './compared-article.ts';
import { countWords } from './content-words.ts';
import type { FigureLists } from './figures/figure-lists.ts';
import { findDates, mergeTimeline } from './figures/find-dates.ts';
import { findFigures } from './figures/find-figures.ts';
import { joinFigures } from './figures/join-figures.ts';
import { supportHeadline } from './headlines/support-headline.ts';
import { groupNames } from './names/group-names.ts';
import type { NamingLists } from './names/naming-lists.ts';
import { findCitations } from './origins/find-citations.ts';
import { traceOrigins } from './origins/trace-origins.ts';
import type { OriginSource, SharedLink } from './origins/trace-origins.ts';
import { findStatements } from './quotations/find-statements.ts';
import type { FoundStatement } from './quotations/find-statements.ts';
import { joinSpeakers } from './quotations/join-speakers.ts';
import { joinStatements } from './quotations/join-statements.ts';
import type { SayingLexicon } from './quotations/saying-lexicon.ts';
import { shareVoices } from './quotations/share-voices.ts';
import { splitArticle } from './split-sentences.ts';
import type { Sentence } from './split-sentences.ts';
import { measureWording } from './wording/measure-wording.ts';
import type { WordingLexicons } from './wording/wording-lexicons.ts';

export interface ComparisonLists {
  readonly agencies: readonly string[];
  readonly names: WordLists;
  readonly vectors: WordVectors;
  readonly figures: FigureLists;
  readonly naming: NamingLists;
  readonly sayings: SayingLexicon;
  readonly wording: WordingLexicons;
}

export interface AnalysisInput {
  readonly sources: readonly Omit<OriginSource, 'citations'>[];
  /** Text that stands in two of them. */
  readonly links: readonly SharedLink[];
  /** Names under which publishers may be cited. */
  readonly publishers: readonly string[];
}

/**
 * All that can be said of some articles side by side, from their texts alone: pure, the same for the same input. The order of the
 * steps is that of their needs: figures, names and claims are told apart by what sentences say the same; claims rest on all.
 * `turn` is awaited between steps, so that whoever asks meanwhile (a form that is saved) need not wait for all of them.
 */
export async function analyseArticles(
  { sources, links, publishers }: AnalysisInput,
  lists: ComparisonLists,
  turn: () => Promise<void>,
): Promise<OutputOf<'comparison.open'>> {
  const articles = sources.map(({ article }) => article);
  const sentences = new Map(articles.map((article) => [article.articleId, splitArticle(article)]));
  const sentencesOf = ({ articleId }: ComparedArticle) => sentences.get(articleId) ?? [];
  const passages = alignPassages(articles, lists.vectors);
  await turn();
  const told = new Map<string, FoundStatement[]>();
  for (const article of articles) {
    told.set(article.articleId, tellStatements(article, sentencesOf(article), lists));
    await turn();
  }
  const statementsOf = ({ articleId }: ComparedArticle) => told.get(articleId) ?? [];
  const statements = [...told.values()].flat();
  const quotations = joinStatements(articles, statements);
  await turn();
  const speakers = joinSpeakers(statements.flatMap(({ speaker }) => speaker ?? []));
  const figures = joinFigures(
    articles,
    articles.flatMap((article) => findFigures(article, sentencesOf(article), lists.figures)),
    passages,
  );
  await turn();
  const cited = [...lists.agencies, ...publishers];
  const origins = traceOrigins(
    sources.map((source) => ({ ...source, citations: findCitations(source.article, cited) })),
    links,
  );
  await turn();
  const causes = articles.flatMap((article) => findCauses(article, sentencesOf(article)));
  const claims = composeClaims({ articles, sentences, passages, quotations, figures, causes, origins, links });
  await turn();
  const names = groupNames(articles, lists.naming, passages);
  await turn();
  const wording: Wording[] = [];
  const headlines: HeadlineSupport[] = [];
  for (const article of articles) {
    const read = { article, sentences: sentencesOf(article), statements: statementsOf(article) };
    wording.push(measureWording({ ...read, lexicons: lists.wording }));
    headlines.push(supportHeadline(read));
    await turn();
  }
  return {
    articles: articles.map(describe),
    passages,
    quotations,
    voices: articles.map((article) => shareVoices(article, statementsOf(article), speakers)),
    names,
    figures,
    timeline: mergeTimeline(articles.flatMap((article) => findDates(article, sentencesOf(article)))),
    claims,
    origins,
    wording,
    headlines,
  };
}

/** Names are found in English alone; of another language the words in quotation marks are left. */
function tellStatements(
  article: ComparedArticle,
  sentences: readonly Sentence[],
  lists: Pick<ComparisonLists, 'names' | 'sayings'>,
): FoundStatement[] {
  const names = isReadAsEnglish(article.language) ? findNames(article.blocks, lists.names) : null;
  return findStatements(article, sentences, lists.sayings, names);
}

function describe({ articleId, language, wholeness, body }: ComparedArticle) {
  return { articleId, language, wholeness, words: countWords(body) };
}
