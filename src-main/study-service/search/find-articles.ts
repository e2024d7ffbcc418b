import type { NotUnderstood } from '../../contract/search.ts';
import { composeCommentMatch, composeMatch, composeUnwanted, pickRareParts } from './compose-match.ts';
import { expandQuery, RANKED_MOST, writeCorrected } from './expand-query.ts';
import type { Expanded } from './expand-query.ts';
import { parseQuery } from './parse-query.ts';
import { resolveFields } from './resolve-fields.ts';
import type { Found, Matching, SearchStore } from './search-store.ts';
import { takeTurns } from './take-turns.ts';
import type { WordDictionary } from './word-dictionary.ts';

export interface Asked {
  readonly text: string;
  readonly masked: boolean;
  readonly typing: boolean;
}

/** A query made ready for the index. */
export interface ReadQuery {
  readonly node: Expanded | null;
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
  dictionary.refresh();
  let expanded = resolved.node && expandQuery(resolved.node, dictionary);
  if (resolved.node && expanded && !expanded.isComplete) {
    await takeTurns(() => dictionary.load());
    expanded = expandQuery(resolved.node, dictionary);
  }
  const node = expanded?.node ?? null;
  const corrected = expanded ? writeCorrected(text, expanded.corrections) : undefined;
  const { filters, scopes, notUnderstood } = resolved;
  if (scopes.includes('comments')) {
    const match = node && composeCommentMatch(node);
    const matching: Matching = { table: 'search_comments', match, unwanted: null, filters };
    return { node, matching, rare: null, inTitle: null, corrected, notUnderstood };
  }
  const match = node && composeMatch(node, { scopes, masked });
  const matching: Matching = { table: 'search_index', match, unwanted: node && composeUnwanted(node), filters };
  const rareParts = node && pickRareParts(node);
  const rareMatch = rareParts && composeMatch(rareParts, { scopes, masked });
  const titleMatch = node && scopes.length === 0 ? composeMatch(node, { scopes: ['title'], masked }) : null;
  return {
    node,
    matching,
    rare: rareMatch === null ? null : { match: rareMatch, isWhole: rareMatch === match },
    inTitle: titleMatch === null ? null : { ...matching, match: titleMatch },
    corrected,
    notUnderstood,
  };
}

/** Titles that are listed before the newest articles; nobody reads on through more. */
const MOST_TITLES = 200;

/**
 * Finds what a query asks for. Where some part of it stands in few articles, every match is ranked; where all parts
 * are common, ranking would walk through tens of thousands of articles to tell nothing much, and the articles with the
 * words in their title come first, then the newest.
 */
export async function findArticles({ store }: Finding, query: ReadQuery, wanted: number): Promise<FoundArticles> {
  const { matching, rare, node } = query;
  const nothingAsked = node === null && matching.filters.length === 0;
  if (nothingAsked || (matching.match === null && matching.table === 'search_comments'))
    return { rows: [], total: 0, isExact: true };
  if (rare) return rankAll(store, matching, rare);
  const titles = query.inTitle ? store.listNewest(query.inTitle, { ...EVERYTHING, limit: MOST_TITLES }) : [];
  const newest = await listNewest(store, matching, wanted);
  const inTitle = new Set(titles);
  const rows = [
    ...titles.map((sequence) => ({ sequence, score: 2 })),
    ...newest.filter((sequence) => !inTitle.has(sequence)).map((sequence) => ({ sequence, score: 1 })),
  ];
  const isExact = newest.length < wanted;
  return { rows, total: isExact ? rows.length : Math.max(rows.length, estimate(store, query)), isExact };
}

const EVERYTHING = { below: Number.MAX_SAFE_INTEGER, floor: 0 };

function rankAll(store: SearchStore, matching: Matching, rare: { match: string; isWhole: boolean }): FoundArticles {
  let rows = store.rank({ ...matching, match: rare.match });
  if (!rare.isWhole) {
    const whole = new Set(store.listNewest(matching, { ...EVERYTHING, limit: Number.MAX_SAFE_INTEGER }));
    rows = rows.filter(({ sequence }) => whole.has(sequence));
  }
  rows.sort((a, b) => b.score - a.score || b.sequence - a.sequence);
  return { rows, total: rows.length, isExact: true };
}

/** Articles passed in one go: at most some ten milliseconds' worth. */
const STRETCH = 20_000;

async function listNewest(store: SearchStore, matching: Matching, wanted: number): Promise<number[]> {
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
