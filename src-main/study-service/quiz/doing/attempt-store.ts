import type { Answer } from '../../../contract/quiz.ts';
import type { AnswerConfidence } from '../../../contract/plain/quiz-kinds.ts';
import type { StoreDeps } from '../../database/store-deps.ts';
import { studentKey } from './student-key.ts';

export interface Attempt {
  readonly id: string;
  readonly quizId: string;
  readonly student: string;
  /** The seat in a class that it is done from; null for one done at the desk. */
  readonly seatId: string | null;
  /** Whether the class of the seat is told by now who published what; null at the desk, where the settings say so. */
  readonly revealed: 0 | 1 | null;
  /** Of the seat. */
  readonly group: string | null;
  /** Under which review cards are kept: the seat, or else the name. */
  readonly cardsOf: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

export interface StoredAnswer {
  readonly id: string;
  readonly attemptId: string;
  readonly itemId: string;
  readonly answer: Answer;
  /** The words that were pointed at, as they stood; null unless a passage was. */
  readonly passage: string | null;
  readonly confidence: AnswerConfidence;
  readonly answeredAt: string;
  /** What a person gave for an answer in words; null while it waits. */
  readonly points: number | null;
}

/** A seat of a class that does the quiz, whether anybody answered from it or not. */
export interface QuizSeat extends Pick<Attempt, 'revealed' | 'student' | 'group'> {
  readonly seatId: string;
}

export type NewAnswer = Omit<StoredAnswer, 'id' | 'answeredAt' | 'points'>;

/** Who did a quiz and what they answered. Nothing of it is journaled but the points a person gives. */
export interface AttemptStore {
  read(attemptId: string): Attempt | null;
  /** The one attempt of a student, or of a seat by its id, at a quiz. */
  find(quizId: string, student: string): Attempt | null;
  /** In the order they began; with `classId` those of its seats. */
  listOfQuiz(quizId: string, classId?: string): Attempt[];
  /** Every seat of the classes that do a quiz, or of one of them, in the order they were added. */
  seatsOfQuiz(quizId: string, classId?: string): QuizSeat[];
  begin(quizId: string, student: string, seatId?: string): Attempt;
  /** Keeps the first time it was finished. */
  finish(attemptId: string): void;
  answers(attemptId: string): StoredAnswer[];
  answersOfQuiz(quizId: string): StoredAnswer[];
  answerTo(attemptId: string, itemId: string): StoredAnswer | null;
  readAnswer(answerId: string): StoredAnswer | null;
  /** The short way for thirty who answer at once: false where that item has its answer, or the id is taken. */
  insertAnswer(answer: NewAnswer, id: string, at: string): boolean;
  /** Keeps the first answer to an item and answers with the one that is kept. */
  addAnswer(answer: NewAnswer): StoredAnswer;
  /** Belongs into a recorded change. */
  grade(answerId: string, points: number): void;
  countStudents(): Map<string, number>;
  /** On the disk, whole or not at all, when this returns (`synchronous = FULL`). */
  inOneTransaction<Result>(work: () => Result): Result;
}

type AnswerRow = Omit<StoredAnswer, 'answer'> & { readonly answer: string };
type Values = Record<string, string | null>;

const ATTEMPT = `SELECT t.id, t.quiz_id AS quizId, student, seat_id AS seatId, c.revealed, s.in_group AS "group",
  coalesce(seat_id, student) AS cardsOf, started_at AS startedAt, finished_at AS finishedAt
  FROM quiz_attempts t LEFT JOIN seats s ON s.id = seat_id LEFT JOIN classes c ON c.id = s.class_id`;
const ANSWER = `SELECT a.id, attempt_id AS attemptId, item_id AS itemId, answer, passage, confidence,
  answered_at AS answeredAt, points FROM quiz_answers a LEFT JOIN quiz_answer_points p ON p.answer_id = a.id`;

export function createAttemptStore({ database, clock, makeId }: StoreDeps): AttemptStore {
  const one = database.prepare<[string], Attempt>(`${ATTEMPT} WHERE t.id = ?`);
  const ofStudent = database.prepare<[string, string], Attempt>(`${ATTEMPT} WHERE t.quiz_id = ? AND student_key = ?`);
  const ofQuiz = database.prepare<[string], Attempt>(`${ATTEMPT} WHERE t.quiz_id = ? ORDER BY started_at, t.id`);
  const ofClass = database.prepare<[string, string], Attempt>(
    `${ATTEMPT} WHERE t.quiz_id = ? AND s.class_id = ? ORDER BY started_at, t.id`,
  );
  const seats = database.prepare<[Values], QuizSeat>(
    `SELECT s.id AS seatId, c.revealed, s.name AS student, s.in_group AS "group" FROM seats s JOIN classes c ON c.id = s.class_id
     WHERE c.quiz_id = @quizId AND (@classId IS NULL OR c.id = @classId) ORDER BY s.sequence`,
  );
  const insert = database.prepare<[Values]>(
    `INSERT INTO quiz_attempts (id, quiz_id, student, student_key, seat_id, started_at)
     VALUES (@id, @quizId, @student, @studentKey, @seatId, @now)`,
  );
  const finish = database.prepare<[string, string]>(
    'UPDATE quiz_attempts SET finished_at = ? WHERE id = ? AND finished_at IS NULL',
  );
  const answersOf = database.prepare<[string], AnswerRow>(`${ANSWER} WHERE attempt_id = ? ORDER BY answered_at, a.id`);
  const answersOfQuiz = database.prepare<[string], AnswerRow>(
    `${ANSWER} WHERE attempt_id IN (SELECT id FROM quiz_attempts WHERE quiz_id = ?) ORDER BY answered_at, a.id`,
  );
  const oneAnswer = database.prepare<[string], AnswerRow>(`${ANSWER} WHERE a.id = ?`);
  const answerTo = database.prepare<[string, string], AnswerRow>(`${ANSWER} WHERE attempt_id = ? AND item_id = ?`);
  const insertAnswer = database.prepare<[Values]>(
    `INSERT INTO quiz_answers (id, attempt_id, item_id, answer, passage, confidence, answered_at)
     VALUES (@id, @attemptId, @itemId, @answer, @passage, @confidence, @now) ON CONFLICT DO NOTHING`,
  );
  const grade = database.prepare<[Record<string, string | number>]>(
    `INSERT INTO quiz_answer_points (answer_id, points, graded_at) VALUES (@answerId, @points, @now)
     ON CONFLICT DO UPDATE SET points = excluded.points, graded_at = excluded.graded_at`,
  );
  const students = database.prepare<[], { quizId: string; count: number }>(
    'SELECT quiz_id AS quizId, count(*) AS count FROM quiz_attempts GROUP BY quiz_id',
  );
  return {
    read: (attemptId) => one.get(attemptId) ?? null,
    find: (quizId, student) => ofStudent.get(quizId, studentKey(student)) ?? null,
    listOfQuiz: (quizId, classId) => (classId === undefined ? ofQuiz.all(quizId) : ofClass.all(quizId, classId)),
    seatsOfQuiz: (quizId, classId) => seats.all({ quizId, classId: classId ?? null }),
    begin(quizId, student, seatId) {
      const id = makeId('attempt');
      const now = clock().toISOString();
      insert.run({ id, quizId, student, studentKey: studentKey(seatId ?? student), seatId: seatId ?? null, now });
      return one.get(id)!;
    },
    finish: (attemptId) => void finish.run(clock().toISOString(), attemptId),
    answers: (attemptId) => answersOf.all(attemptId).map(readAnswer),
    answersOfQuiz: (quizId) => answersOfQuiz.all(quizId).map(readAnswer),
    answerTo(attemptId, itemId) {
      const row = answerTo.get(attemptId, itemId);
      return row ? readAnswer(row) : null;
    },
    insertAnswer: ({ answer, attemptId, itemId, passage, confidence }, id, now) =>
      insertAnswer.run({ id, attemptId, itemId, answer: JSON.stringify(answer), passage, confidence, now }).changes ===
      1,
    readAnswer(answerId) {
      const row = oneAnswer.get(answerId);
      return row ? readAnswer(row) : null;
    },
    addAnswer({ answer, ...fields }) {
      const id = makeId('answer');
      insertAnswer.run({ ...fields, id, answer: JSON.stringify(answer), now: clock().toISOString() });
      return readAnswer(answerTo.get(fields.attemptId, fields.itemId)!);
    },
    grade: (answerId, points) => void grade.run({ answerId, points, now: clock().toISOString() }),
    countStudents: () => new Map(students.all().map(({ quizId, count }) => [quizId, count])),
    inOneTransaction: (work) => database.transaction(work).immediate(),
  };
}

function readAnswer(row: AnswerRow): StoredAnswer {
  return { ...row, answer: JSON.parse(row.answer) as Answer };
}
