import type { Genre, SourceType } from '../../contract/plain/vocabulary.ts';
import type { HeadingRow } from '../corpus/heading-row.ts';
import type { StudyDatabase } from '../database/store-deps.ts';
import type { NoteText } from './match-notes.ts';
import type { Filter, Named } from './resolve-fields.ts';

/** An article found, by its place in the library; a greater score is better. */
export interface Found {
  readonly sequence: number;
  readonly score: number;
}

export type SearchTable = 'search_index' | 'search_comments';

export interface Matching {
  readonly table: SearchTable;
  /** FTS5's spelling of the words; null for filters alone. */
  readonly match: string | null;
  /** Words that must not be there, where no others are asked for. */
  readonly unwanted: string | null;
  readonly filters: readonly Filter[];
}

/** What articles found are counted by. */
export type FacetKey = 'outlet' | 'month' | 'day';
/** A key, null for articles that have none, and how many have it. */
export type FacetCount = [key: string | null, count: number];

const FACETS: Readonly<Record<FacetKey, string>> = {
  outlet: 'a.outlet_id',
  month: 'substr(a.published_date, 1, 7)',
  day: 'substr(a.published_date, 1, 10)',
};

interface FoundHeading extends HeadingRow {
  readonly sequence: number;
}

/** The texts a snippet is cut from. `apart` are the parts of the body that the title line says already. */
export interface SnippetTexts {
  readonly articleId: string;
  readonly deck: string;
  readonly body: string;
  readonly comments: string;
  readonly apart: readonly { start: number; end: number }[];
}

export interface SearchStore {
  listOutlets(): (Named & { sourceType: SourceType })[];
  listCases(): Named[];
  countArticles(): number;
  lastSequence(): number;
  /** The best matches by bm25, of `among` if given. Costs as much as all matches of each word. */
  rank(matching: Matching, limit: number, among?: readonly number[]): Found[];
  count(matching: Matching): number;
  /** Newest first, from just below `below`; stops at `floor`. Costs as much as the rows it passes. */
  listNewest(matching: Matching, range: { below: number; floor: number; limit: number }): number[];
  /** Counts of the matches between two sequences, the first left out. */
  countBy(key: FacetKey, matching: Matching, from: number, to: number): FacetCount[];
  countThese(key: FacetKey, sequences: readonly number[]): FacetCount[];
  readHeadings(sequences: readonly number[]): Map<number, FoundHeading>;
  readSnippetTexts(articleId: string): SnippetTexts | null;
  /** Every note, once for each article it is on. */
  listNotes(passages: 'with passages' | 'their own words'): NoteText[];
}

/** How much more a word says in a title, a deck and a byline than in the body, in the order of the index's columns. */
const WEIGHTS = 'bm25(1.0, 10.0, 4.0, 1.0, 10.0, 4.0, 1.0, 1.0, 2.0)';

const HEADING = `
  SELECT a.sequence, a.id, a.title, a.deck, a.byline, a.outlet_id AS outletId, o.name AS outletName,
    o.source_type AS outletSourceType, o.hue AS outletHue, g.source_type AS guessSourceType, g.reason AS guessReason,
    g.guessed_at AS guessedAt, a.published_date AS publishedDate, a.published_evidence AS publishedEvidence,
    a.published_found_at AS publishedFoundAt, a.language, a.genre, a.wholeness, a.word_count AS wordCount,
    a.added_at AS addedAt, a.capture_id AS captureId, a.page_index AS pageIndex
  FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN source_guesses g ON g.article_id = a.id
  WHERE a.sequence IN (SELECT value FROM json_each(?))`;

type Values = (string | number)[];
interface Clause {
  readonly sql: string;
  readonly values: Values;
}

export function createSearchStore(database: StudyDatabase): SearchStore {
  const outlets = database.prepare<[], Named & { sourceType: SourceType }>(
    'SELECT id, name, source_type AS sourceType FROM outlets',
  );
  const cases = database.prepare<[], Named>('SELECT id, title AS name FROM cases WHERE removed_at IS NULL');
  const notes = database.prepare<[number], NoteText>(
    `SELECT article_id AS articleId, text || char(10) || iif(?, group_concat(exact, char(10)), '') AS text
     FROM notes JOIN note_targets ON note_id = id GROUP BY id, article_id`,
  );
  const countArticles = database.prepare<[], number>('SELECT count(*) FROM articles WHERE removed_at IS NULL').pluck();
  const last = database.prepare<[], number | null>('SELECT max(sequence) FROM articles').pluck();
  const headings = database.prepare<[string], FoundHeading>(HEADING);
  const snippetTexts = prepareSnippetTexts(database);
  const counts = (clause: Clause): FacetCount[] =>
    database
      .prepare<Values, FacetCount>(clause.sql)
      .raw()
      .all(...clause.values);
  const rows = (clause: Clause): [number, number][] =>
    database
      .prepare<Values, [number, number]>(clause.sql)
      .raw()
      .all(...clause.values);

  return {
    listOutlets: () => outlets.all(),
    listCases: () => cases.all(),
    countArticles: () => countArticles.get() ?? 0,
    lastSequence: () => last.get() ?? 0,
    rank(matching, limit, among) {
      const { sql, values } = from(matching);
      // `ORDER BY rank` sorts inside FTS5, twice as fast as reading every score. More negative is better there.
      // The plus keeps SQLite from asking FTS5 anew for each of them.
      const only = among ? ` AND +${matching.table}.rowid IN (SELECT value FROM json_each(?))` : '';
      return rows({
        sql: `SELECT ${matching.table}.rowid, -rank ${sql}${only} AND rank MATCH '${WEIGHTS}' ORDER BY rank LIMIT ?`,
        values: [...values, ...(among ? [JSON.stringify(among)] : []), limit],
      }).map(([sequence, score]) => ({ sequence, score }));
    },
    count(matching) {
      const { sql, values } = from(matching);
      return rows({ sql: `SELECT count(*) ${sql}`, values })[0]?.[0] ?? 0;
    },
    listNewest(matching, { below, floor, limit }) {
      const { sql, values } = from(matching);
      const rowid = matching.match === null ? 'a.sequence' : `${matching.table}.rowid`;
      return rows({
        sql: `SELECT ${rowid} ${sql} AND ${rowid} < ? AND ${rowid} >= ? ORDER BY ${rowid} DESC LIMIT ?`,
        values: [...values, below, floor, limit],
      }).map(([sequence]) => sequence);
    },
    countBy(key, matching, after, to) {
      const { sql, values } = from(matching, true);
      const rowid = matching.match === null ? 'a.sequence' : `${matching.table}.rowid`;
      return counts({
        sql: `SELECT ${FACETS[key]}, count(*) ${sql} AND ${rowid} > ? AND ${rowid} <= ? GROUP BY 1`,
        values: [...values, after, to],
      });
    },
    countThese: (key, sequences) =>
      counts({
        sql: `SELECT ${FACETS[key]}, count(*) FROM articles a WHERE a.sequence IN (SELECT value FROM json_each(?)) GROUP BY 1`,
        values: [JSON.stringify(sequences)],
      }),
    readHeadings: (sequences) => new Map(headings.all(JSON.stringify(sequences)).map((row) => [row.sequence, row])),
    readSnippetTexts: snippetTexts,
    listNotes: (passages) => notes.all(passages === 'with passages' ? 1 : 0),
  };
}

