import type { StoreDeps } from '../../database/store-deps.ts';
import { foldName } from './fold-name.ts';

export interface StoredSeat {
  readonly id: string;
  readonly classId: string;
  readonly name: string;
  readonly group: string | null;
  /** Not of the roster: its student gave the name. */
  readonly selfNamed: boolean;
  /** SHA-256 (hex) of the token that opens it; null while nobody sits there. */
  readonly tokenHash: string | null;
  readonly takenAt: string | null;
}

/** What a seat or a class has handed in. */
export interface SeatCounts {
  readonly seatId: string;
  readonly notes: number;
  readonly guesses: number;
}

/** How many seats are in a group (null: in none), and in how many of them somebody sits. */
export interface GroupCount {
  readonly group: string | null;
  readonly seats: number;
  readonly come: number;
}

export interface SeatStore {
  /** In the order they were added. */
  listOfClass(classId: string): StoredSeat[];
  read(seatId: string): StoredSeat | null;
  /** The one whose name looks like this. */
  findByName(classId: string, name: string): StoredSeat | null;
  add(
    classId: string,
    seat: { readonly name: string; readonly group: string | null; readonly selfNamed?: boolean },
  ): string;
  /** A new name is written on everything that was handed in under the old one. */
  edit(seatId: string, edit: { readonly name?: string | undefined; readonly group?: string | null | undefined }): void;
  take(seatId: string, tokenHash: string): void;
  free(seatId: string): void;
  count(classId: string): SeatCounts[];
  countGroups(classId: string): GroupCount[];
  countOf(classId: string): number;
  countOfAll(): Map<string, number>;
  inOneTransaction<Result>(work: () => Result): Result;
}

const SELECT = `SELECT id, class_id AS classId, name, in_group AS "group", self_named AS selfNamed, token_hash AS tokenHash, taken_at AS takenAt
  FROM seats`;

type SeatRow = Omit<StoredSeat, 'selfNamed'> & { readonly selfNamed: 0 | 1 };

export function createSeatStore({ database, clock, makeId }: StoreDeps): SeatStore {
  const ofClass = database.prepare<[string], SeatRow>(`${SELECT} WHERE class_id = ? ORDER BY sequence`);
  const one = database.prepare<[string], SeatRow>(`${SELECT} WHERE id = ?`);
  const named = database.prepare<[string, string], SeatRow>(`${SELECT} WHERE class_id = ? AND name_key = ?`);
  const insert = database.prepare<[Record<string, string | number | null>]>(
    `INSERT INTO seats (id, class_id, name, name_key, in_group, self_named)
     VALUES (@id, @classId, @name, @nameKey, @group, @selfNamed)`,
  );
  const rename = database.prepare<[string, string, string]>('UPDATE seats SET name = ?, name_key = ? WHERE id = ?');
  const renameNotes = database.prepare<[string, string]>('UPDATE notes SET author = ? WHERE seat_id = ?');
  const renameAttempts = database.prepare<[string, string]>('UPDATE quiz_attempts SET student = ? WHERE seat_id = ?');
  const regroup = database.prepare<[string | null, string]>('UPDATE seats SET in_group = ? WHERE id = ?');
  const take = database.prepare<[string, string, string]>('UPDATE seats SET token_hash = ?, taken_at = ? WHERE id = ?');
  const free = database.prepare<[string]>('UPDATE seats SET token_hash = NULL, taken_at = NULL WHERE id = ?');
  const counts = database.prepare<[string], SeatCounts>(
    `SELECT s.id AS seatId,
       (SELECT count(*) FROM notes n WHERE n.seat_id = s.id) AS notes,
       (SELECT count(*) FROM seat_guesses g WHERE g.seat_id = s.id) AS guesses
     FROM seats s WHERE s.class_id = ?`,
  );
  const groups = database.prepare<[string], GroupCount>(
    'SELECT in_group AS "group", count(*) AS seats, count(token_hash) AS come FROM seats WHERE class_id = ? GROUP BY in_group',
  );
  const number = database.prepare<[string], number>('SELECT count(*) FROM seats WHERE class_id = ?').pluck();
  const all = database.prepare<[], { classId: string; count: number }>(
    'SELECT class_id AS classId, count(*) AS count FROM seats GROUP BY class_id',
  );
  return {
    listOfClass: (classId) => ofClass.all(classId).map(readRow),
    read(seatId) {
      const row = one.get(seatId);
      return row ? readRow(row) : null;
    },
    findByName(classId, name) {
      const row = named.get(classId, foldName(name));
      return row ? readRow(row) : null;
    },
    add(classId, { name, group, selfNamed = false }) {
      const id = makeId('seat');
      insert.run({ id, classId, name, nameKey: foldName(name), group, selfNamed: Number(selfNamed) });
      return id;
    },
    edit(seatId, { name, group }) {
      if (name !== undefined) {
        rename.run(name, foldName(name), seatId);
        renameNotes.run(name, seatId);
        renameAttempts.run(name, seatId);
      }
      if (group !== undefined) regroup.run(group, seatId);
    },
    take: (seatId, tokenHash) => void take.run(tokenHash, clock().toISOString(), seatId),
    free: (seatId) => void free.run(seatId),
    count: (classId) => counts.all(classId),
    countGroups: (classId) => groups.all(classId),
    countOf: (classId) => number.get(classId) ?? 0,
    countOfAll: () => new Map(all.all().map(({ classId, count }) => [classId, count])),
    inOneTransaction: (work) => database.transaction(work).immediate(),
  };
}

function readRow(row: SeatRow): StoredSeat {
  return { ...row, selfNamed: row.selfNamed === 1 };
}
