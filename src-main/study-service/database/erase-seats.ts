import { statSync } from 'node:fs';
import type { StudyDatabase } from './store-deps.ts';

const ATTEMPTS = 'SELECT id FROM quiz_attempts WHERE seat_id = @seatId';
const ANSWERS = `SELECT id FROM quiz_answers WHERE attempt_id IN (${ATTEMPTS})`;
const NOTES = 'SELECT id FROM notes WHERE seat_id = @seatId';
/** Rows of the journal that hold words of the seat: a teacher may have edited its note, or given points. */
const JOURNALED = `(table_name = 'notes' AND json_extract(row_key, '$.id') IN (SELECT id FROM seat_notes WHERE seat_id = @seatId))
  OR (table_name = 'note_targets' AND json_extract(row_key, '$.note_id') IN (SELECT id FROM seat_notes WHERE seat_id = @seatId))
  OR (table_name = 'quiz_answer_points' AND json_extract(row_key, '$.answer_id') IN (${ANSWERS}))`;

/** In this order, since later rows are what earlier ones point at. */
const ERASING = [
  `UPDATE changes SET what = 'A student''s work, erased since' WHERE id IN (SELECT change_id FROM change_rows WHERE ${JOURNALED})`,
  `DELETE FROM change_rows WHERE ${JOURNALED}`,
  `DELETE FROM note_targets WHERE note_id IN (${NOTES})`,
  'DELETE FROM notes WHERE seat_id = @seatId',
  'DELETE FROM seat_notes WHERE seat_id = @seatId',
  'DELETE FROM seat_guesses WHERE seat_id = @seatId',
  'DELETE FROM review_cards WHERE student_key = lower(@seatId)',
  `DELETE FROM quiz_answer_points WHERE answer_id IN (${ANSWERS})`,
  `DELETE FROM quiz_answers WHERE attempt_id IN (${ATTEMPTS})`,
  'DELETE FROM quiz_attempts WHERE seat_id = @seatId',
  'DELETE FROM seats WHERE id = @seatId',
];

/** In bytes: rewriting a library of that size takes less than a second. */
const REWRITTEN_UP_TO = 64e6;

/**
 * Erases seats of a class with all that was written and answered from them, in this file, and answers with how much that was. Deleted
 * rows are overwritten (`secure_delete`), the write-ahead log, which holds the pages as they were, is emptied, and a file that is not
 * large is written anew, so that nothing of it is left in unused pages. What a file system or a disk keeps of overwritten blocks is
 * beyond any program (https://sqlite.org/pragma.html#pragma_secure_delete).
 */
export function eraseSeats(database: StudyDatabase, seatIds: readonly string[]): { notes: number; answers: number } {
  const counted = [NOTES, ANSWERS].map((select) =>
    database.prepare<[{ seatId: string }], number>(`SELECT count(*) FROM (${select})`).pluck(),
  );
  const erasing = ERASING.map((sql) => database.prepare<[{ seatId: string }]>(sql));
  const sum = { notes: 0, answers: 0 };
  database.pragma('secure_delete = ON');
  try {
    database
      .transaction(() => {
        for (const seatId of seatIds) {
          sum.notes += counted[0]!.get({ seatId }) ?? 0;
          sum.answers += counted[1]!.get({ seatId }) ?? 0;
          for (const statement of erasing) statement.run({ seatId });
        }
      })
      .immediate();
    if (statSync(database.name).size <= REWRITTEN_UP_TO) database.exec('VACUUM');
  } finally {
    database.pragma('secure_delete = FAST');
    // A reader may hold the log for a moment; the next checkpoint takes it then.
    database.pragma('wal_checkpoint(TRUNCATE)');
  }
  return sum;
}

/** Whether a library, perhaps of before there were classes, has any of these seats. */
export function holdsSeats(database: StudyDatabase, seatIds: readonly string[]): boolean {
  const isOlder = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'seat_notes'").get() === undefined;
  if (isOlder) return false;
  const one = database.prepare<[string]>('SELECT 1 FROM seats WHERE id = ?');
  return seatIds.some((seatId) => one.get(seatId) !== undefined);
}
