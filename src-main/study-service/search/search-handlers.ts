import type { ArticleHeading } from '../../contract/corpus.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { search, SearchHit, Snippet } from '../../contract/search.ts';
import type { ArticleStore } from '../corpus/article-store.ts';
import { readHeadingRow } from '../corpus/heading-row.ts';
import { maskArticle, maskHeading } from '../corpus/mask-article.ts';
import { composeFacets } from './count-facets.ts';
import { findArticles, readQuery } from './find-articles.ts';
import type { Asked, FoundArticles, ReadQuery } from './find-articles.ts';
import type { IndexKeeper } from './keep-index.ts';
import { matchesMasked } from './match-masked.ts';
import type { FacetRow, Found, SearchStore } from './search-store.ts';
import { takeTurns } from './take-turns.ts';
import type { WordDictionary } from './word-dictionary.ts';
import { collectHitWords, writeSnippet } from './write-snippet.ts';

type SearchMethod = keyof typeof search;
export type SearchHandlers = {
  [M in SearchMethod]: (input: ParsedInputOf<M>, caller: { role: string }) => OutputOf<M> | Promise<OutputOf<M>>;
};

export interface SearchDeps {
  readonly store: SearchStore;
  readonly dictionary: WordDictionary;
  readonly keeper: IndexKeeper;
  readonly articles: ArticleStore;
}

/** Masked articles are looked at one by one before they are listed. */
const MASKED_MOST = 200;

/** Every `search.*` call. */
export function searchHandlers(deps: SearchDeps): SearchHandlers {
  const { store, keeper } = deps;
  return {
    async 'search.query'(input, caller) {
      const waiting = keeper.catchUp();
      const asked = askedBy(input, caller);
      const query = await readQuery(deps, asked);
      const found = await find(deps, query, asked, input.offset + input.limit);
      const rows = found.rows.slice(input.offset, input.offset + input.limit);
      return {
        hits: readHits(deps, query, rows, asked, input.snippets),
        total: found.total,
        totalIsExact: found.isExact,
        corrected: query.corrected,
        notUnderstood: [...query.notUnderstood],
        waiting,
      };
    },
    async 'search.snippets'(input, caller) {
      const asked = askedBy(input, caller);
      const { node } = await readQuery(deps, asked);
      const words = collectHitWords(node);
      return { snippets: input.articleIds.flatMap((id) => readSnippet(deps, id, words, asked.masked) ?? []) };
    },
    async 'search.facets'(input, caller) {
      keeper.catchUp();
      const asked = askedBy(input, caller);
      const query = await readQuery(deps, asked);
      const rows = await countFacets(deps, query, asked);
      return composeFacets(rows, store.listOutlets(), asked.masked);
    },
    'search.rebuild': () => ({ waiting: keeper.rebuild() }),
  };
}

/** Only the person at the desk may read unmasked. */
function askedBy(
  { text, masked = false, typing = false }: { text: string; masked?: boolean | undefined; typing?: boolean | undefined },
  { role }: { role: string },
): Asked {
  return { text, typing, masked: masked || role !== 'owner' };
}

async function find(deps: SearchDeps, query: ReadQuery, asked: Asked, wanted: number): Promise<FoundArticles> {
  if (!asked.masked) return findArticles(deps, query, wanted);
  const found = await findArticles(deps, query, MASKED_MOST);
  const rows: Found[] = [];
  const candidates = found.rows.slice(0, MASKED_MOST).values();
  await takeTurns(() => {
    const { value: row } = candidates.next();
    if (row && mayBeShown(deps, query, row)) rows.push(row);
    return row === undefined;
  });
  // How many more there are would tell how many name what was asked for.
  return { rows, total: rows.length, isExact: found.rows.length <= MASKED_MOST && found.isExact };
}

function mayBeShown({ store, articles }: SearchDeps, { node }: ReadQuery, { sequence }: Found): boolean {
  const row = store.readHeadings([sequence]).get(sequence);
  if (!row) return false;
  if (row.guessSourceType !== null) return true;
  const article = articles.readArticle(row.id);
  return article !== null && matchesMasked(maskArticle(article), node);
}

function readHits(
  deps: SearchDeps,
  query: ReadQuery,
  rows: readonly Found[],
  { masked }: Asked,
  withSnippets: boolean,
): SearchHit[] {
  const headings = deps.store.readHeadings(rows.map(({ sequence }) => sequence));
  const words = collectHitWords(query.node);
  return rows.flatMap(({ sequence, score }) => {
    const row = headings.get(sequence);
    if (!row) return [];
    const whole = readHeadingRow(row, []);
    const heading = masked && whole.guess === null ? maskHeading(whole) : whole;
    const snippet = withSnippets ? readSnippet(deps, row.id, words, masked) : null;
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
  words: ReturnType<typeof collectHitWords>,
  masked: boolean,
): Snippet | null {
  const texts = store.readSnippetTexts(articleId);
  if (!texts) return null;
  const hidden = masked ? articles.readArticle(articleId) : null;
  if (hidden?.guess === null) {
    const { body, deck } = maskArticle(hidden);
    return writeSnippet({ ...texts, body, otherwise: deck ?? '' }, words);
  }
  const snippet = writeSnippet({ ...texts, otherwise: texts.deck }, words);
  if (snippet.marks.length > 0 || texts.comments === '') return snippet;
  const inComments = writeSnippet({ articleId, body: texts.comments, apart: [], otherwise: '' }, words);
  return inComments.marks.length > 0 ? { ...inComments, passage: null } : snippet;
}

/** Sequences counted in one go. */
const STRETCH = 5_000;

async function countFacets(deps: SearchDeps, query: ReadQuery, asked: Asked): Promise<FacetRow[]> {
  const { store } = deps;
  const found = await find(deps, query, asked, 1);
  if (asked.masked || found.isExact) return store.countFacetsOf(found.rows.map(({ sequence }) => sequence));
  const rows: FacetRow[] = [];
  const last = store.lastSequence();
  let from = 0;
  await takeTurns(() => {
    rows.push(...store.countFacets(query.matching, from, from + STRETCH));
    from += STRETCH;
    return from >= last;
  });
  return rows;
}
