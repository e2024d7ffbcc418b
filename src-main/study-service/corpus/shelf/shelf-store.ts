import type { ArticleOrder, Genre } from '../../../contract/plain/vocabulary.ts';
import type { StoreDeps } from '../../database/store-deps.ts';
import { ofOutlet, ofThese, STRETCHES, without } from './shelf-orders.ts';
import type { Stretch } from './shelf-orders.ts';

/** A list of the shelf. */
export interface ShelfList {
  readonly order: ArticleOrder;
  readonly outletId?: string | undefined;
  /** Articles that are masked, by their place in the library: who published them, and a title that says so, must not place them. */
  readonly veiled: readonly number[];
  /** Articles that are not asked for, by their place in the library. */
  readonly without: readonly number[];
}

/** An article as a filter looks at it. */
export type FilterRow = [
  sequence: number,
  title: string,
  byline: string | null,
  outletId: string | null,
  genre: Genre | null,
  publishedDate: string | null,
];

/** The library's articles in order, by their place in it. */
export interface ShelfStore {
  count(list: ShelfList): number;
  page(list: ShelfList, offset: number, limit: number): number[];
  /** How many stand up to an article and with it, whether it is still in the library or not; null where there never was one. */
  countThrough(list: ShelfList, articleId: string): number | null;
  sequencesOf(articleIds: readonly string[]): number[];
  idsOf(sequences: readonly number[]): string[];
  listCases(articleIds: readonly string[]): { articleId: string; caseId: string }[];
  /** Up to `limit` articles, the newest of those before `before` first. */
  scan(before: number, limit: number): FilterRow[];
  /** Another text whenever anything in the library has changed, by this connection or by another. */
  version(): string;
}

interface Counted extends Stretch {
  readonly count: number;
}

type Value = string | number | null;

export function createShelfStore({ database }: StoreDeps): ShelfStore {
  const statements = prepareStatements(database);
  const one = (sql: string, values: readonly Value[]) =>
    database
      .prepare<Value[], number>(sql)
      .pluck()
      .get(...values);
  const counted = new Map<string, readonly Counted[]>();
  let countedAt = '';

  const version = () => `${statements.ownChanges.get()} ${statements.otherChanges.get()}`;

  function stretches(list: ShelfList): readonly Counted[] {
    const now = version();
    if (now !== countedAt) counted.clear();
    countedAt = now;
    const key = JSON.stringify(list);
    const known = counted.get(key) ?? count(list);
    counted.set(key, known);
    return known;
  }

  function count({ order, outletId, veiled, without: unwanted }: ShelfList): Counted[] {
    const counting = (stretch: Stretch) => {
      const { sql, values } = countOf(without(stretch, unwanted));
      return { ...without(stretch, unwanted), count: one(sql, values) ?? 0 };
    };
    if (outletId !== undefined) return [counting(without(ofOutlet(outletId), veiled))];
    if (order === 'outlet') {
      const placeless = [...veiled, ...unwanted];
      const known = statements.outlets.all(JSON.stringify(placeless));
      const ofEach = known.map(({ outletId: id, count }) => ({ ...without(ofOutlet(id), placeless), count }));
      return [...ofEach, counting(ofThese(veiled))];
    }
    if (order !== 'title') return STRETCHES[order].map(counting);
    return [...STRETCHES.title.map((stretch) => counting(without(stretch, veiled))), counting(ofThese(veiled))];
  }

  function page(list: ShelfList, offset: number, limit: number): number[] {
    const found: number[] = [];
    let skip = offset;
    for (const stretch of stretches(list)) {
      if (found.length >= limit) break;
      if (skip < stretch.count) {
        const { sql, values } = pageOf(stretch, limit - found.length, skip);
        found.push(
          ...database
            .prepare<Value[], number>(sql)
            .pluck()
            .all(...values),
        );
      }
      skip = Math.max(0, skip - stretch.count);
    }
    return found;
  }

  function countThrough(list: ShelfList, articleId: string): number | null {
    const sequence = statements.sequenceEver.get(articleId);
    if (sequence === undefined) return null;
    let passed = 0;
    for (const stretch of stretches(list)) {
      if (one(`SELECT 1 FROM articles WHERE sequence = ? AND ${stretch.where}`, [sequence, ...stretch.values])) {
        const keys = stretch.keys.map(({ sql }) => sql).join(', ');
        const place = database
          .prepare<[number], Value[]>(`SELECT ${keys} FROM articles WHERE sequence = ?`)
          .raw()
          .get(sequence)!;
        const through = upTo(stretch, place);
        return (
          passed +
          (one(`SELECT count(*) ${from(stretch)} AND ${through.sql}`, [...stretch.values, ...through.values]) ?? 0)
        );
      }
      passed += stretch.count;
    }
    return passed;
  }

  return {
    count: (list) => stretches(list).reduce((sum, stretch) => sum + stretch.count, 0),
    page,
    countThrough,
    sequencesOf: (articleIds) => statements.sequencesOf.all(JSON.stringify(articleIds)),
    idsOf: (sequences) => statements.idsOf.all(JSON.stringify(sequences)),
    listCases: (articleIds) => statements.cases.all(JSON.stringify(articleIds)),
    scan: (before, limit) => statements.scan.all(before, limit),
    version,
  };
}

