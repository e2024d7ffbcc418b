import type { Note } from '../../contract/framing.ts';
import type { StoreDeps } from '../database/store-deps.ts';
import type { AnchorSelector } from '../corpus/anchors/place-anchor.ts';

/** A passage as it is stored: words of the stored body with what stands around them. */
export interface StoredSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number | null;
  readonly end: number | null;
}
export interface StoredTarget extends StoredSelector {
  readonly articleId: string;
}
export type NoteFields = Omit<Note, 'targets' | 'createdAt' | 'changedAt' | 'id'> & {
  readonly foreignId: string | null;
};
export interface StoredNote extends Omit<Note, 'targets'> {
  readonly foreignId: string | null;
  /** The seat in a class that it was written from; null for one written at the desk. */
  readonly seatId: string | null;
  readonly targets: readonly StoredTarget[];
}
/** A note as a seat of a class handed it in. */
export type SeatNote = Omit<NoteFields, 'foreignId'> & { readonly id: string; readonly seatId: string };

/** Framing notes. Every write belongs into a recorded change, so that it can be taken back. */
export interface NoteStore {
  /** With `classId` those of its seats. */
  listOfCase(caseId: string, classId?: string): StoredNote[];
  /** What one seat of a class wrote in a case. */
  listOfSeat(caseId: string, seatId: string): StoredNote[];
  read(noteId: string): StoredNote | null;
  /** Answers with the new note's id. A note from elsewhere keeps its times. */
  add(fields: NoteFields, targets: readonly StoredTarget[], times?: Pick<Note, 'createdAt' | 'changedAt'>): string;
  edit(noteId: string, fields: Partial<Pick<Note, 'category' | 'text' | 'confidence'>>): void;
  setTargets(noteId: string, targets: readonly StoredTarget[]): void;
  remove(noteId: string): void;
  /** New, or in place of what it was. Not journaled: a teacher's undo must not take away what a student wrote. */
  putOfSeat(note: SeatNote, targets: readonly StoredTarget[]): void;
}

type NoteRow = Omit<StoredNote, 'targets'>;
type TargetRow = StoredTarget & { readonly noteId: string };

const NOTE = `id, case_id AS caseId, category, text, confidence, author, origin, rule,
  created_at AS createdAt, changed_at AS changedAt, foreign_id AS foreignId, seat_id AS seatId`;
const SELECTOR = 'exact, prefix, suffix, start_offset AS start, end_offset AS end';

export function createNoteStore({ database, clock, makeId }: StoreDeps): NoteStore {
  const ofCase = database.prepare<[string], NoteRow>(
    `SELECT ${NOTE} FROM notes WHERE case_id = ? ORDER BY created_at, id`,
  );
  const ofClass = database.prepare<[string, string], NoteRow>(
    `SELECT ${NOTE} FROM notes WHERE case_id = ? AND seat_id IN (SELECT id FROM seats WHERE class_id = ?)
     ORDER BY created_at, id`,
  );
  const ofSeat = database.prepare<[string, string], NoteRow>(
    `SELECT ${NOTE} FROM notes WHERE seat_id = ? AND case_id = ? ORDER BY created_at, id`,
  );
  const one = database.prepare<[string], NoteRow>(`SELECT ${NOTE} FROM notes WHERE id = ?`);
  const targetsOfCase = database.prepare<[string], TargetRow>(
    `SELECT note_id AS noteId, article_id AS articleId, ${SELECTOR} FROM note_targets
     WHERE note_id IN (SELECT id FROM notes WHERE case_id = ?) ORDER BY note_id, place`,
  );
  const targetsOf = database.prepare<[string], TargetRow>(
    `SELECT note_id AS noteId, article_id AS articleId, ${SELECTOR} FROM note_targets WHERE note_id = ? ORDER BY place`,
  );
  const insert = database.prepare<[Record<string, string | null>]>(
    `INSERT INTO notes (id, case_id, category, text, confidence, author, origin, rule, created_at, changed_at, foreign_id)
     VALUES (@id, @caseId, @category, @text, @confidence, @author, @origin, @rule, @createdAt, @changedAt, @foreignId)`,
  );
  const insertTarget = database.prepare<[Record<string, string | number | null>]>(
    `INSERT INTO note_targets (note_id, place, article_id, exact, prefix, suffix, start_offset, end_offset)
     VALUES (@noteId, @place, @articleId, @exact, @prefix, @suffix, @start, @end)`,
  );
  const deleteTargets = database.prepare<[string]>('DELETE FROM note_targets WHERE note_id = ?');
  const update = database.prepare<[Record<string, string | null>]>(
    `UPDATE notes SET category = coalesce(@category, category), text = coalesce(@text, text),
       confidence = coalesce(@confidence, confidence), changed_at = @now WHERE id = @id`,
  );
  const remove = database.prepare<[string]>('DELETE FROM notes WHERE id = ?');
  const put = database.prepare<[Record<string, string | null>]>(
    `INSERT INTO notes (id, case_id, category, text, confidence, author, origin, rule, created_at, changed_at, seat_id)
     VALUES (@id, @caseId, @category, @text, @confidence, @author, @origin, @rule, @now, @now, @seatId)
     ON CONFLICT DO UPDATE SET category = excluded.category, text = excluded.text, confidence = excluded.confidence,
       origin = excluded.origin, rule = excluded.rule, changed_at = excluded.changed_at`,
  );
  const putTargets = (noteId: string, targets: readonly StoredTarget[]) =>
    targets.forEach((target, place) => insertTarget.run({ noteId, place, ...target }));
  const withTargets = (row: NoteRow, targets: readonly TargetRow[]): StoredNote => ({
    ...row,
    targets: targets.map(({ noteId: _, ...target }) => target),
  });
  return {
    listOfCase(caseId, classId) {
      const byNote = Map.groupBy(targetsOfCase.all(caseId), ({ noteId }) => noteId);
      const rows = classId === undefined ? ofCase.all(caseId) : ofClass.all(caseId, classId);
      return rows.map((row) => withTargets(row, byNote.get(row.id) ?? []));
    },
    listOfSeat: (caseId, seatId) => ofSeat.all(seatId, caseId).map((row) => withTargets(row, targetsOf.all(row.id))),
    read(noteId) {
      const row = one.get(noteId);
      return row ? withTargets(row, targetsOf.all(noteId)) : null;
    },
    add(fields, targets, times) {
      const id = makeId('note');
      const now = clock().toISOString();
      insert.run({ ...fields, id, createdAt: times?.createdAt ?? now, changedAt: times?.changedAt ?? now });
      putTargets(id, targets);
      return id;
    },
    edit: (id, { category = null, text = null, confidence = null }) =>
      void update.run({ id, category, text, confidence, now: clock().toISOString() }),
    setTargets(noteId, targets) {
      deleteTargets.run(noteId);
      putTargets(noteId, targets);
    },
    remove(noteId) {
      deleteTargets.run(noteId);
      remove.run(noteId);
    },
    putOfSeat(note, targets) {
      put.run({ ...note, now: clock().toISOString() });
      deleteTargets.run(note.id);
      putTargets(note.id, targets);
    },
  };
}

/** A stored passage as an anchor is looked for. */
export function toAnchor({ exact, prefix, suffix, start, end }: StoredSelector): AnchorSelector {
  return { exact, prefix, suffix, start: start ?? undefined, end: end ?? undefined };
}
