import type { ArticleOrder } from '../../../contract/plain/vocabulary.ts';

/** One thing that a list is sorted by; the last of a list's keys is the article's own number, so no two are the same. */
export interface SortKey {
  readonly sql: string;
  readonly down: boolean;
}

/** A stretch of a list that one index gives in order. */
export interface Stretch {
  /** Null where so few are meant that sorting them is as quick. */
  readonly index: string | null;
  /** Which articles; true of those in the library alone is understood. */
  readonly where: string;
  readonly values: readonly string[];
  readonly keys: readonly SortKey[];
}

const up = (sql: string): SortKey => ({ sql, down: false });
const down = (sql: string): SortKey => ({ sql, down: true });
const ARRIVAL = [down('added_at'), up('sequence')];

const LETTERS = 'ÄA äa ÁA áa ÀA àa ÅA åa çc ČC ÉE ée èe êe íi ñn ÖO öo óo ôo ŠS ÜU üu úu'
  .split(' ')
  .map(([from, to]) => [from, to] as const);
/** As the index of migration 0008 spells it, or SQLite would not use it. */
const TITLE = `lower(ltrim(${LETTERS.reduce((sql, [from, to]) => `replace(${sql}, '${from}', '${to}')`, 'title')}, ' "''“”„‘’‚«»‹›¿¡([…-–—'))`;

const stretch = (index: string | null, where: string, keys: readonly SortKey[], ...values: string[]): Stretch => ({
  index,
  where,
  values,
  keys,
});

const UNDATED = stretch('articles_undated', 'published_date IS NULL', ARRIVAL);
const dated = (...keys: SortKey[]) => stretch('articles_by_date', 'published_date IS NOT NULL', keys);

/** The stretches of every order but by outlet, which has one for each. Undated articles come last both ways. */
export const STRETCHES: Readonly<Record<Exclude<ArticleOrder, 'outlet'>, readonly Stretch[]>> = {
  'last added': [stretch('articles_by_arrival', 'true', ARRIVAL)],
  'newest first': [dated(down('published_date'), ...ARRIVAL), UNDATED],
  'oldest first': [dated(up('published_date'), up('added_at'), down('sequence')), UNDATED],
  title: [stretch('articles_by_title', 'true', [up(TITLE), ...ARRIVAL])],
  'longest first': [stretch('articles_by_length', 'true', [down('word_count'), ...ARRIVAL])],
};

/** What one outlet published, or nobody has said who. */
export function ofOutlet(outletId: string | null): Stretch {
  if (outletId === null) return stretch('articles_by_live_outlet', 'outlet_id IS NULL', ARRIVAL);
  return stretch('articles_by_live_outlet', 'outlet_id = ?', ARRIVAL, outletId);
}

/** These articles alone. */
export function ofThese(sequences: readonly number[]): Stretch {
  return stretch(null, 'sequence IN (SELECT value FROM json_each(?))', ARRIVAL, JSON.stringify(sequences));
}

/** The same stretch without these. */
export function without(one: Stretch, sequences: readonly number[]): Stretch {
  if (sequences.length === 0) return one;
  const where = `${one.where} AND sequence NOT IN (SELECT value FROM json_each(?))`;
  return { ...one, where, values: [...one.values, JSON.stringify(sequences)] };
}
