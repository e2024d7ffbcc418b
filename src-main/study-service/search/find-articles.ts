import type { NotUnderstood } from '../../contract/search.ts';
import { composeCommentMatch, composeMatch, composeUnwanted, pickRareParts } from './compose-match.ts';
import { expandQuery, RANKED_MOST, writeCorrected } from './expand-query.ts';
import type { Expanded } from './expand-query.ts';
import { standsIn } from './match-texts.ts';
import { parseQuery } from './parse-query.ts';
import type { Scope } from './read-field.ts';
import { findNoted } from './match-notes.ts';
import { resolveFields } from './resolve-fields.ts';
import type { ResolvedQuery } from './resolve-fields.ts';
import type { Found, Matching, SearchStore } from './search-store.ts';
import { takeTurns } from '../corpus/turns/take-turns.ts';
import type { WordDictionary } from './word-dictionary.ts';

export interface Asked {
  readonly text: string;
  readonly masked: boolean;
  readonly typing: boolean;
}

/** A query made ready for the index. */
export interface ReadQuery {
  readonly node: Expanded | null;
  readonly scopes: readonly Scope[];
  readonly matching: Matching;
  /** The parts worth ranking by, null where all are common; `isWhole` where they are the whole query. */
  readonly rare: { readonly match: string; readonly isWhole: boolean } | null;
  /** Titles first: the same words in the title alone; null where the query says where to look. */
  readonly inTitle: Matching | null;
  readonly corrected: string | undefined;
  readonly notUnderstood: readonly NotUnderstood[];
}

export interface FoundArticles {
  /** Best first; at least as many as were asked for, if there are so many. */
  readonly rows: readonly Found[];
  readonly total: number;
  readonly isExact: boolean;
}

interface Finding {
  readonly store: SearchStore;
  readonly dictionary: WordDictionary;
}

/** Reads a query against the library. Waits for the dictionary only where a word is misspelt. */
export async function readQuery({ store, dictionary }: Finding, { text, masked, typing }: Asked): Promise<ReadQuery> {
  const resolved = resolveFields(parseQuery(text, typing), store, masked);
  if (resolved.scopes.includes('notes')) return readNotesQuery(store, resolved, masked);
  dictionary.refresh();
  let expanded = resolved.node && expandQuery(resolved.node, dictionary);
  if (resolved.node && expanded && !expanded.isComplete) {
    await takeTurns(() => dictionary.load());
    expanded = expandQuery(resolved.node, dictionary);
  }
  const node = expanded?.node ?? null;
  const corrected = expanded ? writeCorrected(text, expanded.corrections) : undefined;
  const { filters, scopes } = resolved;
  const notUnderstood = eachOnce([...resolved.notUnderstood, ...loneScope(resolved.node, scopes)]);
  if (scopes.includes('comments')) {
    const match = node && composeCommentMatch(node);
    const matching: Matching = { table: 'search_comments', match, unwanted: null, filters };
    return { node, scopes, matching, rare: null, inTitle: null, corrected, notUnderstood };
  }
  const match = node && composeMatch(node, { scopes, masked });
  const matching: Matching = { table: 'search_index', match, unwanted: node && composeUnwanted(node, scopes), filters };
  const rareParts = node && pickRareParts(node);
  const rareMatch = rareParts && composeMatch(rareParts, { scopes, masked });
  const titleMatch = node && scopes.length === 0 ? composeMatch(node, { scopes: ['title'], masked }) : null;
  return {
    node,
    scopes,
    matching,
    rare: rareMatch === null ? null : { match: rareMatch, isWhole: rareMatch === match },
    inTitle: titleMatch === null ? null : { ...matching, match: titleMatch },
    corrected,
    notUnderstood,
  };
}

/** Notes are one's own words: read as they stand, without a dictionary to correct them by. */
function readNotesQuery(
  store: SearchStore,
  { node, filters, scopes, notUnderstood }: ResolvedQuery,
  masked: boolean,
): ReadQuery {
  // A passage may name whom the mask hides.
  const ids = node === null ? [] : findNoted(node, store.listNotes(masked ? 'their own words' : 'with passages'));
  return {
    node: null,
    scopes,
    matching: { table: 'search_index', match: null, unwanted: null, filters: [...filters, { kind: 'articles', ids }] },
    rare: null,
    inTitle: null,
    corrected: undefined,
    notUnderstood: eachOnce([...notUnderstood, ...loneScope(node, scopes)]),
  };
}

/** What is shown of a query that nobody meant, such as a pasted page, before it says nothing more. */
const MOST_NOTES = 6;

function eachOnce(notes: readonly NotUnderstood[]): NotUnderstood[] {
  return [...new Map(notes.map((note) => [`${note.text} ${note.why}`, note])).values()].slice(0, MOST_NOTES);
}

