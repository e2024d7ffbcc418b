import type { ArticleHeading } from '../../contract/corpus.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Facets, search, SearchHit, Snippet } from '../../contract/search.ts';
import type { ArticleStore } from '../corpus/article-store.ts';
import { readHeadingRow } from '../corpus/heading-row.ts';
import type { DeskMasking } from '../corpus/masking.ts';
import { countOutlets, drawBars, fewMonths } from './compose-facets.ts';
import { findArticles, readQuery } from './find-articles.ts';
import type { Asked, FoundArticles, ReadQuery } from './find-articles.ts';
import type { IndexKeeper } from './keep-index.ts';
import { standsIn } from './match-texts.ts';
import type { FacetCount, FacetKey, Found, SearchStore } from './search-store.ts';
import { takeTurns } from './take-turns.ts';
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
    async 'search.snippets'(input) {
      const asked = askedOf(deps, input);
      const { node } = await readQuery(deps, asked);
      const words = collectHitWords(node);
      const hiding = asked.masked ? deps.masking() : null;
      return { snippets: input.articleIds.flatMap((id) => readSnippet(deps, id, words, hiding) ?? []) };
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
  const words = collectHitWords(query.node);
  const masking = deps.masking();
  const hiding = asked.masked ? masking : null;
  return rows.flatMap(({ sequence, score }) => {
    const row = headings.get(sequence);
    if (!row) return [];
    const heading = masking.heading(readHeadingRow(row, []));
    const snippet = withSnippets ? readSnippet(deps, row.id, words, hiding) : null;
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
  masking: DeskMasking | null,
): Snippet | null {
  const texts = store.readSnippetTexts(articleId);
  if (!texts) return null;
  const hidden = masking && articles.readArticle(articleId);
  if (hidden) {
    const { body, deck } = masking.article(hidden);
    return writeSnippet({ ...texts, body, otherwise: deck ?? '' }, words);
  }
  const snippet = writeSnippet({ ...texts, otherwise: texts.deck }, words);
  if (snippet.marks.length > 0 || texts.comments === '') return snippet;
  const inComments = writeSnippet({ articleId, body: texts.comments, apart: [], otherwise: '' }, words);
  return inComments.marks.length > 0 ? { ...inComments, passage: null } : snippet;
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
