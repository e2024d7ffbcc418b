import type { PublishedOn } from '../../../contract/intake.ts';
import type { Wholeness } from '../../../contract/plain/vocabulary.ts';
import type { StoreDeps } from '../../database/store-deps.ts';
import type { StoredBlock } from '../article-store.ts';

/** A version of an article, the one that stands now included, as a list of versions shows it. */
export interface VersionEntry {
  readonly number: number;
  readonly cameAt: string;
  readonly title: string;
  readonly wordCount: number;
  readonly captureId: string;
  readonly fileName: string | null;
  readonly mediaType: string;
  readonly url: string | null;
}

export interface VersionText extends VersionEntry {
  readonly deck: string | null;
  readonly byline: string | null;
  readonly publishedOn: PublishedOn | null;
  readonly wholeness: Wholeness;
  readonly body: string;
  readonly blocks: readonly StoredBlock[];
}

/** What may be an earlier version of a text that comes in. */
export interface HeldArticle {
  readonly id: string;
  readonly title: string;
  readonly addressKey: string | null;
  readonly fileName: string | null;
  readonly outletKey: string | null;
  readonly date: string | null;
}

interface VersionRow extends VersionEntry {
  deck: string | null;
  byline: string | null;
  publishedDate: string | null;
  publishedEvidence: string | null;
  publishedFoundAt: string | null;
  wholeness: Wholeness;
  body: string;
  blocks: string;
}

export interface VersionStore {
  /** Oldest first; the last is the article as it stands. Empty where there is no such article in the library. */
  list(articleId: string): VersionEntry[];
  read(articleId: string, number: number): VersionText | null;
  readRaw(
    articleId: string,
    number: number,
  ): { raw: Uint8Array; mediaType: string; encoding: string; fileName: string | null } | null;
  /** Keeps the article as it stands, to be overwritten by what comes in. Returns the number of the version to come. */
  keep(articleId: string): number;
  /** Articles in the library at one of these addresses or out of a file of this name. */
  findHeld(addressKeys: readonly string[], fileName: string | null): HeldArticle[];
  /** The live article of which this text, or this page's article, is an older version. */
  findAsOlder(arrived: {
    arrivedSha256: string;
    captureId: string | null;
    pageIndex: number;
  }): { id: string; title: string } | null;
}

const BLOCKS_AS_JSON = `(SELECT json_group_array(json_object('position', position, 'role', role, 'text', text,
  'start', start_offset, 'end', end_offset) ORDER BY position) FROM blocks WHERE article_id = a.id)`;

/** Every version as one shape: those kept, then the article itself. */
const VERSIONS = `
  SELECT v.article_id AS articleId, v.number, v.came_at AS cameAt, v.title, v.word_count AS wordCount, v.capture_id AS captureId,
    c.file_name AS fileName, c.media_type AS mediaType, c.url, v.deck, v.byline, v.published_date AS publishedDate,
    v.published_evidence AS publishedEvidence, v.published_found_at AS publishedFoundAt, v.wholeness, v.body, v.blocks
  FROM article_versions v JOIN captures c ON c.id = v.capture_id JOIN articles ON articles.id = v.article_id
  WHERE v.article_id = @articleId AND articles.removed_at IS NULL
  UNION ALL
  SELECT a.id, 1 + (SELECT count(*) FROM article_versions WHERE article_id = a.id), coalesce(a.version_at, a.added_at), a.title,
    a.word_count, a.capture_id, c.file_name, c.media_type, c.url, a.deck, a.byline, a.published_date,
    a.published_evidence, a.published_found_at, a.wholeness, b.body, ${BLOCKS_AS_JSON}
  FROM articles a JOIN captures c ON c.id = a.capture_id JOIN article_bodies b ON b.article_id = a.id
  WHERE a.id = @articleId AND a.removed_at IS NULL`;

const KEEP = `
  INSERT INTO article_versions (article_id, number, capture_id, page_index, title, deck, byline, published_date,
    published_evidence, published_found_at, wholeness, word_count, arrived_sha256, came_at, body, blocks)
  SELECT a.id, 1 + (SELECT count(*) FROM article_versions WHERE article_id = a.id), a.capture_id, a.page_index, a.title, a.deck, a.byline,
    a.published_date, a.published_evidence, a.published_found_at, a.wholeness, a.word_count, a.arrived_sha256,
    coalesce(a.version_at, a.added_at), b.body, ${BLOCKS_AS_JSON}
  FROM articles a JOIN article_bodies b ON b.article_id = a.id WHERE a.id = ?`;

const HELD = `
  SELECT a.id, a.title, a.address_key AS addressKey, c.file_name AS fileName, o.name_key AS outletKey, a.published_date AS date
  FROM articles a JOIN captures c ON c.id = a.capture_id LEFT JOIN outlets o ON o.id = a.outlet_id
  WHERE a.removed_at IS NULL`;

export function createVersionStore({ database }: StoreDeps): VersionStore {
  const list = database.prepare<[{ articleId: string }], VersionEntry>(
    `SELECT number, cameAt, title, wordCount, captureId, fileName, mediaType, url FROM (${VERSIONS}) ORDER BY number`,
  );
  const read = database.prepare<[{ articleId: string; number: number }], VersionRow>(
    `SELECT * FROM (${VERSIONS}) WHERE number = @number`,
  );
  const readRaw = database.prepare<[string], NonNullable<ReturnType<VersionStore['readRaw']>>>(
    'SELECT raw, media_type AS mediaType, encoding, file_name AS fileName FROM captures WHERE id = ?',
  );
  const keep = database.prepare<[string]>(KEEP);
  const countKept = database
    .prepare<[string], number>('SELECT count(*) FROM article_versions WHERE article_id = ?')
    .pluck();
  const findHeld = database.prepare<[{ addressKeys: string; fileName: string | null }], HeldArticle>(
    `${HELD} AND a.address_key IN (SELECT value FROM json_each(@addressKeys))
     UNION ${HELD} AND c.file_name = @fileName`,
  );
  const findAsOlder = database.prepare<
    [{ arrivedSha256: string; captureId: string | null; pageIndex: number }],
    { id: string; title: string }
  >(
    `SELECT a.id, a.title FROM article_versions v JOIN articles a ON a.id = v.article_id
     WHERE a.removed_at IS NULL
       AND (v.arrived_sha256 = @arrivedSha256 OR (v.capture_id = @captureId AND v.page_index = @pageIndex)) LIMIT 1`,
  );
  return {
    list: (articleId) => list.all({ articleId }),
    read(articleId, number) {
      const row = read.get({ articleId, number });
      if (!row) return null;
      const { publishedDate: date, publishedEvidence: evidence, publishedFoundAt, blocks, ...rest } = row;
      const foundAt = publishedFoundAt === null ? {} : { foundAt: publishedFoundAt };
      return {
        ...rest,
        publishedOn: date === null || evidence === null ? null : { date, evidence, ...foundAt },
        blocks: JSON.parse(blocks) as StoredBlock[],
      };
    },
    readRaw(articleId, number) {
      const version = list.all({ articleId }).find((one) => one.number === number);
      return version ? (readRaw.get(version.captureId) ?? null) : null;
    },
    keep(articleId) {
      keep.run(articleId);
      return (countKept.get(articleId) ?? 0) + 1;
    },
    findHeld: (addressKeys, fileName) => findHeld.all({ addressKeys: JSON.stringify(addressKeys), fileName }),
    findAsOlder: (arrived) => findAsOlder.get(arrived) ?? null,
  };
}
