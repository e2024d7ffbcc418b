import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Role } from '../../contract/vocabulary.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import { compareThese } from '../corpus/duplicates/compare-texts-in-library.ts';
import { readLinksAmong } from '../corpus/duplicates/read-case-origin.ts';
import type { Quotation } from '../../contract/comparison.ts';
import { findNames } from '../corpus/names/find-names.ts';
import { readWordLists } from '../corpus/names/word-lists.ts';
import type { WordLists } from '../corpus/names/word-lists.ts';
import { findStatements } from './quotations/find-statements.ts';
import { readSayingLexicon } from './quotations/saying-lexicon.ts';
import type { SayingLexicon } from './quotations/saying-lexicon.ts';
import { supportHeadline } from './headlines/support-headline.ts';
import type { ComparedArticle } from './compared-article.ts';
import { carriesBlanks } from '../corpus/mask-article.ts';
import { readOutlets } from '../corpus/read-corpus.ts';
import { alignPassages } from './alignment/align-passages.ts';
import { readWordVectors } from './alignment/word-vectors.ts';
import type { WordVectors } from './alignment/word-vectors.ts';
import { readFigureLists } from './figures/figure-lists.ts';
import type { FigureLists } from './figures/figure-lists.ts';
import { findFigures } from './figures/find-figures.ts';
import { joinFigures } from './figures/join-figures.ts';
import { composeClaims } from './claims/compose-claims.ts';
import { confirmLeftOut } from './claims/confirm-left-out.ts';
import { findCauses } from './claims/find-causes.ts';
import type { ComparisonStore } from './comparison-store.ts';
import { countWords } from './content-words.ts';
import { editGroups } from './names/edit-groups.ts';
import { groupNames } from './names/group-names.ts';
import { readNamingLists } from './names/naming-lists.ts';
import type { NamingLists } from './names/naming-lists.ts';
import { findCitations } from './origins/find-citations.ts';
import { traceOrigins } from './origins/trace-origins.ts';
import type { SharedLink } from './origins/trace-origins.ts';
import { readCompared } from './read-compared.ts';
import { splitArticle } from './split-sentences.ts';
import { measureWording } from './wording/measure-wording.ts';
import { readWordingLexicons } from './wording/wording-lexicons.ts';
import type { WordingLexicons } from './wording/wording-lexicons.ts';

type Opened = OutputOf<'comparison.open'>;

/** Texts of a comparison that nobody has compared yet are compared for so long before it opens. */
const COMPARE_MS = 400;

export type OpenComparison = (input: ParsedInputOf<'comparison.open'>, role: Role) => Opened;

/** Makes `comparison.open` and reads the lists it needs, which takes a moment: once, before the first comparison. */
export function createOpenComparison(
  stores: CorpusStores,
  store: ComparisonStore,
  lexiconsDir: string,
): OpenComparison {
  const lists = readLists(lexiconsDir);
  return ({ articleIds, masked, caseId }, role) => {
    const read = readCompared(stores, { articleIds, masked }, role);
    const articles = read.map(({ article }) => article);
    const passages = alignPassages(articles, lists.vectors);
    const sentences = new Map(articles.map((article) => [article.articleId, splitArticle(article)]));
    const links = readShared(
      stores,
      articles.map(({ articleId }) => articleId),
    );
    const known = [...lists.agencies, ...readOutlets(stores).outlets.map(({ name }) => name)];
    const sources = read.map((source) => {
      const citations = findCitations(source.article, known);
      return { ...source, citations: citations.filter(({ evidence }) => !carriesBlanks(evidence.text)) };
    });
    const origins = traceOrigins(sources, links);
    const told = new Map(
      articles.map((article) => {
        const names = readsEnglish(article) ? findNames(article.blocks, lists.names) : null;
        return [
          article.articleId,
          findStatements(article, sentences.get(article.articleId) ?? [], lists.sayings, names),
        ];
      }),
    );
    const quotations = [...told.values()].flat().map(({ speaker, ...statement }, at): Quotation => ({
      id: `q${at}`,
      speaker,
      statements: [statement],
      wordings: 'one wording',
      differences: [],
      strength: 1,
    }));
    const found = articles.flatMap((article) =>
      findFigures(article, sentences.get(article.articleId) ?? [], lists.figures),
    );
    const figures = joinFigures(articles, found, passages);
    const causes = articles.flatMap((article) => findCauses(article, sentences.get(article.articleId) ?? []));
    const claims = composeClaims({
      articles,
      sentences,
      passages,
      quotations,
      figures,
      causes,
      origins,
      links,
    });
    return {
      articles: articles.map(({ articleId, language, wholeness, body }) => ({
        articleId,
        language,
        wholeness,
        words: countWords(body),
      })),
      passages,
      quotations,
      voices: [],
      names: editGroups(
        groupNames(articles, lists.naming, passages),
        caseId === undefined ? [] : store.listNameGroups(caseId),
      ),
      figures,
      timeline: [],
      claims: confirmLeftOut(claims, store.listLeftOut(articles.map(({ articleId }) => articleId))),
      origins,
      wording: articles.map((article) =>
        measureWording({
          article,
          sentences: sentences.get(article.articleId) ?? [],
          statements: told.get(article.articleId) ?? [],
          lexicons: lists.wording,
        }),
      ),
      headlines: articles.map((article) =>
        supportHeadline({
          article,
          sentences: sentences.get(article.articleId) ?? [],
          statements: told.get(article.articleId) ?? [],
        }),
      ),
    };
  };
}

interface Lists {
  readonly agencies: readonly string[];
  readonly names: WordLists;
  readonly vectors: WordVectors;
  readonly figures: FigureLists;
  readonly naming: NamingLists;
  readonly sayings: SayingLexicon;
  readonly wording: WordingLexicons;
}

function readLists(folder: string): Lists {
  return {
    agencies: readFileSync(join(folder, 'agencies', 'agencies.txt'), 'utf8')
      .split('\n')
      .filter(Boolean),
    names: readWordLists(join(folder, 'names')),
    vectors: readWordVectors(join(folder, 'word-vectors')),
    figures: readFigureLists(folder),
    naming: readNamingLists(folder),
    sayings: readSayingLexicon(join(folder, 'sayings')),
    wording: readWordingLexicons(join(folder, 'wording')),
  };
}

function readShared(stores: CorpusStores, articleIds: readonly string[]): SharedLink[] {
  compareThese(stores.sharedTexts, articleIds, COMPARE_MS);
  return readLinksAmong(stores, articleIds).map(({ articleId, otherId, here, passages }) => ({
    articleId,
    otherId,
    words: here.words,
    passages,
  }));
}

function readsEnglish({ language }: ComparedArticle): boolean {
  return language === null || language.startsWith('en');
}
