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

/** With the numbers of its terms, in order. */
export interface ReadArticle extends EventArticle {
  readonly terms: Uint32Array;
}

export interface ShownTerm {
  readonly shown: string;
  readonly kind: TermKind;
}

export interface EventStore {
  /** Stores what an article is about in place of what was stored before. */
  put(article: number, terms: readonly EventTerm[]): void;
  /** To be called when a transaction was taken back: what it numbered has no number. */
  forget(): void;
  /** Up to `limit` articles that are in the library and have been read, from after the one given, in order of arrival. */
  page(after: number, limit: number): ReadArticle[];
  vector(article: number): TermCounts;
  /** How many articles there are at most: counting them would read a hundred thousand vectors. */
  countArticles(): number;
  /** No term has a higher number. */
  highestTerm(): number;
  shown(term: number): ShownTerm | null;
  /** Another text whenever anything in the library has changed, by this connection or by another. */
  version(): string;
}

/** A term as it was last read or written. */
interface KnownTerm {
  id: number;
  shown: string;
}

const BYTES = 5;
/** The commonest come back at once when all are let go; some 5 MB. */
const TERMS_IN_MEMORY = 40_000;

export function createEventStore({ database }: StoreDeps): EventStore {
  const statements = prepareStatements(database);

  let known = new Map<string, KnownTerm>();

  /** Reads before it writes: most terms are known, and a page of them that stays as it is need not go to the disk. */
  function numberOf({ term, shown, kind }: EventTerm): number {
    const one = known.get(term) ?? statements.find.get(term) ?? { id: 0, shown };
    if (one.id === 0) one.id = Number(statements.add.run(term, shown, kind).lastInsertRowid);
    // Of two spellings the one with the small first letter, which sorts after the other, is shown.
    if (shown > one.shown) {
      statements.respell.run(shown, one.id);
      one.shown = shown;
    }
    if (known.size >= TERMS_IN_MEMORY) known = new Map();
    known.set(term, one);
    return one.id;
  }

  return {
    forget: () => known.clear(),
    put(article, terms) {
      const numbered = terms.map((term) => ({ id: numberOf(term), count: Math.min(255, term.count) }));
      statements.put.run(article, pack(numbered));
    },
    page: (after, limit) =>
      statements.page.all(after, limit).map(({ vector, ...article }) => ({ ...article, terms: unpack(vector).terms })),
    vector: (article) => unpack(statements.vector.get(article) ?? new Uint8Array()),
    countArticles: () => statements.count.get() ?? 0,
    highestTerm: () => statements.highestTerm.get() ?? 0,
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
    find: database.prepare<[string], { id: number; shown: string }>('SELECT id, shown FROM event_terms WHERE term = ?'),
    // How many articles have a term is counted when they are grouped: to count at each reading wrote 160 pages an article.
    add: database.prepare<[string, string, string]>('INSERT INTO event_terms (term, shown, kind) VALUES (?, ?, ?)'),
    respell: database.prepare<[string, number]>('UPDATE event_terms SET shown = ? WHERE id = ?'),
    put: database.prepare<[number, Uint8Array]>(
      'INSERT INTO event_vectors (article, terms) VALUES (?, ?) ON CONFLICT DO UPDATE SET terms = excluded.terms',
    ),
    vector: database.prepare<[number], Uint8Array>('SELECT terms FROM event_vectors WHERE article = ?').pluck(),
    page: database.prepare<[number, number], EventArticle & { vector: Uint8Array }>(
      `SELECT sequence AS article, id, substr(published_date, 1, 10) AS date, terms AS vector
       FROM articles JOIN event_vectors ON article = sequence
       WHERE sequence > ? AND removed_at IS NULL ORDER BY sequence LIMIT ?`,
    ),
    count: database.prepare<[], number | null>('SELECT max(article) FROM event_vectors').pluck(),
    highestTerm: database.prepare<[], number | null>('SELECT max(id) FROM event_terms').pluck(),
    ownChanges: database.prepare<[], number>('SELECT total_changes()').pluck(),
    otherChanges: database.prepare<[], number>('PRAGMA data_version').pluck(),
    shown: database.prepare<[number], ShownTerm>('SELECT shown, kind FROM event_terms WHERE id = ?'),
  };
}
