import { mapAnswerIds } from '../../../contract/answer-ids.ts';
import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import { ExpectedFailure } from '../../../contract/failures.ts';
import type { Feedback } from '../../../contract/quiz.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { Caller } from '../../dispatch.ts';
import { askItem } from './ask-item.ts';
import type { Asking } from './ask-item.ts';
import type { Attempt, StoredAnswer } from './attempt-store.ts';
import { checkItem } from '../check-item.ts';
import type { CheckedItem } from '../check-item.ts';
import { composeFeedback } from './compose-feedback.ts';
import { gradeAnswer } from '../grade-answer.ts';
import { seatSeed, veilFor } from './hide-ids.ts';
import { openView } from './open-view.ts';
import { checkQuiz, checkQuizOnce, readTexts } from '../quiz-work.ts';
import type { QuizWork } from '../quiz-work.ts';
import type { StoredItem } from '../quiz-store.ts';
import { readGivenAnswer } from './read-given-answer.ts';
import type { ScheduleReview } from '../review/schedule-review.ts';
import { sumUpAttempt, sumUpUntold } from './sum-up-attempt.ts';

/**
 * Begins a quiz, or goes on with the one this student left, finished or not. A seat of a class has an attempt of its own, whatever
 * other seat has the same name. What it has answered is told with what was right only once that is shown to the class.
 */
export function startQuiz(
  work: QuizWork,
  { quizId, student }: ParsedInputOf<'quiz.start'>,
  caller: Caller,
): OutputOf<'quiz.start'> {
  const quiz = found(work.quizzes.read(quizId), 'quiz', quizId);
  const { seat } = caller;
  const attempt =
    work.attempts.find(quizId, seat?.seatId ?? student) ??
    work.attempts.begin(quizId, seat?.name ?? student, seat?.seatId);
  const asking = openAsking(work, quiz.caseId, attempt.id, caller);
  const answers = new Map(work.attempts.answers(attempt.id).map((answer) => [answer.itemId, answer]));
  const checked = seat ? checkQuizOnce(work, quizId) : checkQuiz(work, quizId);
  const isTold = seat?.isTold ?? true;
  const asked = checked.flatMap(({ holds, item }) => {
    const shown = holds ? askItem(item, asking) : null;
    return shown ? [{ item, shown, answer: answers.get(item.id) }] : [];
  });
  return {
    attemptId: attempt.id,
    title: asking.view.words(quiz.title),
    caseId: quiz.caseId,
    items: asked.map(({ shown }) => shown),
    answered: asked.flatMap(({ item, answer }) => (answer && isTold ? [composeFeedback(item, answer, asking)] : [])),
    given: asked.flatMap(({ item, answer }) => (answer ? [tellGiven(item, answer, asking)] : [])),
    blocked: checked.filter(({ holds }) => !holds).length,
    finishedAt: attempt.finishedAt,
  };
}

/**
 * Stores an answer, with the day its item comes back, and only then tells what was right. A second answer to the same item changes
 * nothing. Fails with `evidence-needed` where the item stands no longer, and `malformed-input` where the answer is to another item
 * or comes after the end.
 */
export function answerItem(
  work: QuizWork,
  { attemptId, itemId, answer, confidence }: ParsedInputOf<'quiz.answer'>,
  caller: Caller,
  scheduleReview: ScheduleReview,
): Feedback {
  const attempt = readOwnAttempt(work, attemptId, caller);
  const quiz = found(work.quizzes.read(attempt.quizId), 'quiz', attempt.quizId);
  const stored = work.quizzes.readItem(itemId);
  const texts = readTexts(work);
  const checked = checkItem(found(stored?.quizId === quiz.id ? stored : null, 'item', itemId), texts);
  if (!checked.holds) throw notAsked(checked.why);
  const asking = openAsking(work, quiz.caseId, attemptId, caller);
  const { item } = checked;
  const kept = work.attempts.inOneTransaction((): StoredAnswer => {
    const first = work.attempts.answerTo(attemptId, itemId);
    if (first) return first;
    refuseFinished(attempt);
    const given = readGivenAnswer(item, asking.veil(item.id).read(answer, item.response), texts);
    const added = work.attempts.addAnswer({ attemptId, itemId, ...given, confidence });
    const score = gradeAnswer(item, added);
    if (score !== null) {
      const card = work.reviews.read(attempt.cardsOf, itemId);
      // What was learnt in another attempt is not forgotten over this one: a card that is there waits for its own day.
      if (!card) work.reviews.put(attempt.cardsOf, itemId, scheduleReview(null, { score, confidence }, work.clock()));
    }
    return added;
  });
  return composeFeedback(item, kept, asking);
}