function from({ index, where }: Stretch): string {
  return `FROM articles ${index === null ? '' : `INDEXED BY ${index} `}WHERE removed_at IS NULL AND ${where}`;
}

function countOf(stretch: Stretch): { sql: string; values: readonly Value[] } {
  return { sql: `SELECT count(*) ${from(stretch)}`, values: stretch.values };
}

function pageOf(stretch: Stretch, limit: number, offset: number): { sql: string; values: Value[] } {
  const order = stretch.keys.map(({ sql, down }) => (down ? `${sql} DESC` : sql)).join(', ');
  return {
    sql: `SELECT sequence ${from(stretch)} ORDER BY ${order} LIMIT ? OFFSET ?`,
    values: [...stretch.values, limit, offset],
  };
}

/** Everything that sorts before a place or is it: smaller in the first key, or the same there and smaller in the next … */
function upTo({ keys }: Stretch, place: readonly Value[]): { sql: string; values: Value[] } {
  const parts = keys.map(({ sql, down }, last) => {
    const same = keys.slice(0, last).map((key) => `${key.sql} = ? AND `);
    return `(${same.join('')}${sql} ${down ? '>' : '<'}${last === keys.length - 1 ? '=' : ''} ?)`;
  });
  return { sql: `(${parts.join(' OR ')})`, values: keys.flatMap((_, last) => place.slice(0, last + 1)) };
}

function prepareStatements(database: StoreDeps['database']) {
  return {
    // An outlet that was taken back is listed as long as an article wears its name.
    outlets: database.prepare<[string], { outletId: string | null; count: number }>(
      `SELECT outlet_id AS outletId, count FROM (
         SELECT outlet_id, count(*) AS count FROM articles INDEXED BY articles_by_live_outlet
         WHERE removed_at IS NULL AND sequence NOT IN (SELECT value FROM json_each(?)) GROUP BY outlet_id
       ) LEFT JOIN outlets ON outlets.id = outlet_id ORDER BY outlet_id IS NULL, name_key, outlets.sequence`,
    ),
    sequenceEver: database.prepare<[string], number>('SELECT sequence FROM articles WHERE id = ?').pluck(),
    sequencesOf: database
      .prepare<[string], number>(
        `SELECT sequence FROM json_each(?) asked JOIN articles ON articles.id = asked.value
         WHERE removed_at IS NULL ORDER BY asked.key`,
      )
      .pluck(),
    idsOf: database
      .prepare<[string], string>(
        'SELECT articles.id FROM json_each(?) asked JOIN articles ON sequence = asked.value ORDER BY asked.key',
      )
      .pluck(),
    cases: database.prepare<[string], { articleId: string; caseId: string }>(
      `SELECT article_id AS articleId, case_id AS caseId FROM case_articles
       JOIN cases ON cases.id = case_id AND removed_at IS NULL
       WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY cases.sequence DESC`,
    ),
    scan: database
      .prepare<[number, number], FilterRow>(
        `SELECT sequence, title, byline, outlet_id, genre, published_date FROM articles
         WHERE sequence < ? AND removed_at IS NULL ORDER BY sequence DESC LIMIT ?`,
      )
      .raw() as unknown as { all(before: number, limit: number): FilterRow[] },
    ownChanges: database.prepare<[], number>('SELECT total_changes()').pluck(),
    otherChanges: database.prepare<[], number>('PRAGMA data_version').pluck(),
  };
}
