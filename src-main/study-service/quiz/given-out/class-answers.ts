import type { Answer } from '../../../contract/quiz.ts';
import type { AnswerConfidence } from '../../../contract/plain/quiz-kinds.ts';
import { ExpectedFailure } from '../../../contract/failures.ts';
import type { Failure } from '../../../contract/failures.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { Attempt, NewAnswer } from '../doing/attempt-store.ts';
import type { CheckedItem } from '../check-item.ts';
import { seatSeed, veilFor } from '../doing/hide-ids.ts';
import { checkQuizOnce, readTexts } from '../quiz-work.ts';
import type { QuizWork } from '../quiz-work.ts';
import type { StoredItem } from '../quiz-store.ts';
import { readGivenAnswer } from '../doing/read-given-answer.ts';
import { openTally } from './tally-class.ts';
import type { ClassTally, OpenTally } from './tally-class.ts';

/** An answer as it is handed in from a seat; `id` was made by the student's page. */
export interface ClassAnswer {
  readonly id: string;
  readonly attemptId: string;
  readonly itemId: string;
  readonly answer: Answer;
  readonly confidence: AnswerConfidence;
}
interface Seat {
  readonly seatId: string;
  readonly classId: string;
  readonly secret: string;
}

/**
 * Answers of a class. What checking one needs is in memory, so that it costs some ten microseconds: which items hold, whose an attempt
 * is. `forget` drops it whenever anything of the corpus, a quiz or a class changes otherwise.
 */
export interface ClassAnswers {
  /** Which quiz an attempt is of and whose; fails with `not-found` where it is not this seat's. */
  quizOf(attemptId: string, seatId: string): string;
  /**
   * Stores one answer inside the caller's transaction, in one statement. The same sent again changes nothing. Fails with
   * `malformed-input` where it does not answer that item, comes after the end, or another answer is there already, and with
   * `evidence-needed` where the item stands no longer.
   */
  keep(answer: ClassAnswer, seat: Seat): void;
  /** To be called once what was kept is on the disk; what was not is forgotten. */
  settle(committed: boolean): void;
  tally(quizId: string, classId: string): ClassTally;
  itemIds(quizId: string): string[];
  forget(): void;
}

export function createClassAnswers(work: QuizWork): ClassAnswers {
  const items = new Map<string, Map<string, CheckedItem<StoredItem>>>();
  const tallies = new Map<string, OpenTally>();
  let texts: ReturnType<typeof readTexts> | null = null;
  let unsettled: { key: string; seatId: string; item: StoredItem; answer: NewAnswer }[] = [];

  const readOwn = (attemptId: string, seatId: string): Attempt => {
    const attempt = work.keptAttempts.get(attemptId) ?? work.attempts.read(attemptId);
    if (attempt) work.keptAttempts.set(attemptId, attempt);
    return found(attempt?.seatId === seatId ? attempt : null, 'attempt', attemptId);
  };
  const itemsOf = (quizId: string) => {
    const known = items.get(quizId) ?? new Map(checkQuizOnce(work, quizId).map((one) => [one.item.id, one]));
    items.set(quizId, known);
    return known;
  };
  const forget = () => {
    work.keptAttempts.clear();
    items.clear();
    tallies.clear();
    work.keptChecks.clear();
    texts = null;
  };
  return {
    quizOf: (attemptId, seatId) => readOwn(attemptId, seatId).quizId,
    keep({ id, attemptId, itemId, answer, confidence }, { seatId, classId, secret }) {
      const { quizId, finishedAt } = readOwn(attemptId, seatId);
      const checked = found(itemsOf(quizId).get(itemId) ?? null, 'item', itemId);
      texts ??= readTexts(work);
      const real = veilFor('pupil', seatSeed(attemptId, { secret }), true)(itemId).read(answer, checked.item.response);
      const given = { attemptId, itemId, ...readGivenAnswer(checked.item, real, texts), confidence };
      if (!checked.holds || finishedAt !== null) {
        refuseUnlessKept(work, id, given, checked.holds ? FINISHED : notAsked(checked.why));
        return;
      }
      if (work.attempts.insertAnswer(given, id, work.clock().toISOString()))
        unsettled.push({ key: `${quizId}\n${classId}`, seatId, item: checked.item, answer: given });
      else refuseUnlessKept(work, id, given, ANSWERED);
    },
    settle(committed) {
      if (committed) for (const { key, ...kept } of unsettled) tallies.get(key)?.add(kept);
      unsettled = [];
    },
    tally(quizId, classId) {
      const key = `${quizId}\n${classId}`;
      const tally = tallies.get(key) ?? openTally(work, { quizId, classId }, [...itemsOf(quizId).values()]);
      tallies.set(key, tally);
      return tally.read();
    },
    itemIds: (quizId) => [...itemsOf(quizId).values()].flatMap(({ holds, item }) => (holds ? [item.id] : [])),
    forget,
  };
}

/** By code and path a page knows which it is, and says so in its own language. */
const FINISHED: Failure = {
  code: 'malformed-input',
  path: 'attemptId',
  message: 'This quiz is finished, and its answers stand as they are.',
};
const ANSWERED: Failure = {
  code: 'malformed-input',
  path: 'answer',
  message: 'You have answered this question already, perhaps on another device. Your first answer counts.',
};

function notAsked(why: string): Failure {
  return { code: 'evidence-needed', message: `It is not asked any more: ${why}` };
}

/** Sent twice it is one answer; anything else in its place is refused with the reason. */
function refuseUnlessKept(work: QuizWork, id: string, given: NewAnswer, why: Failure): void {
  const stored = work.attempts.answerTo(given.attemptId, given.itemId);
  const isSame = stored && JSON.stringify(stored.answer) === JSON.stringify(given.answer);
  if (stored && (stored.id === id || isSame)) return;
  throw new ExpectedFailure(why);
}
