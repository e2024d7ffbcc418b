import type { SourceType } from '../../../contract/plain/vocabulary.ts';
import type { StoreDeps } from '../../database/store-deps.ts';

export interface StoredGuess {
  readonly articleId: string;
  readonly sourceType: SourceType;
  readonly reason: string;
}

/** What of a note's history decides whether a piece of work still counts. */
export interface NoteLedger {
  readonly seatId: string;
  readonly revision: number;
  readonly removed: boolean;
}

/** The ledger of what came in from seats. Every write belongs into `commitTogether`. */
export interface WorkStore {
  readNote(noteId: string): NoteLedger | null;
  putNote(noteId: string, ledger: NoteLedger): void;
  guesses(seatId: string): StoredGuess[];
  hasGuess(seatId: string, workId: string): boolean;
  /** Whether this very piece of work is the answer to that question. */
  hasAnswer(answerId: string, attemptId: string, itemId: string): boolean;
  /** Of two guesses at one article the one that was made later stays. */
  putGuess(seatId: string, guess: StoredGuess & { readonly id: string; readonly at: string }): void;
  /** One transaction, on the disk when this returns (`synchronous = FULL`). */
  commitTogether(work: () => void): void;
  /**
   * How much of the library SQLite may hold in memory: little while a class is open, since what it hands in is written and hardly
   * read again, and a school laptop has the browser and the projector's page to hold besides.
   */
  holdLittle(isLittle: boolean): void;
  /** Part of the transaction that is under way: what throws in it is undone alone. */
  inSavepoint(work: () => void): void;
}

/** In KB, as `PRAGMA cache_size` counts where it is negative. Usual are 16 MB. */
const LITTLE = -4_000;

export function createWorkStore({ database }: Pick<StoreDeps, 'database'>): WorkStore {
  const readNote = database.prepare<[string], { seatId: string; revision: number; removed: 0 | 1 }>(
    'SELECT seat_id AS seatId, revision, removed FROM seat_notes WHERE id = ?',
  );
  const putNote = database.prepare<[Record<string, string | number>]>(
    `INSERT INTO seat_notes (id, seat_id, revision, removed) VALUES (@id, @seatId, @revision, @removed)
     ON CONFLICT DO UPDATE SET revision = excluded.revision, removed = excluded.removed`,
  );
  const guesses = database.prepare<[string], StoredGuess>(
    `SELECT article_id AS articleId, source_type AS sourceType, reason FROM seat_guesses WHERE seat_id = ?
     ORDER BY article_id`,
  );
  const putGuess = database.prepare<[Record<string, string>]>(
    `INSERT INTO seat_guesses (seat_id, article_id, work_id, source_type, reason, made_at)
     VALUES (@seatId, @articleId, @id, @sourceType, @reason, @at)
     ON CONFLICT DO UPDATE SET work_id = excluded.work_id, source_type = excluded.source_type,
       reason = excluded.reason, made_at = excluded.made_at
     WHERE (excluded.made_at, excluded.work_id) > (seat_guesses.made_at, seat_guesses.work_id)`,
  );
  const hasGuess = database
    .prepare<[string, string], number>('SELECT 1 FROM seat_guesses WHERE seat_id = ? AND work_id = ?')
    .pluck();
  const hasAnswer = database
    .prepare<[string, string, string], number>(
      'SELECT 1 FROM quiz_answers WHERE id = ? AND attempt_id = ? AND item_id = ?',
    )
    .pluck();
  const usual = database.pragma('cache_size', { simple: true }) as number;
  const transaction = database.transaction((work: () => void) => work());
  return {
    readNote(noteId) {
      const row = readNote.get(noteId);
      return row ? { ...row, removed: row.removed === 1 } : null;
    },
    putNote: (id, { seatId, revision, removed }) =>
      void putNote.run({ id, seatId, revision, removed: Number(removed) }),
    guesses: (seatId) => guesses.all(seatId),
    hasGuess: (seatId, workId) => hasGuess.get(seatId, workId) !== undefined,
    hasAnswer: (answerId, attemptId, itemId) => hasAnswer.get(answerId, attemptId, itemId) !== undefined,
    putGuess: (seatId, { id, articleId, sourceType, reason, at }) =>
      void putGuess.run({ seatId, id, articleId, sourceType, reason, at }),
    commitTogether: (work) => transaction.immediate(work),
    holdLittle: (isLittle) => void database.pragma(`cache_size = ${isLittle ? LITTLE : usual}`),
    inSavepoint: (work) => transaction(work),
  };
}
