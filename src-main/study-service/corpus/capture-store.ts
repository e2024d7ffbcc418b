import type { StoreDeps } from '../database/store-deps.ts';
import { createOutletStore, nameKey } from './outlet-store.ts';
import type { PreparedArticle, PreparedCapture } from './prepare-capture.ts';

export interface SavedCapture {
  /** Articles that are in the library now and were not before, in page order. */
  readonly articleIds: string[];
  /** Articles that the library held before, under the title they have there. */
  readonly already: { articleId: string; title: string }[];
}

export interface CaptureStore {
  /** Stores a page and its articles in one transaction; when it returns, they are on disk. */
  save(prepared: PreparedCapture): SavedCapture;
  /** The raw bytes of a page seen before, found by their SHA-256 in hex. */
  findRaw(sha256: string): Uint8Array | null;
}

interface KnownRow {
  id: string;
  title: string;
  removedAt: string | null;
  arrivedSha256: string;
  outletKey: string | null;
}

type Parameters = Record<string, string | number | null | Uint8Array>;

const KNOWN = `
  SELECT articles.id, title, articles.removed_at AS removedAt, arrived_sha256 AS arrivedSha256, name_key AS outletKey
  FROM articles LEFT JOIN outlets ON outlets.id = outlet_id`;

const INSERT_ARTICLE = `
  INSERT INTO articles (id, capture_id, page_index, title, deck, byline, outlet_id, published_date, published_evidence,
    published_found_at, language, genre, wholeness, word_count, arrived_sha256, added_at)
  VALUES (@id, @captureId, @pageIndex, @title, @deck, @byline, @outletId, @publishedDate, @publishedEvidence,
    @publishedFoundAt, @language, @genre, @wholeness, @wordCount, @arrivedSha256, @addedAt)`;

export function createCaptureStore(deps: StoreDeps): CaptureStore {
  const { database, clock, makeId } = deps;
  const outlets = createOutletStore(deps);
  const statements = prepareStatements(deps);

  function insertArticle(captureId: string, article: PreparedArticle, addedAt: string): string {
    const id = makeId('article');
    const { outlet } = article.preview;
    const outletId = outlet === null || outlet.trim() === '' ? null : outlets.findOrMake(outlet);
    statements.insertArticle.run({ ...articleColumns(article), id, captureId, outletId, addedAt });
    statements.insertBody.run(id, article.bodySha256, article.body);
    for (const { position, role, text, start, end } of article.blocks) {
      statements.insertBlock.run(id, position, role, text, start, end);
    }
    return id;
  }

  const save = database.transaction(({ capture, sha256, articles }: PreparedCapture): SavedCapture => {
    const now = clock().toISOString();
    const saved: SavedCapture = { articleIds: [], already: [] };
    let captureId = statements.findCapture.get(sha256) ?? null;
    const onPage = captureId === null ? null : matchOnPage(statements, captureId, articles);
    for (const article of articles) {
      const known = onPage?.get(article) ?? findAlike(statements, article);
      if (known?.removedAt === null) {
        saved.already.push({ articleId: known.id, title: known.title });
      } else if (known) {
        statements.bringBack.run(known.id);
        saved.articleIds.push(known.id);
      } else {
        if (captureId === null) {
          captureId = makeId('capture');
          const { mediaType, encoding, fileName, url, raw } = capture;
          statements.insertCapture.run({ id: captureId, sha256, mediaType, encoding, fileName, url, now, raw });
        }
        saved.articleIds.push(insertArticle(captureId, article, now));
      }
    }
    deps.beforeCommit?.();
    return saved;
  });

  return {
    save: (prepared) => save.immediate(prepared),
    findRaw: (sha256) => statements.findRaw.get(sha256) ?? null,
  };
}

/**
 * Which incoming articles are in the library already, as read from the same bytes. An article is known by its lines:
 * it came in with the same text, or at least half of the incoming text stands in its body line for line (it was read
 * otherwise, or edited by hand before it was added). Its place on the page says nothing, since articles can be left
 * out of an edited preview. None in the library answers for two incoming ones.
 */
