import type { Rights } from '../../contract/plain/pack-words.ts';
import type { StoreDeps } from '../database/store-deps.ts';
import type { PackArticle, PackQuestion } from './pack-format.ts';

/** What is known of the right to give a text on. */
export interface ArticleRights {
  readonly rights: Rights;
  readonly licence: string | null;
}

/** What a pack says of an article whose text it does not have. */
export type MissingHeading = Omit<PackArticle, 'name' | 'outlet' | 'text' | 'bodySha256'>;

export interface MissingText {
  readonly articleId: string;
  readonly outletId: string | null;
  readonly bodySha256: string;
  readonly heading: MissingHeading;
}

export interface KeylessQuiz {
  readonly title: string;
  /** Their `articles` are ids of the library here, and not names of a pack. */
  readonly items: readonly PackQuestion[];
}

/** A page as it came in, without its bytes. */
export interface StoredPage {
  readonly captureId: string;
  readonly mediaType: string;
  readonly encoding: string;
  readonly url: string | null;
  readonly sha256: string;
  readonly index: number;
  /** Of all articles of the page that are in the library, this one among them. */
  readonly rights: readonly Rights[];
}

/** What packs need to know of a library that no other part keeps. */
export interface PackStore {
  /** All articles of a case in its order, those among them whose text never came. */
  listCase(caseId: string): { articleId: string; missing: MissingText | null }[];
  rightsOf(articleId: string): ArticleRights;
  setRights(articleId: string, rights: ArticleRights): void;
  hasEarlierVersions(articleId: string): boolean;
  pageOf(articleId: string): StoredPage | null;
  readPageBytes(sha256: string): Uint8Array | null;
  /** Notes of this case that students of a class wrote. */
  listSeatNotes(caseId: string): ReadonlySet<string>;
  listNameGroups(caseId: string): { label: string; forms: string[] }[];
  putNameGroup(caseId: string, group: { label: string; forms: readonly string[] }): void;
  listQuestions(caseId: string): KeylessQuiz[];
  putQuestions(caseId: string, place: number, quiz: KeylessQuiz): void;
}

const UNKNOWN: ArticleRights = { rights: 'not known', licence: null };

interface MemberRow {
  readonly articleId: string;
  readonly outletId: string | null;
  readonly bodySha256: string | null;
  readonly heading: string | null;
}

export function createPackStore({ database, makeId }: StoreDeps): PackStore {
  const selectCase = database.prepare<[string], MemberRow>(
    `SELECT a.id AS articleId, m.outlet_id AS outletId, m.body_sha256 AS bodySha256, m.heading
     FROM case_articles c JOIN articles a ON a.id = c.article_id LEFT JOIN pack_missing_texts m ON m.article_id = a.id
     WHERE c.case_id = ? AND (a.removed_at IS NULL OR m.article_id IS NOT NULL) ORDER BY c.place, a.sequence`,
  );
  const selectRights = database.prepare<[string], ArticleRights>(
    'SELECT rights, licence FROM article_rights WHERE article_id = ?',
  );
  const putRights = database.prepare<[string, string, string | null]>(
    `INSERT INTO article_rights (article_id, rights, licence) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET rights = excluded.rights, licence = excluded.licence`,
  );
  const selectVersion = database
    .prepare<[string], number>('SELECT 1 FROM article_versions WHERE article_id = ? LIMIT 1')
    .pluck();
  const selectPage = database.prepare<[string], Omit<StoredPage, 'rights'>>(
    `SELECT c.id AS captureId, c.media_type AS mediaType, c.encoding, c.url, c.sha256, a.page_index AS "index"
     FROM articles a JOIN captures c ON c.id = a.capture_id WHERE a.id = ?`,
  );
  const selectPageRights = database
    .prepare<[string], Rights>(
      `SELECT coalesce(rights, 'not known') FROM articles LEFT JOIN article_rights ON article_id = id
       WHERE capture_id = ? AND removed_at IS NULL`,
    )
    .pluck();
  const selectRaw = database.prepare<[string], Uint8Array>('SELECT raw FROM captures WHERE sha256 = ?').pluck();
  const selectSeatNotes = database
    .prepare<[string], string>('SELECT id FROM notes WHERE case_id = ? AND seat_id IS NOT NULL')
    .pluck();
  const selectGroups = database.prepare<[string], { label: string; forms: string }>(
    'SELECT label, forms FROM case_name_groups WHERE case_id = ? ORDER BY label, forms',
  );
  const insertGroup = database.prepare<[string, string, string, string]>(
    'INSERT INTO case_name_groups (id, case_id, label, forms) VALUES (?, ?, ?, ?)',
  );
  const selectQuestions = database.prepare<[string], { title: string; items: string }>(
    'SELECT title, items FROM pack_questions WHERE case_id = ? ORDER BY place',
  );
  const insertQuestions = database.prepare<[string, number, string, string]>(
    'INSERT INTO pack_questions (case_id, place, title, items) VALUES (?, ?, ?, ?)',
  );
  return {
    listCase: (caseId) => selectCase.all(caseId).map(readMember),
    rightsOf: (articleId) => selectRights.get(articleId) ?? UNKNOWN,
    setRights: (articleId, { rights, licence }) => void putRights.run(articleId, rights, licence),
    hasEarlierVersions: (articleId) => selectVersion.get(articleId) !== undefined,
    pageOf(articleId) {
      const page = selectPage.get(articleId);
      return page ? { ...page, rights: selectPageRights.all(page.captureId) } : null;
    },
    readPageBytes: (sha256) => selectRaw.get(sha256) ?? null,
    listSeatNotes: (caseId) => new Set(selectSeatNotes.all(caseId)),
    listNameGroups: (caseId) =>
      selectGroups.all(caseId).map(({ label, forms }) => ({ label, forms: JSON.parse(forms) as string[] })),
    putNameGroup: (caseId, { label, forms }) =>
      void insertGroup.run(makeId('name-group'), caseId, label, JSON.stringify(forms)),
    listQuestions: (caseId) =>
      selectQuestions.all(caseId).map(({ title, items }) => ({ title, items: JSON.parse(items) as PackQuestion[] })),
    putQuestions: (caseId, place, { title, items }) =>
      void insertQuestions.run(caseId, place, title, JSON.stringify(items)),
  };
}

function readMember({ articleId, outletId, bodySha256, heading }: MemberRow) {
  if (heading === null || bodySha256 === null) return { articleId, missing: null };
  return { articleId, missing: { articleId, outletId, bodySha256, heading: JSON.parse(heading) as MissingHeading } };
}
