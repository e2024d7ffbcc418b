import type { StoreDeps } from '../../database/store-deps.ts';
import { createCreditStore } from '../credit-store.ts';
import { createOutletStore, nameKey } from '../outlet-store.ts';
import type { PreparedArticle, PreparedCapture } from './prepare-capture.ts';
import { placeWords } from '../duplicates/words.ts';
import { carryOver } from '../versions/carry-over.ts';
import type { Carried } from '../versions/carry-over.ts';
import { createArticleReplacement, prepareInsertBlock } from '../versions/article-replacement-store.ts';
import { findEarlier } from '../versions/find-earlier.ts';
import { createVersionStore } from '../versions/version-store.ts';

export interface SavedCapture {
  /** Articles that are in the library now and were not before, in page order. */
  readonly articleIds: string[];
  /** Articles that the library held before, under the title they have there. */
  readonly already: { articleId: string; title: string }[];
  /** Articles that the library held with another text, which is kept as an earlier version. `number` counts from 1. */
  readonly versions: { articleId: string; title: string; number: number; carried: Carried }[];
}

/** What a page holds that is not in the library with this very text. */
interface NewArticle {
  readonly article: PreparedArticle;
  /** The article it is a newer version of. */
  readonly earlierId: string | null;
}

interface Recognised {
  readonly known: { article: PreparedArticle; row: KnownRow }[];
  readonly fresh: NewArticle[];
}

