import type { Holds } from '../../contract/upkeep.ts';
import type { StudyDatabase } from './store-deps.ts';

/** What a library of any version holds, as a person would count it. A copy from before there were notes holds none. */
export function countHoldings(database: StudyDatabase): Holds {
  const count = (table: string, which = '') =>
    holdsTable(database, table)
      ? (database.prepare<[], number>(`SELECT count(*) FROM ${table} ${which}`).pluck().get() ?? 0)
      : 0;
  const shown = 'WHERE removed_at IS NULL';
  return { cases: count('cases', shown), articles: count('articles', shown), notes: count('notes') };
}

/** Rows a table, for a report. Numbers alone: what is in the rows is nobody's business. */
export function countRows(database: StudyDatabase): { table: string; rows: number }[] {
  return TABLES.filter((table) => holdsTable(database, table)).map((table) => ({
    table,
    rows: database.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0,
  }));
}

const TABLES = [
  ...['articles', 'article_versions', 'captures', 'outlets', 'cases', 'notes', 'quizzes', 'quiz_items', 'quiz_answers'],
  ...['classes', 'seats', 'pack_origins', 'changes', 'texts_to_compare', 'texts_to_read', 'search_stale', 'notices'],
];

/** Whether a class is open, whose students' work goes into this library. */
export function hasOpenClass(database: StudyDatabase): boolean {
  return database.prepare('SELECT 1 FROM classes WHERE closed_at IS NULL LIMIT 1').get() !== undefined;
}

function holdsTable(database: StudyDatabase, table: string): boolean {
  return database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table) !== undefined;
}
