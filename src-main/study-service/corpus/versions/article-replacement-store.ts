import type { StoreDeps } from '../../database/store-deps.ts';
import { createCreditStore } from '../credit-store.ts';
import type { PreparedArticle } from '../captures/prepare-capture.ts';
import type { SetByHand } from './carry-over.ts';

export interface ArticleReplacement {
  /** What a person set by hand in the text that stands. */
  readSetByHand(articleId: string): SetByHand;
  /** Puts another text in an article's place: all its lines, and what the new page says about itself. */
  replace(articleId: string, columns: Record<string, string | number | null | Uint8Array>, text: PreparedArticle): void;
}

/**
 * What a person alone decides stays theirs: the outlet and the genre where one is set, a date that was set by hand. What the
 * page says about itself (title, deck, byline, date, credits) follows the page, since that it changed is what a reader wants to see.
 */
const REPLACE = `
  UPDATE articles SET capture_id = @captureId, page_index = @pageIndex, title = @title, arrived_title = @arrivedTitle, deck = @deck, byline = @byline,
    outlet_id = coalesce(outlet_id, @outletId), genre = coalesce(genre, @genre), language = @language,
    wholeness = @wholeness, word_count = @wordCount, arrived_sha256 = @arrivedSha256,
    url = coalesce(@url, url), canonical_url = @canonicalUrl, address_key = coalesce(@addressKey, address_key),
    section = coalesce(@section, section), version_at = @now
  WHERE id = @articleId`;
const REPLACE_DATE = `
  UPDATE articles SET published_date = @publishedDate, published_evidence = @publishedEvidence,
    published_found_at = @publishedFoundAt
  WHERE id = @articleId AND @publishedDate IS NOT NULL AND published_found_at IS NOT 'set by hand'`;

export function createArticleReplacement(deps: StoreDeps): ArticleReplacement {
  const { database } = deps;
  const credits = createCreditStore(deps);
  const replace = database.prepare<[Record<string, string | number | null | Uint8Array>]>(REPLACE);
  const replaceDate = database.prepare<[Record<string, string | number | null | Uint8Array>]>(REPLACE_DATE);
  const setBody = database.prepare<[string, string, string]>(
    'UPDATE article_bodies SET body = ?, sha256 = ? WHERE article_id = ?',
  );
  const clear = database.prepare<[string]>('DELETE FROM blocks WHERE article_id = ?');
  const insertBlock = prepareInsertBlock(database);
  const readTitle = database.prepare<[string], Pick<SetByHand, 'title' | 'arrivedTitle'>>(
    'SELECT title, arrived_title AS arrivedTitle FROM articles WHERE id = ?',
  );
  const readLines = database.prepare<[string], SetByHand['lines'][number]>(
    'SELECT text, role FROM blocks WHERE article_id = ? AND arrived_role IS NOT NULL ORDER BY position',
  );
  return {
    readSetByHand(articleId) {
      const title = readTitle.get(articleId) ?? { title: '', arrivedTitle: null };
      return { ...title, lines: readLines.all(articleId) };
    },
    replace(articleId, columns, { preview, body, bodySha256, blocks }) {
      replace.run({ ...columns, articleId });
      replaceDate.run({ ...columns, articleId });
      setBody.run(body, bodySha256, articleId);
      clear.run(articleId);
      for (const { position, role, text, start, end, arrivedRole } of blocks)
        insertBlock.run(articleId, position, role, text, start, end, arrivedRole);
      credits.write(articleId, preview.credits ?? []);
    },
  };
}

export function prepareInsertBlock(database: StoreDeps['database']) {
  return database.prepare<[string, number, string, string, number | null, number | null, string | null]>(
    `INSERT INTO blocks (article_id, position, role, text, start_offset, end_offset, arrived_role)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
}
