import type { StoreDeps } from '../../database/store-deps.ts';
import type { StoredAnswer } from '../doing/attempt-store.ts';
import { studentKey } from '../doing/student-key.ts';

/** `answeredAt`, ISO 8601, is when the student gave it, wherever that was. */
export type HandedInAnswer = Omit<StoredAnswer, 'id' | 'points'>;

/**
 * Answers that were given elsewhere, with the time they were given. Unlike answers at the desk they are written inside a recorded
 * change: somebody may have taken in the wrong file.
 */
export interface HandedInStore {
  begin(quizId: string, student: string, startedAt: string): string;
  add(answer: HandedInAnswer): void;
  replace(answerId: string, answer: HandedInAnswer): void;
  finish(attemptId: string, at: string): void;
}

export function createHandedInStore({ database, makeId }: StoreDeps): HandedInStore {
  const begin = database.prepare<[Record<string, string>]>(
    `INSERT INTO quiz_attempts (id, quiz_id, student, student_key, started_at)
     VALUES (@id, @quizId, @student, @studentKey, @startedAt)`,
  );
  const add = database.prepare<[Record<string, string | null>]>(
    `INSERT INTO quiz_answers (id, attempt_id, item_id, answer, passage, confidence, answered_at)
     VALUES (@id, @attemptId, @itemId, @answer, @passage, @confidence, @answeredAt)`,
  );
  const replace = database.prepare<[Record<string, string | null>]>(
    `UPDATE quiz_answers SET answer = @answer, passage = @passage, confidence = @confidence, answered_at = @answeredAt
     WHERE id = @id`,
  );
  const finish = database.prepare<[string, string]>(
    'UPDATE quiz_attempts SET finished_at = ? WHERE id = ? AND finished_at IS NULL',
  );
  return {
    begin(quizId, student, startedAt) {
      const id = makeId('attempt');
      begin.run({ id, quizId, student, studentKey: studentKey(student), startedAt });
      return id;
    },
    add: ({ answer, ...fields }) => void add.run({ ...fields, id: makeId('answer'), answer: JSON.stringify(answer) }),
    replace: (id, { answer, passage, confidence, answeredAt }) =>
      void replace.run({ id, passage, confidence, answeredAt, answer: JSON.stringify(answer) }),
    finish: (attemptId, at) => void finish.run(at, attemptId),
  };
}
