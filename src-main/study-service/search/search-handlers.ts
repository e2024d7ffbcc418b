import type { Article, ArticleHeading } from '../../contract/corpus.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Facets, search, SearchHit, Snippet } from '../../contract/search.ts';
import type { ArticleStore } from '../corpus/article-store.ts';
import { readHeadingRow } from '../corpus/heading-row.ts';
import type { DeskMasking } from '../corpus/masking/masking.ts';
import { found } from '../corpus/corpus-stores.ts';
import { countOutlets, drawBars, fewMonths } from './compose-facets.ts';
import { findArticles, readQuery } from './find-articles.ts';
import type { Asked, FoundArticles, ReadQuery } from './find-articles.ts';
import type { IndexKeeper } from './keep-index.ts';
import { standsIn } from './match-texts.ts';
import type { FacetCount, FacetKey, Found, SearchStore } from './search-store.ts';
import { readPassages } from './read-passages.ts';
import { takeTurns } from '../corpus/turns/take-turns.ts';
import type { WordDictionary } from './word-dictionary.ts';
import { collectHitWords, writeSnippet } from './write-snippet.ts';

type SearchMethod = keyof typeof search;
export type SearchHandlers = {
  [M in SearchMethod]: (input: ParsedInputOf<M>) => OutputOf<M> | Promise<OutputOf<M>>;
};

export interface SearchDeps {
  readonly store: SearchStore;
  readonly dictionary: WordDictionary;
  readonly keeper: IndexKeeper;
  readonly articles: ArticleStore;
  readonly casesOf: (articleId: string) => { caseId: string; title: string }[];
  /** What the lists of the library withhold, the search withholds too. */
  readonly masking: () => DeskMasking;
}

/** Masked articles are looked at one by one before they are listed. */
const MASKED_MOST = 200;

/** Every `search.*` call. */
export function searchHandlers(deps: SearchDeps): SearchHandlers {
  const { keeper } = deps;
  return {
    async 'search.query'(input) {
      const waiting = keeper.catchUp();
      const asked = askedOf(deps, input);
      const query = await readQuery(deps, asked);
      const { rows, total, isExact } = await find(deps, query, asked, input.offset + input.limit);
      const onPage = rows.slice(input.offset, input.offset + input.limit);
      return {
        hits: readHits(deps, query, onPage, asked, input.snippets),
        total,
        totalIsExact: isExact,
        corrected: query.corrected,
        notUnderstood: [...query.notUnderstood],
        waiting,
      };
    },
    async 'search.snippets'(input) {
      const asked = askedOf(deps, input);
      const query = await readQuery(deps, asked);
      const hiding = asked.masked ? deps.masking() : null;
      return { snippets: input.articleIds.flatMap((id) => readSnippet(deps, id, query, hiding) ?? []) };
    },
    async 'search.passages'(input) {
      const { articleId } = input;
      const article = found(deps.articles.readArticle(articleId), 'article', articleId);
      const { node, scopes } = await readQuery(deps, askedOf(deps, input));
      const passages = readPassages(deps.masking().article(article), collectHitWords(node), scopes);
      return { ...passages, cases: deps.casesOf(articleId) };
    },
    async 'search.facets'(input) {
      keeper.catchUp();
      const asked = askedOf(deps, input);
      return countFacets(deps, await readQuery(deps, asked), asked);
    },
    'search.rebuild': () => ({ waiting: keeper.rebuild() }),
  };
}

function askedOf(
  { masking }: SearchDeps,
  { text, typing = false }: { text: string; typing?: boolean | undefined },
): Asked {
  return { text, typing, masked: masking().isOn };
}

async function find(deps: SearchDeps, query: ReadQuery, asked: Asked, wanted: number): Promise<FoundArticles> {
  if (!asked.masked) return findArticles(deps, query, wanted);
  const found = await findArticles(deps, query, MASKED_MOST);
  const rows: Found[] = [];
  const masking = deps.masking();
  const candidates = found.rows.slice(0, MASKED_MOST).values();
  await takeTurns(() => {
    const { value: row } = candidates.next();
    if (row && mayBeShown(deps, masking, query, row)) rows.push(row);
    return row === undefined;
  });
  // How many more there are would tell how many name what was asked for.
  return { rows, total: rows.length, isExact: found.rows.length <= MASKED_MOST && found.isExact };
}

