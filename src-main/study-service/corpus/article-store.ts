import type { Article, ArticleHeading } from '../../contract/corpus.ts';
import type { Credit, PublishedOn } from '../../contract/intake.ts';
import type { BlockRole, Genre, Wholeness } from '../../contract/plain/vocabulary.ts';
import type { StoreDeps, StudyDatabase } from '../database/store-deps.ts';
import { createCreditStore } from './credit-store.ts';
import { readHeadingRow } from './heading-row.ts';
import type { HeadingRow } from './heading-row.ts';
import { createOutletStore } from './outlet-store.ts';

/** What a person can correct about an article; a field that is left out stays as it is. */
interface ArticleEdit {
  readonly title?: string | undefined;
  readonly deck?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly outletId?: string | null | undefined;
  readonly publishedOn?: PublishedOn | null | undefined;
  readonly credits?: readonly Credit[] | undefined;
  readonly language?: string | null | undefined;
  readonly genre?: Genre | null | undefined;
  readonly wholeness?: Wholeness | undefined;
}

/** A line of the page as it is stored; offsets are null for what stands beside the article. */
export interface StoredBlock {
  readonly position: number;
  readonly role: BlockRole;
  readonly text: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** An article's text after its roles were set by hand. */
interface StoredText {
  readonly body: string;
  readonly bodySha256: string;
  readonly wordCount: number;
  readonly blocks: readonly StoredBlock[];
}

interface RawPage {
  readonly raw: Uint8Array;
  readonly mediaType: string;
  readonly encoding: string;
  readonly fileName: string | null;
}

/** The articles that are in the library; what was removed reads as null until the removal is taken back. */
export interface ArticleStore {
  /** These, by their place in the library, in the order given; what was removed is left out. Reads no body. */
  readHeadings(sequences: readonly number[]): ArticleHeading[];
  /** The live articles of a case, in its order. */
  listOfCase(caseId: string): ArticleHeading[];
  readHeading(articleId: string): ArticleHeading | null;
  readArticle(articleId: string): Article | null;
  readBlocks(articleId: string): StoredBlock[];
  readRawPage(articleId: string): RawPage | null;
  /** Where its page says that the original stands, if that is another site. */
  readCanonicalUrl(articleId: string): string | null;
  edit(articleId: string, edit: ArticleEdit): void;
  replaceText(articleId: string, text: StoredText): void;
  remove(articleId: string): void;
}

const HEADING = `
  SELECT a.id, a.title, a.deck, a.byline, a.outlet_id AS outletId, o.name AS outletName,
    o.source_type AS outletSourceType, o.hue AS outletHue, g.source_type AS guessSourceType, g.reason AS guessReason,
    g.guessed_at AS guessedAt, a.published_date AS publishedDate, a.published_evidence AS publishedEvidence,
    a.published_found_at AS publishedFoundAt, a.language, a.genre, a.wholeness, a.word_count AS wordCount,
    a.added_at AS addedAt, a.capture_id AS captureId, a.page_index AS pageIndex, a.url
  FROM articles a LEFT JOIN outlets o ON o.id = a.outlet_id LEFT JOIN source_guesses g ON g.article_id = a.id`;

const EDITABLE = [
  ['title', 'title'],
  ['deck', 'deck'],
  ['byline', 'byline'],
  ['outletId', 'outlet_id'],
  ['language', 'language'],
  ['genre', 'genre'],
  ['wholeness', 'wholeness'],
] as const;

interface SourceRow {
  section: string | null;
  body: string;
  fileName: string | null;
  url: string | null;
  receivedAt: string;
  mediaType: string;
}

export function createArticleStore(deps: StoreDeps): ArticleStore {
  const { database, clock } = deps;
  const outlets = createOutletStore(deps);
  const credits = createCreditStore(deps);
  const statements = prepareStatements(database);

  /** One look-up of the labels of a list, so that a thousand headings cost two queries. */
  function withEvidence(rows: readonly HeadingRow[]): ArticleHeading[] {
    const evidence = outlets.evidenceOf(new Set(rows.flatMap(({ outletId }) => outletId ?? [])));
    return rows.map((row) => readHeadingRow(row, evidence.get(row.outletId ?? '') ?? []));
  }

  function readHeading(articleId: string): ArticleHeading | null {
    const row = statements.one.get(articleId);
    if (!row) return null;
    return readHeadingRow(row, row.outletId === null ? [] : (outlets.read(row.outletId)?.evidence ?? []));
  }

  function readArticle(articleId: string): Article | null {
    const heading = readHeading(articleId);
    const row = statements.source.get(articleId);
    if (!heading || !row) return null;
    const { body, section, ...source } = row;
    const article: Article = {
      ...heading,
      credits: credits.read(articleId),
      section,
      body,
      blocks: [],
      rest: [],
      source,
    };
    for (const { position, role, text, start, end } of statements.blocks.all(articleId)) {
      if (start === null || end === null) article.rest.push({ position, role, text });
      else article.blocks.push({ position, role, text, start, end });
    }
    return article;
  }

  return {
    readHeadings: (sequences) => withEvidence(statements.these.all(JSON.stringify(sequences))),
    listOfCase: (caseId) => withEvidence(statements.ofCase.all(caseId)),
    readHeading,
    readArticle,
    readBlocks: (articleId) => statements.blocks.all(articleId),
    readRawPage: (articleId) => statements.raw.get(articleId) ?? null,
    readCanonicalUrl: (articleId) => statements.canonicalUrl.get(articleId) ?? null,
    edit(articleId, edit) {
      if (edit.title !== undefined) statements.keepArrivedTitle.run(edit.title, articleId);
      for (const { field, set } of statements.edits) {
        const value = edit[field];
        if (value !== undefined) set.run(value, articleId);
      }
      if (edit.credits !== undefined) credits.write(articleId, edit.credits);
      if (edit.publishedOn !== undefined) {
        const { date = null, evidence = null, foundAt = null } = edit.publishedOn ?? {};
        statements.setPublished.run(date, evidence, foundAt, articleId);
      }
    },
    replaceText(articleId, { body, bodySha256, wordCount, blocks }) {
      statements.setBody.run(body, bodySha256, articleId);
      statements.setWordCount.run(wordCount, articleId);
      for (const { position, role, start, end } of blocks) {
        statements.setBlock.run({ articleId, position, role, start, end });
      }
    },
    remove: (articleId) => void statements.remove.run(clock().toISOString(), articleId),
  };
}

function prepareStatements(database: StudyDatabase) {
  return {
    edits: EDITABLE.map(([field, column]) => ({
      field,
      set: database.prepare<[string | null, string]>(`UPDATE articles SET ${column} = ? WHERE id = ?`),
    })),
    keepArrivedTitle: database.prepare<[string, string]>(
      `UPDATE articles SET arrived_title = nullif(coalesce(arrived_title, title), ?) WHERE id = ?`,
    ),
    these: database.prepare<[string], HeadingRow>(
      `${HEADING} JOIN json_each(?) asked ON asked.value = a.sequence WHERE a.removed_at IS NULL ORDER BY asked.key`,
    ),
    one: database.prepare<[string], HeadingRow>(`${HEADING} WHERE a.id = ? AND a.removed_at IS NULL`),
    ofCase: database.prepare<[string], HeadingRow>(
      `${HEADING} JOIN case_articles c ON c.article_id = a.id
       WHERE c.case_id = ? AND a.removed_at IS NULL ORDER BY c.place, a.sequence`,
    ),
    source: database.prepare<[string], SourceRow>(
      `SELECT body, articles.section, file_name AS fileName, captures.url, received_at AS receivedAt, media_type AS mediaType
       FROM articles JOIN article_bodies ON article_id = articles.id JOIN captures ON captures.id = capture_id
       WHERE articles.id = ?`,
    ),
    blocks: database.prepare<[string], StoredBlock>(
      `SELECT position, role, text, start_offset AS start, end_offset AS "end"
       FROM blocks WHERE article_id = ? ORDER BY position`,
    ),
    raw: database.prepare<[string], RawPage>(
      `SELECT raw, media_type AS mediaType, encoding, file_name AS fileName
       FROM articles JOIN captures ON captures.id = capture_id WHERE articles.id = ? AND removed_at IS NULL`,
    ),
    canonicalUrl: database.prepare<[string], string | null>('SELECT canonical_url FROM articles WHERE id = ?').pluck(),
    setPublished: database.prepare<[string | null, string | null, string | null, string]>(
      'UPDATE articles SET published_date = ?, published_evidence = ?, published_found_at = ? WHERE id = ?',
    ),
    setBody: database.prepare<[string, string, string]>(
      'UPDATE article_bodies SET body = ?, sha256 = ? WHERE article_id = ?',
    ),
    setWordCount: database.prepare<[number, string]>('UPDATE articles SET word_count = ? WHERE id = ?'),
    setBlock: database.prepare<[Record<string, string | number | null>]>(
      `UPDATE blocks SET role = @role, start_offset = @start, end_offset = @end,
         arrived_role = nullif(coalesce(arrived_role, role), @role)
       WHERE article_id = @articleId AND position = @position
       AND (role, start_offset, end_offset) IS NOT (@role, @start, @end)`,
    ),
    remove: database.prepare<[string, string]>(
      'UPDATE articles SET removed_at = ? WHERE id = ? AND removed_at IS NULL',
    ),
  };
}
