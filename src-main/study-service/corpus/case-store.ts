import type { Case, CaseSummary } from '../../contract/corpus.ts';
import type { SourceType } from '../../contract/plain/vocabulary.ts';
import type { StoreDeps, StudyDatabase } from '../database/store-deps.ts';

/** A case without its articles. */
type CaseFields = Omit<Case, 'articles'>;

/** What a person can say about a case; a field that is left out stays as it is. */
interface CaseEdit {
  readonly title?: string | undefined;
  readonly happened?: string | null | undefined;
  readonly happenedOn?: string | null | undefined;
  readonly happenedWhere?: string | null | undefined;
  readonly contentWarning?: string | null | undefined;
  readonly ownNotesFirst?: boolean | undefined;
}

interface NewCase extends CaseEdit {
  readonly title: string;
  /** True for a case that came with Parallax. */
  readonly bundled?: boolean;
}

export interface CaseStore {
  /** Newest first. */
  list(): CaseSummary[];
  read(caseId: string): CaseFields | null;
  /** The cases that hold an article. */
  listOfArticle(articleId: string): string[];
  create(newCase: NewCase): string;
  edit(caseId: string, edit: CaseEdit): void;
  /** The whole list in order. Removed articles keep their place, so that taking the removal back puts them there. */
  setArticles(caseId: string, articleIds: readonly string[]): void;
  remove(caseId: string): void;
}

interface CaseRow extends Omit<CaseFields, 'bundled' | 'ownNotesFirst'> {
  bundled: 0 | 1;
  ownNotesFirst: 0 | 1;
}

interface MemberRow {
  caseId: string;
  sourceType: SourceType;
  date: string | null;
}

type CountRow = { caseId: string; notes: number };

const SELECT = `
  SELECT id, title, happened, happened_on AS happenedOn, happened_where AS happenedWhere,
    content_warning AS contentWarning, own_notes_first AS ownNotesFirst, bundled, added_at AS addedAt
  FROM cases WHERE removed_at IS NULL`;

const MEMBERS = `
  SELECT case_id AS caseId, coalesce(source_type, 'cannot tell yet') AS sourceType, substr(published_date, 1, 10) AS date
  FROM case_articles
  JOIN articles ON articles.id = article_id AND articles.removed_at IS NULL
  LEFT JOIN outlets ON outlets.id = outlet_id
  ORDER BY case_id, place, articles.sequence`;

type Parameters = Record<string, string | number | null>;

export function createCaseStore({ database, clock, makeId }: StoreDeps): CaseStore {
  const statements = prepareStatements(database);
  return {
    listOfArticle: (articleId) => statements.selectOfArticle.all(articleId),
    list() {
      const members = Map.groupBy(statements.selectMembers.all(), ({ caseId }) => caseId);
      const notes = new Map(statements.countNotes.all().map((row) => [row.caseId, row.notes]));
      return statements.selectAll.all().map((row) => summarise(row, members.get(row.id) ?? [], notes.get(row.id) ?? 0));
    },
    read(caseId) {
      const row = statements.selectOne.get(caseId);
      return row ? readRow(row) : null;
    },
    create({ bundled = false, ...fields }) {
      const id = makeId('case');
      statements.insert.run({
        ...columns(fields, BLANK_CASE),
        id,
        bundled: bundled ? 1 : 0,
        addedAt: clock().toISOString(),
      });
      return id;
    },
    edit(caseId, edit) {
      const row = statements.selectOne.get(caseId);
      if (row) statements.update.run({ ...columns(edit, readRow(row)), id: caseId });
    },
    setArticles(caseId, articleIds) {
      const inOrder = [...new Set(articleIds)];
      statements.dropOthers.run(caseId, JSON.stringify(inOrder));
      inOrder.forEach((articleId, index) => statements.place.run(caseId, articleId, index));
    },
    remove: (caseId) => void statements.remove.run(clock().toISOString(), caseId),
  };
}

function prepareStatements(database: StudyDatabase) {
  return {
    selectAll: database.prepare<[], CaseRow>(`${SELECT} ORDER BY added_at DESC, sequence DESC`),
    selectOne: database.prepare<[string], CaseRow>(`${SELECT} AND id = ?`),
    selectMembers: database.prepare<[], MemberRow>(MEMBERS),
    countNotes: database.prepare<[], CountRow>(
      'SELECT case_id AS caseId, count(*) AS notes FROM notes GROUP BY case_id',
    ),
    insert: database.prepare<[Parameters]>(
      `INSERT INTO cases (id, title, happened, happened_on, happened_where, content_warning, own_notes_first, bundled, added_at)
       VALUES (@id, @title, @happened, @happenedOn, @happenedWhere, @contentWarning, @ownNotesFirst, @bundled, @addedAt)`,
    ),
    update: database.prepare<[Parameters]>(
      `UPDATE cases SET title = @title, happened = @happened, happened_on = @happenedOn,
         happened_where = @happenedWhere, content_warning = @contentWarning,
         own_notes_first = @ownNotesFirst WHERE id = @id`,
    ),
    remove: database.prepare<[string, string]>('UPDATE cases SET removed_at = ? WHERE id = ? AND removed_at IS NULL'),
    dropOthers: database.prepare<[string, string]>(
      `DELETE FROM case_articles WHERE case_id = ? AND article_id NOT IN (SELECT value FROM json_each(?))
       AND article_id IN (SELECT id FROM articles WHERE removed_at IS NULL)`,
    ),
    place: database.prepare<[string, string, number]>(
      `INSERT INTO case_articles (case_id, article_id, place) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET place = excluded.place WHERE place <> excluded.place`,
    ),
    selectOfArticle: database
      .prepare<[string], string>(
        `SELECT id FROM cases JOIN case_articles ON case_id = id WHERE article_id = ? AND removed_at IS NULL ORDER BY sequence`,
      )
      .pluck(),
  };
}

const BLANK_CASE = {
  title: '',
  happened: null,
  happenedOn: null,
  happenedWhere: null,
  contentWarning: null,
  ownNotesFirst: true,
};

/** An edit over what stands there: `null` empties a field, `undefined` leaves it. */
function columns(edit: CaseEdit, current: Omit<CaseEdit, 'title'> & { title: string }): Parameters {
  const over = (given: string | null | undefined, kept: string | null | undefined) =>
    given === undefined ? (kept ?? null) : given;
  return {
    title: edit.title ?? current.title,
    happened: over(edit.happened, current.happened),
    happenedOn: over(edit.happenedOn, current.happenedOn),
    happenedWhere: over(edit.happenedWhere, current.happenedWhere),
    contentWarning: over(edit.contentWarning, current.contentWarning),
    ownNotesFirst: (edit.ownNotesFirst ?? current.ownNotesFirst) ? 1 : 0,
  };
}

function readRow(row: CaseRow): CaseFields {
  return { ...row, bundled: row.bundled === 1, ownNotesFirst: row.ownNotesFirst === 1 };
}

function summarise(row: CaseRow, members: readonly MemberRow[], noteCount: number): CaseSummary {
  const days = new Map<string, number>();
  for (const { date } of members) if (date !== null) days.set(date, (days.get(date) ?? 0) + 1);
  return {
    ...readRow(row),
    articleCount: members.length,
    noteCount,
    sourceTypes: [...new Set(members.map(({ sourceType }) => sourceType))],
    days: [...days].map(([date, count]) => ({ date, count })).sort((a, b) => a.date.localeCompare(b.date)),
  };
}
