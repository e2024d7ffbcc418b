import { RANKED_MOST } from './expand-query.ts';
import type { AnyWord, Beginning, Close, Exact, Expanded } from './expand-query.ts';
import type { Scope } from './read-field.ts';

const ENGLISH = '{title deck body quotes}';
const COLUMNS: Readonly<Record<'title' | 'body' | 'quotes', string>> = {
  title: 'title foreign_title',
  body: 'body foreign_body quotes foreign_quotes',
  quotes: 'quotes foreign_quotes',
};
const ALL_BUT_WRITERS = 'title deck body quotes foreign_title foreign_deck foreign_body foreign_quotes';

export interface MatchOptions {
  readonly scopes: readonly Scope[];
  /** Leaves the writers out, which a masked reader must not find an article by. */
  readonly masked: boolean;
}

/**
 * FTS5's spelling of a query. Words come from `splitWords`, which leaves letters, digits and marks only, so nothing
 * that a person writes can be read as syntax. Null where only things to leave out are named.
 */
export function composeMatch(node: Expanded, { scopes, masked }: MatchOptions): string | null {
  const columns = columnsOf(scopes);
  const expression = write(node, { stems: true, columns });
  return expression !== null && masked && columns === null ? `{${ALL_BUT_WRITERS}} : (${expression})` : expression;
}

/** The same words for the comments, which have one column. */
export function composeCommentMatch(node: Expanded): string | null {
  return write(node, { stems: false, columns: null });
}

function columnsOf(scopes: readonly Scope[]): string | null {
  const columns = scopes.flatMap((scope) => (scope === 'notes' || scope === 'comments' ? [] : [COLUMNS[scope]]));
  return columns.length > 0 ? columns.join(' ') : null;
}

/**
 * The parts of a query that are worth ranking by: bm25 walks through every article of every word it is given, so a
 * common word beside a rare one would cost a hundred times what it tells. Null where every part is common.
 */
export function pickRareParts(node: Expanded): Expanded | null {
  if (node.kind === 'not') return null;
  if (node.articles <= RANKED_MOST && node.kind !== 'all') return node;
  if (node.kind !== 'all') return null;
  const rare = node.nodes.filter(({ kind, articles }) => kind !== 'not' && articles <= RANKED_MOST);
  if (rare.length === 0) return null;
  return rare.length === 1 ? rare[0]! : { ...node, nodes: rare };
}

/** How words are written: with kin of English stems or without, and where they must stand; null is anywhere. */
interface Writing {
  readonly stems: boolean;
  readonly columns: string | null;
}

/**
 * Each word is held to its columns by itself: one filter around the whole would hold the writers to them too, who stand in a column
 * of their own, and FTS5 finds nothing in what two filters have in common.
 */
function write(node: Expanded, writing: Writing): string | null {
  switch (node.kind) {
    case 'word':
    case 'beginning':
    case 'exact':
    case 'near':
      return writing.columns === null
        ? writeWords(node, writing.stems)
        : `({${writing.columns}} : (${writeWords(node, writing.stems)}))`;
    case 'by':
      return writing.stems ? `({byline} : "${node.words.join(' ')}")` : null;
    case 'not':
      return null;
    case 'any': {
      const parts = node.nodes.flatMap((child) => write(child, writing) ?? []);
      return parts.length > 0 ? `(${parts.join(' OR ')})` : null;
    }
    case 'all':
      return writeAll(node.nodes, writing);
  }
}

function writeWords(node: AnyWord | Beginning | Exact | Close, stems: boolean): string {
  switch (node.kind) {
    case 'word': {
      const own = anyOf(node.own);
      if (node.kin.length === 0) return own;
      return stems ? `(${own} OR ${ENGLISH} : ${anyOf(node.kin)})` : anyOf([...node.own, ...node.kin]);
    }
    case 'beginning':
      return `"${node.start}" *`;
    case 'exact':
      return writeExact(node);
    case 'near':
      return `NEAR(${node.phrases.map(writeExact).join(' ')}, ${node.distance})`;
  }
}

function writeAll(nodes: readonly Expanded[], writing: Writing): string | null {
  const wanted = nodes.flatMap((child) => write(child, writing) ?? []);
  if (wanted.length === 0) return null;
  const unwanted = nodes.flatMap((child) => (child.kind === 'not' ? (write(child.node, writing) ?? []) : []));
  const together = `(${wanted.join(' AND ')})`;
  return unwanted.length > 0 ? `(${together} NOT (${unwanted.join(' OR ')}))` : together;
}

/** What is named only to be left out; null where something is wanted too, or nothing is named. */
export function composeUnwanted(node: Expanded, scopes: readonly Scope[]): string | null {
  const nodes = node.kind === 'all' ? node.nodes : [node];
  const writing = { stems: true, columns: columnsOf(scopes) };
  const unwanted = nodes.flatMap((child) => (child.kind === 'not' ? (write(child.node, writing) ?? []) : []));
  return unwanted.length > 0 && unwanted.length === nodes.length ? unwanted.join(' OR ') : null;
}

function writeExact({ words, prefix }: Exact): string {
  return `"${words.join(' ')}"${prefix ? ' *' : ''}`;
}

function anyOf(words: readonly string[]): string {
  return words.length === 1 ? `"${words[0]}"` : `(${words.map((word) => `"${word}"`).join(' OR ')})`;
}