/**
 * Whether an article still has the words once it is masked: else a masked reader who searches for an outlet's name would
 * be shown the articles that name it.
 */
function mayBeShown(
  { store, articles }: SearchDeps,
  masking: DeskMasking,
  { node }: ReadQuery,
  { sequence }: Found,
): boolean {
  const row = store.readHeadings([sequence]).get(sequence);
  if (!row) return false;
  const article = articles.readArticle(row.id);
  if (article === null) return false;
  if (node === null) return true;
  const { title, deck, body, rest } = masking.article(article);
  return standsIn(node, [title, deck ?? '', body, ...rest.map(({ text }) => text)]);
}

function readHits(
  deps: SearchDeps,
  query: ReadQuery,
  rows: readonly Found[],
  asked: Asked,
  withSnippets: boolean,
): SearchHit[] {
  const headings = deps.store.readHeadings(rows.map(({ sequence }) => sequence));
  const masking = deps.masking();
  const hiding = asked.masked ? masking : null;
  return rows.flatMap(({ sequence, score }) => {
    const row = headings.get(sequence);
    if (!row) return [];
    const heading = masking.heading(readHeadingRow(row, []));
    const snippet = withSnippets ? readSnippet(deps, row.id, query, hiding) : null;
    return { ...composeHit(heading, score), ...(snippet ?? { snippet: '', marks: [], passage: null }) };
  });
}

function composeHit(heading: ArticleHeading, score: number): Omit<SearchHit, 'snippet' | 'marks' | 'passage'> {
  const { id, title, outlet, masked, publishedOn, genre, language, wordCount } = heading;
  const day = publishedOn?.date.slice(0, 10) ?? null;
  return { articleId: id, title, score, outlet, masked, publishedOn: day, genre, language, wordCount };
}

function readSnippet(
  { store, articles }: SearchDeps,
  articleId: string,
  { node, scopes }: ReadQuery,
  masking: DeskMasking | null,
): Snippet | null {
  const texts = store.readSnippetTexts(articleId);
  if (!texts) return null;
  const words = collectHitWords(node);
  const article = masking && articles.readArticle(articleId);
  const masked = article && masking.article(article);
  if (scopes.includes('comments')) {
    const comments = masked ? commentsOf(masked) : texts.comments;
    return { ...writeSnippet({ articleId, body: comments, apart: [], otherwise: '' }, words), passage: null };
  }
  const { body, deck } = masked ?? texts;
  return writeSnippet({ ...texts, body, otherwise: deck ?? '' }, words);
}

function commentsOf({ rest }: Article): string {
  return rest.flatMap(({ role, text }) => (role === 'reader comment' ? [text] : [])).join('\n');
}

/** Sequences counted in one go: some ten milliseconds for a word that all have. */
const STRETCH = 2_500;

async function countFacets(deps: SearchDeps, query: ReadQuery, asked: Asked): Promise<Facets> {
  const { store } = deps;
  const { matching, node } = query;
  const isNothing = node === null && matching.filters.length === 0;
  const none = isNothing || (matching.match === null && matching.table === 'search_comments');
  // Masked, only what may be listed is counted.
  const few = none || asked.masked ? (await find(deps, query, asked, MASKED_MOST)).rows : null;
  const sequences = few?.map(({ sequence }) => sequence);
  const last = store.lastSequence();
  const countBy = async (key: FacetKey): Promise<FacetCount[]> => {
    if (sequences) return store.countThese(key, sequences);
    const sums = new Map<string | null, number>();
    let from = 0;
    await takeTurns(() => {
      for (const [value, count] of store.countBy(key, matching, from, from + STRETCH))
        sums.set(value, (sums.get(value) ?? 0) + count);
      from += STRETCH;
      return from >= last;
    });
    return [...sums];
  };
  const byMonth = await countBy('month');
  const dates = drawBars(fewMonths(byMonth) ? await countBy('day') : byMonth);
  const byOutlet = asked.masked ? null : await countBy('outlet');
  const total = byMonth.reduce((sum, [, count]) => sum + count, 0);
  return { total, dates, ...countOutlets(byOutlet, store.listOutlets()) };
}