function matchOnPage(
  statements: Statements,
  captureId: string,
  articles: readonly PreparedArticle[],
): Map<PreparedArticle, KnownRow> {
  const rows = statements.findOnPage.all(captureId);
  const matched = new Map<PreparedArticle, KnownRow>();
  const isSame = (row: KnownRow, article: PreparedArticle) => row.arrivedSha256 === article.arrivedSha256;
  const surestFirst = [
    (row: KnownRow, article: PreparedArticle) => row.removedAt === null && isSame(row, article),
    (row: KnownRow, article: PreparedArticle) => row.removedAt === null && sharesHalf(statements, row.id, article),
    isSame,
  ];
  for (const fits of surestFirst) {
    for (const article of articles) {
      if (matched.has(article)) continue;
      const index = rows.findIndex((row) => fits(row, article));
      const [row] = index < 0 ? [] : rows.splice(index, 1);
      if (row) matched.set(article, row);
    }
  }
  return matched;
}

function sharesHalf(statements: Statements, articleId: string, { body, blocks }: PreparedArticle): boolean {
  const lines = JSON.stringify(blocks.filter(({ start }) => start !== null).map(({ text }) => text));
  return (statements.countShared.get(articleId, lines) ?? 0) >= Math.max(1, body.length / 2);
}

/**
 * The article of any page with the same title and body, except where both name an outlet and not the same: a
 * republished text is a source of its own.
 */
function findAlike(statements: Statements, article: PreparedArticle): KnownRow | null {
  const { preview, arrivedSha256, bodySha256 } = article;
  const outletKey = preview.outlet === null ? null : nameKey(preview.outlet);
  const alike = statements.findAlike
    .all({ arrivedSha256, bodySha256, title: preview.title })
    .filter((row) => outletKey === null || row.outletKey === null || row.outletKey === outletKey);
  return alike.find((row) => row.removedAt === null) ?? alike[0] ?? null;
}

function articleColumns({ preview, pageIndex, wordCount, arrivedSha256 }: PreparedArticle): Parameters {
  return {
    pageIndex,
    wordCount,
    arrivedSha256,
    title: preview.title,
    deck: preview.deck,
    byline: preview.byline,
    publishedDate: preview.publishedOn?.date ?? null,
    publishedEvidence: preview.publishedOn?.evidence ?? null,
    publishedFoundAt: preview.publishedOn?.foundAt ?? null,
    language: preview.language,
    genre: preview.genre ?? null,
    wholeness: preview.wholeness ?? 'not known',
  };
}

type Statements = ReturnType<typeof prepareStatements>;

function prepareStatements({ database }: StoreDeps) {
  return {
    findCapture: database.prepare<[string], string>('SELECT id FROM captures WHERE sha256 = ?').pluck(),
    findRaw: database.prepare<[string], Uint8Array>('SELECT raw FROM captures WHERE sha256 = ?').pluck(),
    findOnPage: database.prepare<[string], KnownRow>(`${KNOWN} WHERE capture_id = ? ORDER BY articles.sequence`),
    countShared: database
      .prepare<[string, string], number | null>(
        `SELECT sum(length(text)) FROM blocks
         WHERE article_id = ? AND start_offset IS NOT NULL AND text IN (SELECT value FROM json_each(?))`,
      )
      .pluck(),
    findAlike: database.prepare<[Parameters], KnownRow>(
      `${KNOWN} WHERE arrived_sha256 = @arrivedSha256
       UNION ${KNOWN} JOIN article_bodies ON article_id = articles.id WHERE sha256 = @bodySha256 AND title = @title`,
    ),
    bringBack: database.prepare<[string]>('UPDATE articles SET removed_at = NULL WHERE id = ?'),
    insertCapture: database.prepare<[Parameters]>(
      `INSERT INTO captures (id, sha256, media_type, encoding, file_name, url, received_at, raw)
       VALUES (@id, @sha256, @mediaType, @encoding, @fileName, @url, @now, @raw)`,
    ),
    insertArticle: database.prepare<[Parameters]>(INSERT_ARTICLE),
    insertBody: database.prepare<[string, string, string]>(
      'INSERT INTO article_bodies (article_id, sha256, body) VALUES (?, ?, ?)',
    ),
    insertBlock: database.prepare<[string, number, string, string, number | null, number | null]>(
      'INSERT INTO blocks (article_id, position, role, text, start_offset, end_offset) VALUES (?, ?, ?, ?, ?, ?)',
    ),
  };
}
