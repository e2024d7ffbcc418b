import type { StudyDatabase } from '../../database/store-deps.ts';

/**
 * The tables whose rows can be taken back, with the columns that name a row. Undo writes to these alone: raw pages,
 * settings and the journal itself are not among them.
 */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  articles: ['id'],
  article_versions: ['article_id', 'number'],
  article_bodies: ['article_id'],
  article_credits: ['article_id', 'place'],
  blocks: ['article_id', 'position'],
  outlets: ['id'],
  source_label_evidence: ['outlet_id', 'place'],
  cases: ['id'],
  case_articles: ['case_id', 'article_id'],
  source_guesses: ['article_id'],
  name_edits: ['name_key'],
  name_separations: ['article_id', 'form_key'],
  refused_groups: ['id'],
  case_name_groups: ['id'],
  left_out_claims: ['id'],
  notes: ['id'],
  note_targets: ['note_id', 'place'],
  dismissed_cues: ['id'],
  case_materials: ['case_id', 'kind', 'place'],
  quizzes: ['id'],
  quiz_items: ['id'],
  quiz_item_evidence: ['item_id', 'place'],
  // Answers at the desk and in a class are given outside any recorded change; those of a file that is taken in are not.
  quiz_attempts: ['id'],
  quiz_answers: ['id'],
  quiz_answer_points: ['answer_id'],
  article_rights: ['article_id'],
  pack_missing_texts: ['article_id'],
  pack_questions: ['case_id', 'place'],
};

/** Every journaled column is TEXT, INTEGER or REAL, which JSON carries without loss (SQLite writes a REAL with 17 digits). */
export type Row = Record<string, string | number | null>;

/** Whole rows by table and key, and the switch of the triggers that write them into `change_rows`. */
export interface JournaledRows {
  startRecording(changeId: string): void;
  stopRecording(): void;
  read(table: string, key: Row): Row | null;
  insert(table: string, row: Row): void;
  update(table: string, key: Row, values: Row): void;
  delete(table: string, key: Row): void;
}

/** Makes the triggers for this connection; they go with it. Call once per connection. */
export function createJournaledRows(database: StudyDatabase): JournaledRows {
  database.exec('CREATE TEMP TABLE recording (change_id TEXT); INSERT INTO recording VALUES (NULL);');
  const columns = new Map(Object.keys(KEYS).map((table) => [table, readColumns(database, table)]));
  for (const [table, names] of columns) database.exec(triggersFor(table, names));
  const switchTo = database.prepare<[string | null]>('UPDATE temp.recording SET change_id = ?');

  const run = (sql: string, values: Row) => database.prepare<[Row]>(sql).run(values);
  const known = (table: string, row: Row) => Object.keys(row).filter((name) => columns.get(table)?.includes(name));
  return {
    startRecording: (changeId) => void switchTo.run(changeId),
    stopRecording: () => void switchTo.run(null),
    read(table, key) {
      return database.prepare<[Row], Row>(`SELECT * FROM ${table} WHERE ${matching(table)}`).get(key) ?? null;
    },
    insert(table, row) {
      const names = known(table, row);
      const values = names.map((name) => `@${name}`);
      run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')})`, row);
    },
    update(table, key, values) {
      const assignments = known(table, values).map((name) => `${name} = @${name}`);
      run(`UPDATE ${table} SET ${assignments.join(', ')} WHERE ${matching(table)}`, { ...values, ...key });
    },
    delete: (table, key) => void run(`DELETE FROM ${table} WHERE ${matching(table)}`, key),
  };
}

/** `id = @id`. Refuses a table outside the list, since its name would go into SQL. */
function matching(table: string): string {
  return keysOf(table)
    .map((name) => `${name} = @${name}`)
    .join(' AND ');
}

function keysOf(table: string): readonly string[] {
  const keys = KEYS[table];
  if (!keys) throw new Error(`Rows of ${table} can not be taken back.`);
  return keys;
}

function readColumns(database: StudyDatabase, table: string): string[] {
  return (database.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
}

function triggersFor(table: string, columns: readonly string[]): string {
  const image = (row: 'old' | 'new') => jsonObject(columns, row);
  const key = (row: 'old' | 'new') => jsonObject(keysOf(table), row);
  const trigger = (event: 'INSERT' | 'UPDATE' | 'DELETE', rowKey: string, before: string, after: string) => `
    CREATE TEMP TRIGGER journal_${table}_${event.toLowerCase()} AFTER ${event} ON main.${table}
    WHEN (SELECT change_id FROM recording) IS NOT NULL
    BEGIN
      INSERT INTO change_rows (change_id, table_name, row_key, before, after)
      VALUES ((SELECT change_id FROM recording), '${table}', ${rowKey}, ${before}, ${after});
    END;`;
  return [
    trigger('INSERT', key('new'), 'NULL', image('new')),
    trigger('UPDATE', key('old'), image('old'), image('new')),
    trigger('DELETE', key('old'), image('old'), 'NULL'),
  ].join('\n');
}

function jsonObject(columns: readonly string[], row: 'old' | 'new'): string {
  return `json_object(${columns.map((name) => `'${name}', ${row}.${name}`).join(', ')})`;
}
