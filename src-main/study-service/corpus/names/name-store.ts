import type { JoinReason, NameKind } from '../../../contract/names.ts';
import type { StoreDeps, StudyDatabase } from '../../database/store-deps.ts';
import type { FoundNames } from './find-names.ts';
import type { NameEdit, NameLink } from './resolve-names.ts';

export interface NameStore {
  /** What was found in an article; null where its language is not one whose names are read, undefined where it waits. */
  found(articleId: string): FoundNames | null | undefined;
  put(article: number, found: FoundNames | null): void;
  /** What texts of the library say about these forms, and about those that they are said to be. */
  linksAround(keys: readonly string[]): NameLink[];
  edits(keys: readonly string[]): Map<string, NameEdit>;
  /** Sets what is given of one name's edit and leaves the rest. */
  edit(key: string, edit: Partial<NameEdit>): void;
  separations(articleId: string): Set<string>;
  separate(articleId: string, form: string): void;
}

interface LinkRow {
  form: string;
  name: string;
  nameText: string;
  reason: JoinReason;
  articleId: string;
  start: number;
  end: number;
}

interface EditRow {
  key: string;
  label: string | null;
  kind: NameKind | null;
  mergedInto: string | null;
  removed: 0 | 1;
}

/** Links a text states hold everywhere; a family name only holds in the article that gives the full name. */
const STATED: ReadonlySet<JoinReason> = new Set(['abbreviation', 'formerly', 'also known as']);
/** "ABC, formerly XYZ, also known as ..." is followed this many steps. */
const STEPS = 3;

export function createNameStore({ database }: StoreDeps): NameStore {
  const statements = prepareStatements(database);
  const selectEdits = (keys: readonly string[]) => statements.edits.all(JSON.stringify(keys));

  return {
    found(articleId) {
      const row = statements.found.get(articleId);
      if (!row) return undefined;
      return row.found === null ? null : (JSON.parse(row.found) as FoundNames);
    },
    put(article, found) {
      statements.put.run(article, found === null ? null : JSON.stringify(found));
      statements.dropLinks.run(article);
      if (found === null) return;
      const texts = new Map(found.forms.map(({ key, text }) => [key, text]));
      for (const { form, name, reason, start, end } of found.joins) {
        if (!STATED.has(reason)) continue;
        statements.putLink.run(form, name, article, texts.get(name) ?? name, reason, start, end);
      }
    },
    linksAround(keys) {
      const known = new Set<string>();
      const links = new Map<string, NameLink>();
      for (let step = 0, next = [...keys]; step < STEPS && next.length > 0; step += 1) {
        for (const key of next) known.add(key);
        const rows = statements.links.all({ keys: JSON.stringify(next) });
        for (const row of rows) links.set(`${row.form}\n${row.name}\n${row.articleId}`, row);
        next = rows.flatMap(({ form, name }) => [form, name]).filter((key) => !known.has(key));
      }
      return [...links.values()];
    },
    edits(keys) {
      const edits = new Map<string, NameEdit>();
      for (let next = [...keys]; next.length > 0;) {
        const rows = selectEdits(next);
        for (const { key, removed, ...edit } of rows) edits.set(key, { ...edit, removed: removed === 1 });
        next = rows.flatMap(({ mergedInto }) => (mergedInto !== null && !edits.has(mergedInto) ? [mergedInto] : []));
      }
      return edits;
    },
    edit(key, edit) {
      const [row] = selectEdits([key]);
      const kept = { label: null, kind: null, mergedInto: null, ...row, ...withoutUndefined(edit) };
      const removed = (edit.removed ?? row?.removed === 1) ? 1 : 0;
      statements.putEdit.run(key, kept.label, kept.kind, kept.mergedInto, removed);
    },
    separations: (articleId) => new Set(statements.separations.all(articleId)),
    separate: (articleId, form) => void statements.separate.run(articleId, form),
  };
}

function withoutUndefined(edit: Partial<NameEdit>): Partial<NameEdit> {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
}

function prepareStatements(database: StudyDatabase) {
  return {
    found: database.prepare<[string], { found: string | null }>(
      'SELECT found FROM article_names JOIN articles ON sequence = article WHERE id = ?',
    ),
    put: database.prepare<[number, string | null]>(
      'INSERT INTO article_names (article, found) VALUES (?, ?) ON CONFLICT DO UPDATE SET found = excluded.found',
    ),
    dropLinks: database.prepare<[number]>('DELETE FROM name_links WHERE article = ?'),
    putLink: database.prepare<[string, string, number, string, string, number, number]>(
      `INSERT OR IGNORE INTO name_links (form_key, name_key, article, name_text, reason, start_offset, end_offset)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    links: database.prepare<[{ keys: string }], LinkRow>(
      `SELECT form_key AS form, name_key AS name, name_text AS nameText, reason, articles.id AS articleId,
         start_offset AS start, end_offset AS "end"
       FROM name_links JOIN articles ON sequence = article AND removed_at IS NULL
       WHERE form_key IN (SELECT value FROM json_each(@keys)) OR name_key IN (SELECT value FROM json_each(@keys))
       ORDER BY article LIMIT 200`,
    ),
    edits: database.prepare<[string], EditRow>(
      `SELECT name_key AS key, label, kind, merged_into AS mergedInto, removed FROM name_edits
       WHERE name_key IN (SELECT value FROM json_each(?))`,
    ),
    putEdit: database.prepare<[string, string | null, string | null, string | null, number]>(
      `INSERT INTO name_edits (name_key, label, kind, merged_into, removed) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET label = excluded.label, kind = excluded.kind, merged_into = excluded.merged_into,
         removed = excluded.removed`,
    ),
    separations: database
      .prepare<[string], string>('SELECT form_key FROM name_separations WHERE article_id = ?')
      .pluck(),
    separate: database.prepare<[string, string]>(
      'INSERT OR IGNORE INTO name_separations (article_id, form_key) VALUES (?, ?)',
    ),
  };
}
