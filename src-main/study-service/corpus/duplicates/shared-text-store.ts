import { commitUnflushed } from '../../database/commit-unflushed.ts';
import type { StoreDeps } from '../../database/store-deps.ts';
import { addressKey } from '../versions/address-key.ts';
import type { Paragraph, SharedText } from './match-passages.ts';
import { readParagraphs } from './match-passages.ts';
import type { SharedKind } from './judge-link.ts';

/** An article as it is compared. */
export interface ComparableArticle {
  readonly id: string;
  readonly sequence: number;
  readonly outletId: string | null;
  readonly paragraphs: readonly Paragraph[];
}

/** What two articles share, the one with the lower sequence left. */
export interface StoredLink extends SharedText {
  readonly kind: SharedKind;
}

export interface LinkOfArticle {
  readonly link: StoredLink;
  readonly leftId: string;
  readonly rightId: string;
}

export interface SharedTextStore {
  /** Articles whose text has changed since it was last compared. */
  countWaiting(): number;
  listWaiting(limit: number): string[];
  isWaiting(articleId: string): boolean;
  read(articleId: string): ComparableArticle | null;
  /** Ids of the articles with the most fingerprints in common, most first. */
  findCandidates(article: ComparableArticle, fingerprints: readonly number[]): string[];
  /** Replaces all that is known of an article's text and takes it off the queue. */
  index(article: ComparableArticle, fingerprints: readonly number[]): void;
  putLink(left: ComparableArticle, right: ComparableArticle, link: StoredLink): void;
  /** Links between this article and others in the library. */
  listLinks(articleId: string): LinkOfArticle[];
  /** Paragraphs that one outlet, or one site, prints under several articles. */
  findBoilerplate(keys: readonly number[]): ReadonlySet<number>;
  inOneTransaction<Result>(work: () => Result): Result;
}

/** Articles looked at per fingerprint and compared per article: bounds the cost of a phrase that thousands share. */
const POSTINGS_LIMIT = 64;
const CANDIDATES_LIMIT = 32;
/** One run in common is a figure of speech more often than a passage. */
const FEWEST_FINGERPRINTS = 2;
/** A paragraph under so many articles of one outlet is its boilerplate. */
const BOILERPLATE_ARTICLES = 3;

const RUNNING_TEXT = `('paragraph', 'quotation', 'list', 'transcript turn', 'correction')`;

export function createSharedTextStore({ database, clock }: StoreDeps): SharedTextStore {
  const statements = prepareStatements(database);
  return {
    countWaiting: () => statements.countWaiting.get() ?? 0,
    listWaiting: (limit) => statements.listWaiting.all(limit),
    isWaiting: (articleId) => statements.isWaiting.get(articleId) !== undefined,
    read(articleId) {
      const row = statements.read.get(articleId);
      if (!row) return null;
      const { body, ...article } = row;
      return { ...article, paragraphs: readParagraphs(body, statements.lines.all(articleId)) };
    },
    findCandidates({ sequence }, fingerprints) {
      const weights = new Map<number, { count: number; weight: number }>();
      for (const hash of fingerprints) {
        const articles = statements.postings.all(hash, sequence, POSTINGS_LIMIT);
        for (const article of articles) {
          const { count, weight } = weights.get(article) ?? { count: 0, weight: 0 };
          weights.set(article, { count: count + 1, weight: weight + 1 / articles.length });
        }
      }
      return [...weights]
        .filter(([, { count }]) => count >= FEWEST_FINGERPRINTS)
        .sort(([, left], [, right]) => right.weight - left.weight)
        .slice(0, CANDIDATES_LIMIT)
        .flatMap(([article]) => statements.idOf.get(article) ?? []);
    },
    index({ id, sequence, paragraphs }, fingerprints) {
      statements.forgetFingerprints.run(sequence);
      statements.forgetKeys.run(sequence);
      statements.forgetLinks.run({ sequence });
      for (const hash of fingerprints) statements.addFingerprint.run(hash, sequence);
      for (const { key } of paragraphs) statements.addKey.run(key, sequence);
      // Articles from before addresses were kept: known again by their page's.
      const page = statements.unkeyedPage.get(id);
      if (page) statements.setAddressKey.run(addressKey(page), id);
      statements.takeOff.run(id);
    },
    putLink: (left, right, link) =>
      void statements.putLink.run(left.sequence, right.sequence, JSON.stringify(link), clock().toISOString()),
    listLinks: (articleId) =>
      statements.listLinks.all({ articleId }).map(({ leftId, rightId, evidence }) => ({
        leftId,
        rightId,
        link: JSON.parse(evidence) as StoredLink,
      })),
    findBoilerplate: (keys) => new Set(keys.filter((key) => statements.isBoilerplate.get(key) !== undefined)),
    inOneTransaction: (work) => commitUnflushed(database, work),
  };
}

