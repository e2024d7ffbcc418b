import { eraseSeats } from '../../database/erase-seats.ts';
import type { StoreDeps } from '../../database/store-deps.ts';

/** What one seat wrote and answered, as it is given to its student. */
export interface SeatData {
  readonly notes: readonly {
    readonly id: string;
    readonly category: string;
    readonly text: string;
    readonly confidence: string;
    readonly createdAt: string;
    readonly changedAt: string;
    readonly passages: readonly string[];
  }[];
  readonly answers: readonly {
    readonly quiz: string;
    readonly question: string;
    readonly response: string;
    readonly answer: string;
    readonly passage: string | null;
    readonly confidence: string;
    readonly answeredAt: string;
    readonly points: number | null;
  }[];
  readonly guesses: readonly {
    readonly article: string;
    readonly sourceType: string;
    readonly reason: string;
    readonly madeAt: string;
  }[];
}
export interface Erased {
  readonly notes: number;
  readonly answers: number;
}

/** Everything of a seat, wherever it is kept, read or erased in one go. */
export interface SeatDataStore {
  read(seatId: string): SeatData;
  /** Answers with how much that was. Overwritten on the disk (`secure_delete`), and out of the write-ahead log. */
  erase(seatIds: readonly string[]): Erased;
  /** Puts the numbers in a class's row; nothing else of it is left. */
  countErased(classId: string, erased: Erased & { readonly seats: number; readonly at: string }): void;
}

type One = [{ seatId: string }];

export function createSeatDataStore({ database }: Pick<StoreDeps, 'database'>): SeatDataStore {
  // What a student writes over, or takes away, is not to lie in unused places of a page until the day of erasing; costs no writes.
  database.pragma('secure_delete = FAST');
  const notes = database.prepare<One, Omit<SeatData['notes'][number], 'passages'>>(
    `SELECT id, category, text, confidence, created_at AS createdAt, changed_at AS changedAt FROM notes
     WHERE seat_id = @seatId ORDER BY created_at, id`,
  );
  const passages = database
    .prepare<[string], string>('SELECT exact FROM note_targets WHERE note_id = ? ORDER BY place')
    .pluck();
  const answers = database.prepare<One, SeatData['answers'][number]>(
    `SELECT q.title AS quiz, i.prompt AS question, i.response, a.answer, a.passage, a.confidence,
       a.answered_at AS answeredAt, p.points
     FROM quiz_answers a JOIN quiz_attempts t ON t.id = a.attempt_id JOIN quizzes q ON q.id = t.quiz_id
       JOIN quiz_items i ON i.id = a.item_id LEFT JOIN quiz_answer_points p ON p.answer_id = a.id
     WHERE t.seat_id = @seatId ORDER BY q.title, i.place`,
  );
  const guesses = database.prepare<One, SeatData['guesses'][number]>(
    `SELECT b.title AS article, g.source_type AS sourceType, g.reason, g.made_at AS madeAt
     FROM seat_guesses g JOIN articles b ON b.id = g.article_id WHERE g.seat_id = @seatId ORDER BY g.made_at`,
  );
  const putNumbers = database.prepare<[Record<string, string | number>]>(
    `UPDATE classes SET erased_at = @at, purge_on = NULL, code = '', secret = '', erased_seats = @seats,
       erased_notes = @notes, erased_answers = @answers WHERE id = @classId`,
  );
  return {
    read: (seatId) => ({
      notes: notes.all({ seatId }).map((note) => ({ ...note, passages: passages.all(note.id) })),
      answers: answers.all({ seatId }),
      guesses: guesses.all({ seatId }),
    }),
    erase: (seatIds) => eraseSeats(database, seatIds),
    countErased: (classId, { seats, notes: erasedNotes, answers: erasedAnswers, at }) =>
      void putNumbers.run({ classId, seats, notes: erasedNotes, answers: erasedAnswers, at }),
  };
}
