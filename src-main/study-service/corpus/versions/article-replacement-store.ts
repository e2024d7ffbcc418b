import type { StoreDeps } from '../../database/store-deps.ts';
import { createCreditStore } from '../credit-store.ts';
import type { PreparedArticle } from '../prepare-capture.ts';

export interface ArticleReplacement {
  /** Puts another text in an article's place: all its lines, and what the new page says about itself. */
  replace(articleId: string, columns: Record<string, string | number | null | Uint8Array>, text: PreparedArticle): void;
}

/**
 * What a person alone decides stays theirs: the outlet and the genre where one is set, a date that was set by hand. What the
 * page says about itself (title, deck, byline, date, credits) follows the page, since that it changed is what a reader wants to see.
 */
const REPLACE = `
  UPDATE articles SET capture_id = @captureId, page_index = @pageIndex, title = @title, deck = @deck, byline = @byline,
    outlet_id = coalesce(outlet_id, @outletId), genre = coalesce(genre, @genre), language = @language,
    wholeness = @wholeness, word_count = @wordCount, arrived_sha256 = @arrivedSha256,
    url = coalesce(@url, url), canonical_url = @canonicalUrl, address_key = coalesce(@addressKey, address_key),
    version_at = @now
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
  const insertBlock = database.prepare<[string, number, string, string, number | null, number | null]>(
    'INSERT INTO blocks (article_id, position, role, text, start_offset, end_offset) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return {
    replace(articleId, columns, { preview, body, bodySha256, blocks }) {
      replace.run({ ...columns, articleId });
      replaceDate.run({ ...columns, articleId });
      setBody.run(body, bodySha256, articleId);
      clear.run(articleId);
      for (const { position, role, text, start, end } of blocks)
        insertBlock.run(articleId, position, role, text, start, end);
      credits.write(articleId, preview.credits ?? []);
    },
  };
}