function prepareStatements(database: StoreDeps['database']) {
  return {
    unkeyedPage: database
      .prepare<[string], string | null>(
        `SELECT captures.url FROM articles JOIN captures ON captures.id = capture_id
         WHERE articles.id = ? AND address_key IS NULL AND captures.url IS NOT NULL`,
      )
      .pluck(),
    setAddressKey: database.prepare<[string | null, string]>('UPDATE articles SET address_key = ? WHERE id = ?'),
    countWaiting: database.prepare<[], number>('SELECT count(*) FROM texts_to_compare').pluck(),
    listWaiting: database.prepare<[number], string>('SELECT article_id FROM texts_to_compare LIMIT ?').pluck(),
    isWaiting: database.prepare<[string], number>('SELECT 1 FROM texts_to_compare WHERE article_id = ?').pluck(),
    read: database.prepare<[string], { id: string; sequence: number; outletId: string | null; body: string }>(
      `SELECT id, sequence, outlet_id AS outletId, body FROM articles JOIN article_bodies ON article_id = id WHERE id = ?`,
    ),
    lines: database.prepare<[string], { start: number; end: number }>(
      `SELECT start_offset AS start, end_offset AS "end" FROM blocks
       WHERE article_id = ? AND start_offset IS NOT NULL AND role IN ${RUNNING_TEXT} ORDER BY position`,
    ),
    idOf: database.prepare<[number], string>('SELECT id FROM articles WHERE sequence = ?').pluck(),
    postings: database
      .prepare<[number, number, number], number>(
        'SELECT article FROM text_fingerprints WHERE hash = ? AND article <> ? LIMIT ?',
      )
      .pluck(),
    forgetFingerprints: database.prepare<[number]>('DELETE FROM text_fingerprints WHERE article = ?'),
    forgetKeys: database.prepare<[number]>('DELETE FROM paragraph_keys WHERE article = ?'),
    forgetLinks: database.prepare<[{ sequence: number }]>(
      'DELETE FROM shared_texts WHERE left_article = @sequence OR right_article = @sequence',
    ),
    addFingerprint: database.prepare<[number, number]>('INSERT OR IGNORE INTO text_fingerprints VALUES (?, ?)'),
    addKey: database.prepare<[number, number]>('INSERT OR IGNORE INTO paragraph_keys VALUES (?, ?)'),
    takeOff: database.prepare<[string]>('DELETE FROM texts_to_compare WHERE article_id = ?'),
    putLink: database.prepare<[number, number, string, string]>(
      'INSERT OR REPLACE INTO shared_texts (left_article, right_article, evidence, found_at) VALUES (?, ?, ?, ?)',
    ),
    listLinks: database.prepare<[{ articleId: string }], { leftId: string; rightId: string; evidence: string }>(
      `SELECT l.id AS leftId, r.id AS rightId, evidence
       FROM shared_texts JOIN articles l ON l.sequence = left_article JOIN articles r ON r.sequence = right_article
       WHERE l.removed_at IS NULL AND r.removed_at IS NULL
         AND (left_article = (SELECT sequence FROM articles WHERE id = @articleId)
           OR right_article = (SELECT sequence FROM articles WHERE id = @articleId))`,
    ),
    isBoilerplate: database.prepare<[number], number>(
      `SELECT 1 FROM (SELECT article FROM paragraph_keys WHERE hash = ? LIMIT ${POSTINGS_LIMIT})
       JOIN articles ON sequence = article
       WHERE removed_at IS NULL AND coalesce(outlet_id, address_key) IS NOT NULL
         -- One article saved three times is no outlet's habit.
         AND NOT EXISTS (SELECT 1 FROM shared_texts
           WHERE right_article = article AND json_extract(evidence, '$.kind') = 'near duplicate')
       GROUP BY coalesce(outlet_id, substr(address_key, 1, instr(address_key, '/')))
       HAVING count(*) >= ${BOILERPLATE_ARTICLES} LIMIT 1`,
    ),
  };
}