function prepareSnippetTexts(database: StudyDatabase): (articleId: string) => SnippetTexts | null {
  const texts = database.prepare<[string], { deck: string; body: string }>(
    `SELECT coalesce(deck, '') AS deck, body FROM articles JOIN article_bodies ON article_id = articles.id
     WHERE articles.id = ? AND removed_at IS NULL`,
  );
  const apart = database.prepare<[string], { start: number; end: number }>(
    `SELECT start_offset AS start, end_offset AS "end" FROM blocks
     WHERE article_id = ? AND start_offset IS NOT NULL AND role IN ('headline', 'deck', 'byline')`,
  );
  const comments = database
    .prepare<[string], string>(
      "SELECT text FROM blocks WHERE article_id = ? AND role = 'reader comment' ORDER BY position",
    )
    .pluck();
  return (articleId) => {
    const row = texts.get(articleId);
    if (!row) return null;
    return { articleId, ...row, apart: apart.all(articleId), comments: comments.all(articleId).join('\n') };
  };
}

/**
 * FROM and WHERE of a search. CROSS JOIN keeps the order: the index first, then one look at each article found; the
 * other way round SQLite would run the words once an article.
 */
function from({ table, match, unwanted, filters }: Matching, withArticles = false): Clause {
  const clauses = filters.map(writeFilter);
  const values = clauses.flatMap((clause) => clause.values);
  const also = clauses.map(({ sql }) => ` AND ${sql}`).join('');
  if (match === null) {
    const without =
      unwanted === null ? '' : ' AND a.sequence NOT IN (SELECT rowid FROM search_index WHERE search_index MATCH ?)';
    return {
      sql: `FROM articles a WHERE a.removed_at IS NULL${also}${without}`,
      values: unwanted === null ? values : [...values, unwanted],
    };
  }
  const joined = withArticles || filters.length > 0 ? ` CROSS JOIN articles a ON a.sequence = ${table}.rowid` : '';
  return { sql: `FROM ${table}${joined} WHERE ${table} MATCH ?${also}`, values: [match, ...values] };
}

function writeFilter(filter: Filter): Clause {
  switch (filter.kind) {
    case 'outlet':
      return oneOf('a.outlet_id', filter.ids, filter.without);
    case 'case': {
      const { sql, values } = oneOf('case_id', filter.ids, false);
      const not = filter.without ? 'NOT ' : '';
      return { sql: `a.id ${not}IN (SELECT article_id FROM case_articles WHERE ${sql})`, values };
    }
    case 'type': {
      const { sql, values } = oneOf('source_type', filter.values, false);
      const among = `a.outlet_id IN (SELECT id FROM outlets WHERE ${sql})`;
      const unknown = filter.values.includes('cannot tell yet') ? ' OR a.outlet_id IS NULL' : '';
      return { sql: `${filter.without ? 'NOT ' : ''}coalesce(${among}${unknown}, 0)`, values };
    }
    case 'articles':
      return { sql: 'a.id IN (SELECT value FROM json_each(?))', values: [JSON.stringify(filter.ids)] };
    case 'genre':
      return oneOf('a.genre', filter.values satisfies readonly Genre[], filter.without);
    case 'lang':
      return oneOf("substr(a.language, 1, instr(a.language || '-', '-') - 1)", filter.values, filter.without);
    case 'days': {
      const day = 'substr(a.published_date, 1, 10)';
      return filter.from !== null
        ? { sql: `${day} >= ?`, values: [filter.from] }
        : { sql: `${day} < ?`, values: [filter.to ?? ''] };
    }
  }
}

function oneOf(column: string, wanted: readonly string[], without: boolean): Clause {
  const list = `${column} IN (SELECT value FROM json_each(?))`;
  return { sql: without ? `NOT coalesce(${list}, 0)` : list, values: [JSON.stringify(wanted)] };
}
