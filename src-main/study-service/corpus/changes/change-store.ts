import BetterSqlite3 from 'better-sqlite3';
import { ExpectedFailure } from '../../../contract/failures.ts';
import type { StoreDeps } from '../../database/store-deps.ts';
import { createJournaledRows } from './journaled-rows-store.ts';
import type { JournaledRows, Row } from './journaled-rows-store.ts';

/** Things a person made: taking back their making removes them as a person would, and never deletes the row. */
const SOFT_REMOVED: ReadonlySet<string> = new Set(['articles', 'outlets', 'cases', 'quizzes', 'quiz_items']);

interface ChangeEntry {
  readonly what: string;
  readonly phase: 'done' | 'taken back';
}

interface RowEntry {
  readonly table_name: string;
  readonly row_key: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface StandingChange {
  readonly id: string;
  readonly text: string;
  readonly at: string;
  /** True where the change is taken back now. */
  readonly undone: boolean;
}

/**
 * The ends of the lines that a change and the undos and redos after it form, newest first. Read only as far as they are
 * asked for, whatever the length of the journal.
 */
const STANDING = `
  SELECT id, what AS text, at, phase,
    sequence > (SELECT sequence FROM changes WHERE undoes IS NULL ORDER BY sequence DESC LIMIT 1) AS isNewest
  FROM changes
  WHERE NOT EXISTS (SELECT 1 FROM changes later WHERE later.undoes = changes.id)
    AND EXISTS (SELECT 1 FROM change_rows WHERE change_id = id AND before IS NOT after)
  ORDER BY sequence DESC`;
/** The change a line began with. */
const ROOT = `
  WITH RECURSIVE line (id, undoes) AS (
    SELECT id, undoes FROM changes WHERE id = ?
    UNION ALL SELECT changes.id, changes.undoes FROM changes JOIN line ON changes.id = line.undoes
  )
  SELECT id FROM line WHERE undoes IS NULL`;

interface StandingRow extends Omit<StandingChange, 'undone'> {
  readonly phase: ChangeEntry['phase'];
  /** 1 where no new change was made since. */
  readonly isNewest: 0 | 1;
}

/** What a change did to one row in all, whatever steps it took. */
interface NetChange {
  readonly table: string;
  readonly key: Row;
  readonly before: Row | null;
  after: Row | null;
}

export interface ChangeStore {
  /** Runs `work` in one transaction and keeps what it did to each row, under a few words for the screen. */
  record<Result>(what: string, work: () => Result): { changeId: string; result: Result };
  /**
   * What `undo` can be given, newest first: of each change that touched something, itself or the last of the undos and
   * redos that followed it. What was taken back before a newer change was made is not to be done again and left out.
   */
  list(limit: number): StandingChange[];
  /**
   * Takes a change back, or does one again that was taken back. Recorded as a change itself, so that it can be undone
   * the same way. `check` runs last, inside the transaction; what it throws leaves everything as it was.
   * Fails with `not-found`, or `cannot-undo` where a later change of the same words is still in force.
   */
  undo(changeId: string, check: () => void): { changeId: string; what: string };
}

/**
 * SQLite's own technique for undo (https://sqlite.org/undoredo.html): temporary triggers, made from the schema when
 * the service starts, write every row that changes into a journal while a change is being recorded. Chosen over a
 * list of "touched rows" that each use case would hand in, because a trigger can't forget a row, and over permanent
 * triggers, because those would have to be rewritten by every migration that adds a column.
 *
 * Unlike that page, rows are kept whole, before and after, instead of as SQL text: `undo` compares what is there now
 * with `after`, column by column, and so can take back an older change as long as nobody touched the same words since.
 */
export function createChangeStore(deps: StoreDeps): ChangeStore {
  const { database, clock, makeId, beforeCommit } = deps;
  const rows = createJournaledRows(database);
  const insertChange = database.prepare<[string, string, string, string | null, string]>(
    'INSERT INTO changes (id, what, at, undoes, phase) VALUES (?, ?, ?, ?, ?)',
  );
  const readChange = database.prepare<[string], ChangeEntry>('SELECT what, phase FROM changes WHERE id = ?');
  const standing = database.prepare<[], StandingRow>(STANDING);
  const rootOf = database.prepare<[string], string>(ROOT).pluck();
  const readRows = database.prepare<[string], RowEntry>(
    'SELECT table_name, row_key, before, after FROM change_rows WHERE change_id = ? ORDER BY step',
  );

  function recordAs<Result>(entry: ChangeEntry, undoes: string | null, work: () => Result) {
    if (database.inTransaction) throw new Error('A change can not be recorded inside another transaction.');
    const changeId = makeId('change');
    const run = database.transaction(() => {
      insertChange.run(changeId, entry.what, clock().toISOString(), undoes, entry.phase);
      rows.startRecording(changeId);
      const result = work();
      rows.stopRecording();
      beforeCommit?.();
      return result;
    });
    return { changeId, result: run.immediate() };
  }

  function takeAllBack(changeId: string, what: string): void {
    // Rows return in any order: a case's article may come before its case.
    database.pragma('defer_foreign_keys = ON');
    const now = clock().toISOString();
    const outcomes = netChanges(readRows.all(changeId)).map((net) => takeBack(rows, net, now));
    if (!outcomes.includes('restored'))
      throw cannotUndo(what, 'it has been taken back already, or it changed nothing.');
  }

  return {
    list(limit) {
      const roots = new Set<string>();
      const list: StandingChange[] = [];
      for (const { id, text, at, phase, isNewest } of standing.iterate()) {
        // A line that was undone, redone and undone again has two ends; the newer one stands.
        const root = rootOf.get(id) ?? id;
        const counts = phase === 'done' || isNewest === 1;
        if (counts && !roots.has(root)) list.push({ id, text, at, undone: phase === 'taken back' });
        roots.add(root);
        if (list.length >= limit) break;
      }
      return list;
    },
    record: (what, work) => recordAs({ what, phase: 'done' }, null, work),
    undo(changeId, check) {
      const change = readChange.get(changeId);
      if (!change) throw unknownChange(changeId);
      const phase = change.phase === 'done' ? 'taken back' : 'done';
      try {
        const made = recordAs({ what: change.what, phase }, changeId, () => {
          takeAllBack(changeId, change.what);
          check();
        });
        return { changeId: made.changeId, what: change.what };
      } catch (error) {
        if (error instanceof Overtaken || isConstraint(error)) throw cannotUndo(change.what, CHANGED_SINCE);
        throw error;
      }
    },
  };
}

/** One row of the journal per row and change, since a change may touch a row twice. */
function netChanges(entries: readonly RowEntry[]): NetChange[] {
  const byRow = new Map<string, NetChange>();
  for (const { table_name: table, row_key: rowKey, before, after } of entries) {
    const name = `${table} ${rowKey}`;
    const seen = byRow.get(name);
    if (seen) seen.after = parseRow(after);
    else byRow.set(name, { table, key: parseRow(rowKey) ?? {}, before: parseRow(before), after: parseRow(after) });
  }
  return [...byRow.values()];
}

/** Restores one row, unless it is as before already; throws `Overtaken` where someone changed it since. */
function takeBack(
  rows: JournaledRows,
  { table, key, before, after }: NetChange,
  now: string,
): 'restored' | 'as before' {
  const current = rows.read(table, key);
  if (before === null) {
    if (after === null || current === null) return 'as before';
    if (SOFT_REMOVED.has(table)) {
      if (current['removed_at'] !== null) return 'as before';
      rows.update(table, key, { removed_at: now });
    } else {
      if (differing(after, current).length > 0) throw new Overtaken();
      rows.delete(table, key);
    }
    return 'restored';
  }
  if (after === null) {
    if (current === null) rows.insert(table, before);
    else if (differing(before, current).length > 0) throw new Overtaken();
    return current === null ? 'restored' : 'as before';
  }
  if (current === null) throw new Overtaken();
  const changed = differing(before, after).filter((column) => current[column] !== before[column]);
  if (changed.some((column) => current[column] !== after[column])) throw new Overtaken();
  if (changed.length === 0) return 'as before';
  rows.update(table, key, Object.fromEntries(changed.map((column) => [column, before[column] ?? null])));
  return 'restored';
}

/** Columns that differ, of those that both rows have: a migration may have added or dropped some since. */
function differing(row: Row, other: Row): string[] {
  return Object.keys(row).filter((column) => column in other && row[column] !== other[column]);
}

function parseRow(json: string | null): Row | null {
  return json === null ? null : (JSON.parse(json) as Row);
}

/** A row is no longer as the change left it. */
class Overtaken extends Error {}

const CHANGED_SINCE = 'something it touched was changed again since. Take the later change back first.';

function isConstraint(error: unknown): boolean {
  return error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
}

function cannotUndo(what: string, why: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'cannot-undo', message: `Can't take back "${what}": ${why}` });
}

function unknownChange(changeId: string): ExpectedFailure {
  return new ExpectedFailure({
    code: 'not-found',
    what: 'change',
    id: changeId,
    message: 'There is no such change to take back.',
  });
}
