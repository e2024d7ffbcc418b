import { endianness } from 'node:os';
import type { StoreDeps, StudyDatabase } from '../../database/store-deps.ts';
import type { EventTerm, TermKind } from './event-terms.ts';
import type { TermCounts } from './weigh-terms.ts';

/** An article as grouping reads it. */
export interface EventArticle {
  readonly article: number;
  readonly id: string;
  /** ISO 8601 day, or null. */
  readonly date: string | null;
}

export interface ShownTerm {
  readonly shown: string;
  readonly kind: TermKind;
}

export interface EventStore {
  /** Stores what an article is about in place of what was stored before, and counts its terms. */
  put(article: number, terms: readonly EventTerm[]): void;
  /** Up to `limit` articles that are in the library and have been read, from after the one given, in order of arrival. */
  page(after: number, limit: number): EventArticle[];
  vector(article: number): TermCounts;
  /** How many articles there are at most: counting them would read a hundred thousand vectors. */
  countArticles(): number;
  articlesWith(term: number): number;
  shown(term: number): ShownTerm | null;
  /** Another text whenever anything in the library has changed, by this connection or by another. */
  version(): string;
}

const BYTES = 5;

export function createEventStore({ database }: StoreDeps): EventStore {
  const statements = prepareStatements(database);
  return {
    put(article, terms) {
      const old = statements.vector.get(article);
      if (old) for (const term of unpack(old).terms) statements.countDown.run(term);
      const numbered = terms.map(({ term, shown, kind, count }) => ({
        id: statements.countUp.get(term, shown, kind)!,
        count: Math.min(255, count),
      }));
      statements.put.run(article, pack(numbered));
    },
    page: (after, limit) => statements.page.all(after, limit),
    vector: (article) => unpack(statements.vector.get(article) ?? new Uint8Array()),
    countArticles: () => statements.count.get() ?? 0,
    articlesWith: (term) => statements.articlesWith.get(term) ?? 0,
    shown: (term) => statements.shown.get(term) ?? null,
    version: () => `${statements.ownChanges.get()} ${statements.otherChanges.get()}`,
  };
}

/** Ids first and in order, then counts, so that both can be read in place. */
function pack(terms: { id: number; count: number }[]): Uint8Array {
  const bytes = new Uint8Array(terms.length * BYTES);
  const view = new DataView(bytes.buffer);
  terms.sort((left, right) => left.id - right.id);
  terms.forEach(({ id, count }, index) => {
    view.setUint32(index * 4, id, true);
    bytes[terms.length * 4 + index] = count;
  });
  return bytes;
}

function unpack(bytes: Uint8Array): TermCounts {
  const length = bytes.length / BYTES;
  const own = Uint8Array.from(bytes);
  if (endianness() === 'LE') {
    return { terms: new Uint32Array(own.buffer, 0, length), counts: own.subarray(length * 4) };
  }
  const view = new DataView(own.buffer);
  return {
    terms: Uint32Array.from({ length }, (_, index) => view.getUint32(index * 4, true)),
    counts: own.subarray(length * 4),
  };
}

function prepareStatements(database: StudyDatabase) {
  return {
    // Of two spellings the one with the small first letter, which sorts after the other, is shown.
    countUp: database
      .prepare<[string, string, string], number>(
        `INSERT INTO event_terms (term, shown, kind, articles) VALUES (?, ?, ?, 1)
         ON CONFLICT (term) DO UPDATE SET articles = articles + 1, shown = max(shown, excluded.shown) RETURNING id`,
      )
      .pluck(),
    countDown: database.prepare<[number]>('UPDATE event_terms SET articles = articles - 1 WHERE id = ?'),
    put: database.prepare<[number, Uint8Array]>(
      'INSERT INTO event_vectors (article, terms) VALUES (?, ?) ON CONFLICT DO UPDATE SET terms = excluded.terms',
    ),
    vector: database.prepare<[number], Uint8Array>('SELECT terms FROM event_vectors WHERE article = ?').pluck(),
    page: database.prepare<[number, number], EventArticle>(
      `SELECT sequence AS article, id, substr(published_date, 1, 10) AS date
       FROM articles JOIN event_vectors ON article = sequence
       WHERE sequence > ? AND removed_at IS NULL ORDER BY sequence LIMIT ?`,
    ),
    count: database.prepare<[], number | null>('SELECT max(article) FROM event_vectors').pluck(),
    articlesWith: database.prepare<[number], number>('SELECT articles FROM event_terms WHERE id = ?').pluck(),
    ownChanges: database.prepare<[], number>('SELECT total_changes()').pluck(),
    otherChanges: database.prepare<[], number>('PRAGMA data_version').pluck(),
    shown: database.prepare<[number], ShownTerm>('SELECT shown, kind FROM event_terms WHERE id = ?'),
  };
}
