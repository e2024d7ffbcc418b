import type { StoreDeps } from '../database/store-deps.ts';
import type { LeftOut } from './claims/confirm-left-out.ts';
import type { NameGroupEdit } from './names/edit-groups.ts';

/** What people have said about comparisons. Every write belongs into a recorded change, so that it can be taken back. */
export interface ComparisonStore {
  listNameGroups(caseId: string): NameGroupEdit[];
  /** Takes the forms out of the case's other groups; one that is left with none goes. */
  putNameGroup(caseId: string, edit: NameGroupEdit): void;
  listLeftOut(articleIds: readonly string[]): LeftOut[];
  addLeftOut(leftOut: Omit<LeftOut, 'at'>): void;
  /** Takes back every confirmation for this article whose evidence reaches over these words; says how many there were. */
  removeLeftOut(leftOut: Pick<LeftOut, 'evidence' | 'articleId'>): number;
}

interface GroupRow {
  id: string;
  label: string;
  forms: string;
}
interface LeftOutRow {
  evidenceId: string;
  start: number;
  end: number;
  exact: string;
  articleId: string;
  by: string;
  at: string;
}

export function createComparisonStore({ database, clock, makeId }: StoreDeps): ComparisonStore {
  const selectGroups = database.prepare<[string], GroupRow>(
    'SELECT id, label, forms FROM case_name_groups WHERE case_id = ? ORDER BY id',
  );
  const insertGroup = database.prepare<[string, string, string, string]>(
    'INSERT INTO case_name_groups (id, case_id, label, forms) VALUES (?, ?, ?, ?)',
  );
  const setForms = database.prepare<[string, string]>('UPDATE case_name_groups SET forms = ? WHERE id = ?');
  const deleteGroup = database.prepare<[string]>('DELETE FROM case_name_groups WHERE id = ?');
  const selectLeftOut = database.prepare<[string], LeftOutRow>(
    `SELECT evidence_article_id AS evidenceId, start_offset AS start, end_offset AS end, exact,
       article_id AS articleId, said_by AS by, said_at AS at
     FROM left_out_claims WHERE article_id IN (SELECT value FROM json_each(?)) ORDER BY said_at, id`,
  );
  const insertLeftOut = database.prepare<[string, string, number, number, string, string, string, string]>(
    `INSERT INTO left_out_claims (id, evidence_article_id, start_offset, end_offset, exact, article_id, said_by, said_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const deleteLeftOut = database.prepare<[string, string, number, number]>(
    `DELETE FROM left_out_claims
     WHERE article_id = ? AND evidence_article_id = ? AND start_offset < ? AND end_offset > ?`,
  );
  const parse = (forms: string) => JSON.parse(forms) as string[];
  return {
    listNameGroups: (caseId) => selectGroups.all(caseId).map(({ label, forms }) => ({ label, forms: parse(forms) })),
    putNameGroup(caseId, { label, forms }) {
      const taken = new Set(forms);
      for (const group of selectGroups.all(caseId)) {
        const kept = parse(group.forms).filter((form) => !taken.has(form));
        // The group of this name is written anew as a whole.
        if (kept.length === 0 || group.label === label) deleteGroup.run(group.id);
        else if (kept.length < parse(group.forms).length) setForms.run(JSON.stringify(kept), group.id);
      }
      insertGroup.run(makeId('name-group'), caseId, label, JSON.stringify(forms));
    },
    listLeftOut: (articleIds) =>
      selectLeftOut.all(JSON.stringify(articleIds)).map(({ evidenceId, start, end, exact, articleId, by, at }) => ({
        evidence: { articleId: evidenceId, start, end, text: exact },
        articleId,
        by,
        at,
      })),
    addLeftOut: ({ evidence, articleId, by }) =>
      void insertLeftOut.run(
        makeId('left-out'),
        evidence.articleId,
        evidence.start,
        evidence.end,
        evidence.text,
        articleId,
        by,
        clock().toISOString(),
      ),
    removeLeftOut: ({ evidence, articleId }) =>
      deleteLeftOut.run(articleId, evidence.articleId, evidence.end, evidence.start).changes,
  };
}