/** What is told of an answer that is stored. A class that is not shown it yet is told nothing (`class-locked`). */
export function readFeedback(
  work: QuizWork,
  { attemptId, itemId }: ParsedInputOf<'quiz.feedback'>,
  caller: Caller,
): Feedback {
  const attempt = readOwnAttempt(work, attemptId, caller);
  const quiz = found(work.quizzes.read(attempt.quizId), 'quiz', attempt.quizId);
  if (caller.seat?.isTold === false) throw notTold();
  const checks = caller.seat ? checkQuizOnce(work, quiz.id) : checkQuiz(work, quiz.id);
  const { item } = found(checks.find((one) => one.item.id === itemId) ?? null, 'item', itemId);
  const answer = found(work.attempts.answerTo(attemptId, itemId), 'answer', itemId);
  return composeFeedback(item, answer, openAsking(work, quiz.caseId, attemptId, caller));
}

/** The cards of a class are made now and not with each answer, so that thirty answers in one second are soon on the disk. */
export function finishQuiz(
  work: QuizWork,
  { attemptId }: { attemptId: string },
  caller: Caller,
  scheduleReview: ScheduleReview | null,
): OutputOf<'quiz.finish'> {
  const attempt = readOwnAttempt(work, attemptId, caller);
  const quiz = found(work.quizzes.read(attempt.quizId), 'quiz', attempt.quizId);
  const checked = caller.seat ? checkQuizOnce(work, quiz.id) : checkQuiz(work, quiz.id);
  work.attempts.inOneTransaction(() => {
    work.attempts.finish(attemptId);
    work.keptAttempts.delete(attemptId);
    if (scheduleReview && attempt.finishedAt === null) makeCards(work, attempt, checked, scheduleReview);
  });
  const asking = openAsking(work, quiz.caseId, attemptId, caller);
  const sumUp = caller.seat?.isTold === false ? sumUpUntold : sumUpAttempt;
  return sumUp(work, attempt, asking, checked);
}

function makeCards(
  work: QuizWork,
  { id, cardsOf }: Attempt,
  checked: readonly CheckedItem<StoredItem>[],
  scheduleReview: ScheduleReview,
): void {
  const items = new Map(checked.flatMap(({ holds, item }) => (holds ? [[item.id, item] as const] : [])));
  for (const answer of work.attempts.answers(id)) {
    const item = items.get(answer.itemId);
    const score = item ? gradeAnswer(item, answer) : null;
    if (score === null || work.reviews.read(cardsOf, answer.itemId)) continue;
    const { confidence } = answer;
    work.reviews.put(cardsOf, answer.itemId, scheduleReview(null, { score, confidence }, work.clock()));
  }
}

/** A seat has its own attempts and no other; whoever has none and is not at the desk has none of a seat's. */
function readOwnAttempt(work: QuizWork, attemptId: string, { role, seat }: Caller): Attempt {
  const attempt = work.attempts.read(attemptId);
  const isOwn = role === 'owner' || attempt?.seatId === (seat?.seatId ?? null);
  return found(isOwn ? attempt : null, 'attempt', attemptId);
}

/** How items are shown in one attempt: the same each time it is gone on with. Who knows the seed could work the real ids out. */
function openAsking({ stores }: QuizWork, caseId: string, attemptId: string, { role, seat }: Caller): Asking {
  const seed = seatSeed(attemptId, seat);
  return { seed, view: openView(stores, caseId, role), veil: veilFor(role, seed, seat !== undefined) };
}

function tellGiven(
  { id }: StoredItem,
  { answer, confidence }: StoredAnswer,
  { veil }: Asking,
): OutputOf<'quiz.start'>['given'][number] {
  return { itemId: id, answer: mapAnswerIds(answer, veil(id).show), confidence };
}

function notTold(): ExpectedFailure {
  return new ExpectedFailure({
    code: 'class-locked',
    why: 'told later',
    message: 'Your answer is stored. Your teacher shows everybody what was right later.',
  });
}

function notAsked(why: string): ExpectedFailure {
  return new ExpectedFailure({
    code: 'evidence-needed',
    message: `This question is not asked any more, since its answer can't be proved: ${why} Go on with the next one.`,
  });
}

function refuseFinished({ finishedAt }: Attempt): void {
  if (finishedAt === null) return;
  throw new ExpectedFailure({
    code: 'malformed-input',
    path: 'attemptId',
    message: 'This quiz is finished, and its answers stand as they are.',
  });
}
