import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readVersion } from '../../../src-main/study-service/database/migrate-database.ts';
import type { StudyDatabase } from '../../../src-main/study-service/database/store-deps.ts';
import { openTestService } from '../../contract/example-library.ts';
import { DataFolder } from './data-folder.ts';

/** The last migration before there were classes, packs and work files. */
const BEFORE = 12;
const NOW = '2025-09-01T08:00:00.000Z';

it('a library from before there were classes is upgraded with its notes, attempts, answers and review cards', async () => {
  const folder = new DataFolder();
  const migrations = folder.copyMigrations();
  for (const file of readdirSync(migrations)) if (Number(file.slice(0, 4)) > BEFORE) rmSync(join(migrations, file));
  const { database: old } = folder.open(migrations);
  expect(readVersion(old)).toBe(BEFORE);
  folder.addArticle(old, 'bridge');
  fill(old);
  const tables = tablesOf(old);
  const before = new Map(tables.map((table) => [table, rowsOf(old, table)]));
  expect(
    ['notes', 'note_targets', 'quiz_attempts', 'quiz_answers'].filter((table) => before.get(table)!.length === 0),
  ).toEqual([]);
  old.close();

  const { database } = folder.open();
  expect(readVersion(database)).toBeGreaterThan(BEFORE);
  for (const [table, rows] of before) {
    const columns = Object.keys(rows[0] ?? {});
    const after = rowsOf(database, table).map((row) => Object.fromEntries(columns.map((name) => [name, row[name]])));
    if (columns.length > 0) expect(after, table).toEqual(rows);
  }
  expect(rowsOf(database, 'notes').map(({ seat_id }) => seat_id)).toEqual([null]);
  expect(database.pragma('foreign_key_check')).toEqual([]);
  expect(folder.list('backups')).not.toEqual([]);
  database.close();

  const service = openTestService(folder.path);
  const ask = async (method: string, input: object) => {
    const reply = await service.dispatch(method, input, 'owner');
    return reply.ok ? reply.value : reply.failure;
  };
  expect(await ask('framing.notes', { caseId: 'case-old' })).toMatchObject({
    notes: [{ id: 'note-old', text: 'Who closed it?' }],
  });
  expect(await ask('quiz.results', { quizId: 'quiz-old' })).toMatchObject({
    students: [{ student: 'Ada', answered: 1 }],
  });
  service.close();
});

function tablesOf(database: StudyDatabase): string[] {
  const sql =
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'";
  return database.prepare<[], string>(sql).pluck().all();
}

function rowsOf(database: StudyDatabase, table: string): Record<string, unknown>[] {
  return database.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all();
}

/** Written as Parallax of then wrote it, without the stores of today. */
function fill(database: StudyDatabase): void {
  const article = database.prepare<[], string>('SELECT id FROM articles').pluck().get()!;
  const response = {
    type: 'choice',
    multiple: false,
    options: [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
    ],
  };
  const key = { type: 'choice', right: ['a'] };
  const put = (table: string, row: Record<string, string | number | null>) => {
    const names = Object.keys(row);
    database
      .prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`)
      .run(row);
  };
  put('cases', { id: 'case-old', title: 'The bridge', added_at: NOW });
  put('case_articles', { case_id: 'case-old', article_id: article, place: 0 });
  const note = {
    id: 'note-old',
    case_id: 'case-old',
    category: 'cause',
    text: 'Who closed it?',
    confidence: 'certain',
  };
  put('notes', {
    ...note,
    author: 'Ada',
    origin: 'person',
    rule: null,
    created_at: NOW,
    changed_at: NOW,
    foreign_id: null,
  });
  const words = { exact: 'bridge', prefix: '', suffix: '', start_offset: 0, end_offset: 6 };
  put('note_targets', { note_id: 'note-old', place: 0, article_id: article, ...words });
  put('quizzes', { id: 'quiz-old', case_id: 'case-old', title: 'Old', bundled: 0, added_at: NOW, removed_at: null });
  put('quiz_items', {
    ...{ id: 'item-old', quiz_id: 'quiz-old', place: 0, kind: 'one of several', prompt: 'Which?', article_ids: '[]' },
    ...{ response: JSON.stringify(response), answer_key: JSON.stringify(key), absences: '[]', explanation: 'A it is.' },
    ...{ difficulty: 0.5, origin: 'written', removed_at: null },
  });
  const attempt = { id: 'attempt-old', quiz_id: 'quiz-old', student: 'Ada', student_key: 'ada' };
  put('quiz_attempts', { ...attempt, started_at: NOW, finished_at: NOW });
  const answer = { id: 'answer-old', attempt_id: 'attempt-old', item_id: 'item-old', passage: null };
  put('quiz_answers', { ...answer, answer: '{"type":"choice","chosen":["a"]}', confidence: 'guess', answered_at: NOW });
  put('quiz_answer_points', { answer_id: 'answer-old', points: 2, graded_at: NOW });
  put('review_cards', { student_key: 'ada', item_id: 'item-old', due_at: NOW, card: '{"state":2}' });
}