export interface CaptureStore {
  /** Stores a page and its articles in one transaction; when it returns, they are on disk. */
  save(prepared: PreparedCapture, asVersions: boolean): SavedCapture;
  /** Stores a page (once) and its articles as they are; whoever calls has looked whether they are in the library. */
  insert(prepared: PreparedCapture): string[];
  /** The titles of articles of which this page would bring a new version. Stores nothing. */
  listNewVersions(prepared: PreparedCapture): string[];
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
  INSERT INTO articles (id, capture_id, page_index, title, arrived_title, deck, byline, outlet_id, published_date, published_evidence,
    published_found_at, language, genre, wholeness, word_count, arrived_sha256, added_at, url, canonical_url, address_key, section)
  VALUES (@id, @captureId, @pageIndex, @title, @arrivedTitle, @deck, @byline, @outletId, @publishedDate, @publishedEvidence,
    @publishedFoundAt, @language, @genre, @wholeness, @wordCount, @arrivedSha256, @addedAt, @url, @canonicalUrl, @addressKey, @section)`;

export function createCaptureStore(deps: StoreDeps): CaptureStore {
  const { database, clock, makeId } = deps;
  const outlets = createOutletStore(deps);
  const credits = createCreditStore(deps);
  const statements = prepareStatements(deps);
  const versions = createVersionStore(deps);
  const replacement = createArticleReplacement(deps);

  const findOutlet = ({ preview: { outlet } }: PreparedArticle): string | null =>
    outlet === null || outlet.trim() === '' ? null : outlets.findOrMake(outlet);

  function insertArticle(captureId: string, article: PreparedArticle, addedAt: string): string {
    const id = makeId('article');
    statements.insertArticle.run({ ...articleColumns(article), id, captureId, outletId: findOutlet(article), addedAt });
    statements.insertBody.run(id, article.bodySha256, article.body);
    for (const { position, role, text, start, end, arrivedRole } of article.blocks) {
      statements.insertBlock.run(id, position, role, text, start, end, arrivedRole);
    }
    credits.write(id, article.preview.credits ?? []);
    return id;
  }

  function insertCapture({ capture, sha256 }: PreparedCapture, now: string): string {
    const id = makeId('capture');
    const { mediaType, encoding, fileName, url, raw } = capture;
    statements.insertCapture.run({ id, sha256, mediaType, encoding, fileName, url, now, raw });
    return id;
  }

  /** What of a page is here already, what is a newer text of something here, what is new. */
  function recognise(
    { capture, articles }: PreparedCapture,
    captureId: string | null,
    asVersions: boolean,
  ): Recognised {
    const onPage = captureId === null ? null : matchOnPage(statements, captureId, articles);
    const known: Recognised['known'] = [];
    const fresh: PreparedArticle[] = [];
    for (const article of articles) {
      const { arrivedSha256, pageIndex } = article;
      const row = onPage?.get(article) ?? findAlike(statements, article);
      const older = row ? null : versions.findAsOlder({ arrivedSha256, captureId, pageIndex });
      if (row) known.push({ article, row });
      else if (older) known.push({ article, row: { ...older, removedAt: null, arrivedSha256, outletKey: null } });
      else fresh.push(article);
    }
    const held = asVersions && fresh.length > 0 ? findHeld(fresh, capture.fileName, known) : [];
    const earlier = findEarlier(
      fresh.map((article) => signsOf(article, capture.fileName)),
      held,
    );
    const earlierIds = new Map([...earlier].map(([{ article }, { id }]) => [article, id]));
    return { known, fresh: fresh.map((article) => ({ article, earlierId: earlierIds.get(article) ?? null })) };
  }

  /** What stands on the page with its own text is none of its other articles' earlier version. */
  function findHeld(fresh: readonly PreparedArticle[], fileName: string | null, known: Recognised['known']) {
    const keys = fresh.flatMap(({ address }) => address.addressKey ?? []);
    const taken = new Set(known.map(({ row }) => row.id));
    return versions
      .findHeld([...new Set(keys)], fileName)
      .filter(({ id }) => !taken.has(id))
      .map((one) => ({ ...one, words: () => wordsOf(statements.readBody.get(one.id) ?? '') }));
  }

  const save = database.transaction((prepared: PreparedCapture, asVersions: boolean): SavedCapture => {
    const now = clock().toISOString();
    const saved: SavedCapture = { articleIds: [], already: [], versions: [] };
    let captureId = statements.findCapture.get(prepared.sha256) ?? null;
    const { known, fresh } = recognise(prepared, captureId, asVersions);
    const outcomes = new Map<PreparedArticle, string>();
    for (const { article, row } of known) {
      if (row.removedAt === null) saved.already.push({ articleId: row.id, title: row.title });
      else {
        statements.bringBack.run(row.id);
        outcomes.set(article, row.id);
      }
    }
    for (const { article, earlierId } of fresh) {
      const alike = earlierId === null ? findAlike(statements, article) : null;
      if (alike) {
        saved.already.push({ articleId: alike.id, title: alike.title });
        continue;
      }
      captureId ??= insertCapture(prepared, now);
      if (earlierId === null) outcomes.set(article, insertArticle(captureId, article, now));
      else {
        const number = versions.keep(earlierId);
        const { article: text, carried } = carryOver(replacement.readSetByHand(earlierId), article);
        replacement.replace(earlierId, { ...articleColumns(text), captureId, outletId: findOutlet(text), now }, text);
        saved.versions.push({ articleId: earlierId, title: text.preview.title, number, carried });
      }
    }
    saved.articleIds.push(...prepared.articles.flatMap((article) => outcomes.get(article) ?? []));
    deps.beforeCommit?.();
    return saved;
  });

  return {
    save: (prepared, asVersions) => save.immediate(prepared, asVersions),
    insert(prepared) {
      const now = clock().toISOString();
      const captureId = statements.findCapture.get(prepared.sha256) ?? insertCapture(prepared, now);
      return prepared.articles.map((article) => insertArticle(captureId, article, now));
    },
    listNewVersions(prepared) {
      const { fresh } = recognise(prepared, statements.findCapture.get(prepared.sha256) ?? null, true);
      return fresh.flatMap(({ article, earlierId }) => (earlierId === null ? [] : [article.preview.title]));
    },
    findRaw: (sha256) => statements.findRaw.get(sha256) ?? null,
  };
}

function signsOf(article: PreparedArticle, fileName: string | null) {
  const { preview, address, body } = article;
  return {
    article,
    fileName,
    title: preview.title,
    addressKey: address.addressKey,
    outletKey: preview.outlet === null ? null : nameKey(preview.outlet),
    date: preview.publishedOn?.date ?? null,
    words: () => wordsOf(body),
  };
}

function wordsOf(text: string): string[] {
  return placeWords(text).map(({ word }) => word);
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

/** Counted in characters on both sides, as SQLite's `length` does. */
function sharesHalf(statements: Statements, articleId: string, { blocks }: PreparedArticle): boolean {
  const lines = blocks.filter(({ start }) => start !== null).map(({ text }) => text);
  const characters = lines.reduce((sum, line) => sum + [...line].length, 0);
  return (statements.countShared.get(articleId, JSON.stringify(lines)) ?? 0) >= Math.max(1, characters / 2);
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

function articleColumns(article: PreparedArticle): Parameters {
  const { preview, pageIndex, wordCount, arrivedSha256, arrivedTitle, address } = article;
  return {
    ...address,
    arrivedTitle,
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
    section: preview.section ?? null,
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
    readBody: database.prepare<[string], string>('SELECT body FROM article_bodies WHERE article_id = ?').pluck(),
    bringBack: database.prepare<[string]>('UPDATE articles SET removed_at = NULL WHERE id = ?'),
    insertCapture: database.prepare<[Parameters]>(
      `INSERT INTO captures (id, sha256, media_type, encoding, file_name, url, received_at, raw)
       VALUES (@id, @sha256, @mediaType, @encoding, @fileName, @url, @now, @raw)`,
    ),
    insertArticle: database.prepare<[Parameters]>(INSERT_ARTICLE),
    insertBody: database.prepare<[string, string, string]>(
      'INSERT INTO article_bodies (article_id, sha256, body) VALUES (?, ?, ?)',
    ),
    insertBlock: prepareInsertBlock(database),
  };
}
