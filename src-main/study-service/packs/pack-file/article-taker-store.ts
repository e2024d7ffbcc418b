import type { StoreDeps } from '../../database/store-deps.ts';
import type { MissingText } from '../pack-store.ts';

export interface KnownArticle {
  readonly id: string;
  readonly title: string;
  readonly outletKey: string | null;
  readonly isRemoved: boolean;
}

/** What of a pack is in the library already, and what has no text to be an article with. */
export interface ArticleTakerStore {
  /** Articles with this body, those in the library first; what a person took out is among them. */
  findByText(bodySha256: string): KnownArticle[];
  /** Articles in the library at this address. */
  findByAddress(addressKey: string): KnownArticle[];
  bringBack(articleId: string): void;
  insertMissing(
    missing: Omit<MissingText, 'articleId'>,
    capture: { sha256: string; mediaType: string; raw: Uint8Array },
  ): string;
}

interface Row extends Omit<KnownArticle, 'isRemoved'> {
  readonly removedAt: string | null;
}
type Values = Record<string, string | number | null | Uint8Array>;

const KNOWN = `
  SELECT a.id, a.title, o.name_key AS outletKey, a.removed_at AS removedAt
  FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id`;

export function createArticleTakerStore({ database, clock, makeId }: StoreDeps): ArticleTakerStore {
  const selectByText = database.prepare<[string], Row>(
    `${KNOWN} JOIN article_bodies b ON b.article_id = a.id
     WHERE b.sha256 = ? ORDER BY a.removed_at IS NOT NULL, a.sequence`,
  );
  const selectByAddress = database.prepare<[string], Row>(
    `${KNOWN} WHERE a.address_key = ? AND a.removed_at IS NULL ORDER BY a.sequence`,
  );
  const bringBack = database.prepare<[string]>('UPDATE articles SET removed_at = NULL WHERE id = ?');
  const findCapture = database.prepare<[string], string>('SELECT id FROM captures WHERE sha256 = ?').pluck();
  const insertCapture = database.prepare<[Values]>(
    `INSERT INTO captures (id, sha256, media_type, encoding, file_name, url, received_at, raw)
     VALUES (@id, @sha256, @mediaType, 'utf-8', NULL, NULL, @now, @raw)`,
  );
  // Removed from the beginning: it has no text that could be read, counted or compared.
  const insertArticle = database.prepare<[Values]>(
    `INSERT INTO articles (id, capture_id, page_index, title, outlet_id, wholeness, word_count, arrived_sha256, added_at, removed_at)
     VALUES (@id, @captureId, 0, @title, @outletId, 'cut off', 0, 'without its text', @now, @now)`,
  );
  const insertMissing = database.prepare<[Values]>(
    `INSERT INTO pack_missing_texts (article_id, outlet_id, body_sha256, heading)
     VALUES (@id, @outletId, @bodySha256, @heading)`,
  );
  const read = ({ removedAt, ...row }: Row): KnownArticle => ({ ...row, isRemoved: removedAt !== null });
  return {
    findByText: (bodySha256) => selectByText.all(bodySha256).map(read),
    findByAddress: (addressKey) => selectByAddress.all(addressKey).map(read),
    bringBack: (articleId) => void bringBack.run(articleId),
    insertMissing({ outletId, bodySha256, heading }, { sha256, mediaType, raw }) {
      const now = clock().toISOString();
      let captureId = findCapture.get(sha256);
      if (captureId === undefined) {
        captureId = makeId('capture');
        insertCapture.run({ id: captureId, sha256, mediaType, now, raw });
      }
      const id = makeId('article');
      insertArticle.run({ id, captureId, title: heading.title, outletId, now });
      insertMissing.run({ id, outletId, bodySha256, heading: JSON.stringify(heading) });
      return id;
    },
  };
}