function loneScope(node: unknown, [scope]: readonly string[]): NotUnderstood[] {
  return scope === undefined || node !== null
    ? []
    : [{ text: `in:${scope}`, why: 'Write the word to look for beside it.' }];
}

/**
 * Finds what a query asks for. Where some part of it stands in few articles, the best by bm25 come first; where all
 * parts are common, ranking would walk through tens of thousands of articles to tell nothing much, and the articles
 * with the words in their title come first, then the newest.
 */
export async function findArticles({ store }: Finding, query: ReadQuery, wanted: number): Promise<FoundArticles> {
  const { matching, rare, node } = query;
  const nothingAsked = node === null && matching.filters.length === 0;
  if (nothingAsked || (matching.match === null && matching.table === 'search_comments'))
    return { rows: [], total: 0, isExact: true };
  if (rare) return rankBest(store, matching, rare, wanted);
  const newest = await listNewest(store, matching, wanted);
  const titles = listTitles(store, query, newest, wanted);
  const inTitle = new Set(titles);
  const rows = [
    ...titles.map((sequence) => ({ sequence, score: 2 })),
    ...newest.filter((sequence) => !inTitle.has(sequence)).map((sequence) => ({ sequence, score: 1 })),
  ];
  const isExact = newest.length < wanted;
  return { rows, total: isExact ? rows.length : Math.max(rows.length, estimate(store, query)), isExact };
}

const EVERYTHING = { below: Number.MAX_SAFE_INTEGER, floor: 0 };

function rankBest(
  store: SearchStore,
  matching: Matching,
  rare: { match: string; isWhole: boolean },
  wanted: number,
): FoundArticles {
  if (rare.isWhole) {
    const rows = store.rank(matching, wanted);
    return { rows, total: rows.length < wanted ? rows.length : store.count(matching), isExact: true };
  }
  const whole = store.listNewest(matching, { ...EVERYTHING, limit: Number.MAX_SAFE_INTEGER });
  return {
    rows: store.rank({ ...matching, match: rare.match, filters: [] }, wanted, whole),
    total: whole.length,
    isExact: true,
  };
}

/** Titles that are listed before the newest articles; nobody reads on through more. */
const MOST_TITLES = 40;
/** Among how many of the newest articles titles are looked for: words that no title has would be looked for in all. */
const TITLES_AMONG = 30_000;

/** So few articles are looked at one by one. */
const FEW = 200;

/** Articles with all the words in their title, the newest first. */
function listTitles(
  store: SearchStore,
  { node, inTitle }: ReadQuery,
  newest: readonly number[],
  wanted: number,
): number[] {
  if (inTitle === null || node === null || newest.length === 0) return [];
  // Every match is at hand: those with the words in the title are among them.
  if (newest.length < wanted && newest.length <= FEW) {
    const headings = store.readHeadings(newest);
    return newest.filter((sequence) => standsIn(node, [headings.get(sequence)?.title ?? '']));
  }
  const floor = Math.max(0, store.lastSequence() - TITLES_AMONG);
  return store.listNewest(inTitle, { below: EVERYTHING.below, floor, limit: MOST_TITLES });
}

/** Articles looked at in one go: at most some ten milliseconds' worth. */
const STRETCH = 10_000;

/**
 * With filters each article that has the words is looked at, so it goes in stretches. Without, it goes in one pass,
 * some twenty milliseconds at worst: FTS5 heeds the lower bound of a stretch only when it comes upon a match, so where
 * matches are rare each stretch would run on through all that follow.
 */
async function listNewest(store: SearchStore, matching: Matching, wanted: number): Promise<number[]> {
  if (matching.filters.length === 0) return store.listNewest(matching, { ...EVERYTHING, limit: wanted });
  const listed: number[] = [];
  let below = store.lastSequence() + 1;
  await takeTurns(() => {
    const floor = Math.max(0, below - STRETCH);
    const stretch = store.listNewest(matching, { below, floor, limit: wanted - listed.length });
    listed.push(...stretch);
    below = floor;
    return below <= 0 || listed.length >= wanted;
  });
  return listed;
}

/** As if words stood in articles by chance, which is too few; but never more than the rarest part has. */
function estimate(store: SearchStore, { node, matching }: ReadQuery): number {
  const all = store.countArticles();
  if (node === null || matching.filters.length > 0) return RANKED_MOST;
  const parts = node.kind === 'all' ? node.nodes.filter(({ kind }) => kind !== 'not') : [node];
  const byChance = parts.reduce((share, { articles }) => share * Math.min(1, articles / all), all);
  return Math.round(Math.min(byChance, ...parts.map(({ articles }) => articles)));
}
