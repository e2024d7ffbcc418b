import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { ExpectedFailure } from '../../contract/failures.ts';
import type { Feedback } from '../../contract/quiz.ts';
import type { Role } from '../../contract/vocabulary.ts';
import { found } from '../corpus/corpus-stores.ts';
import { askItem } from './ask-item.ts';
import type { Asking } from './ask-item.ts';
import type { Attempt, StoredAnswer } from './attempt-store.ts';
import { checkItem } from './check-item.ts';
import { composeFeedback } from './compose-feedback.ts';
import { gradeAnswer } from './grade-answer.ts';
import { veilFor } from './hide-ids.ts';
import { openView } from './open-view.ts';
import { checkQuiz, readTexts } from './quiz-work.ts';
import type { QuizWork } from './quiz-work.ts';
import { readGivenAnswer } from './read-given-answer.ts';
import type { ScheduleReview } from './schedule-review.ts';
import { sumUpAttempt } from './sum-up-attempt.ts';

/** Begins a quiz, or goes on with the one this student left, finished or not. */
export function startQuiz(
  work: QuizWork,
  { quizId, student }: ParsedInputOf<'quiz.start'>,
  role: Role,
): OutputOf<'quiz.start'> {
  const quiz = found(work.quizzes.read(quizId), 'quiz', quizId);
  const attempt = work.attempts.find(quizId, student) ?? work.attempts.begin(quizId, student);
  const asking = openAsking(work, quiz.caseId, attempt.id, role);
  const answers = new Map(work.attempts.answers(attempt.id).map((answer) => [answer.itemId, answer]));
  const checked = checkQuiz(work, quizId);
  const asked = checked.flatMap(({ holds, item }) => {
    const shown = holds ? askItem(item, asking) : null;
    return shown ? [{ item, shown, answer: answers.get(item.id) }] : [];
  });
  return {
    attemptId: attempt.id,
    title: asking.view.words(quiz.title),
    caseId: quiz.caseId,
    items: asked.map(({ shown }) => shown),
    answered: asked.flatMap(({ item, answer }) => (answer ? [composeFeedback(item, answer, asking)] : [])),
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
  role: Role,
  scheduleReview: ScheduleReview,
): Feedback {
  const attempt = found(work.attempts.read(attemptId), 'attempt', attemptId);
  const quiz = found(work.quizzes.read(attempt.quizId), 'quiz', attempt.quizId);
  const stored = work.quizzes.readItem(itemId);
  const texts = readTexts(work);
  const checked = checkItem(found(stored?.quizId === quiz.id ? stored : null, 'item', itemId), texts);
  if (!checked.holds) throw notAsked(checked.why);
  const asking = openAsking(work, quiz.caseId, attemptId, role);
  const { item } = checked;
  const kept = work.attempts.inOneTransaction((): StoredAnswer => {
    const first = work.attempts.answers(attemptId).find((one) => one.itemId === itemId);
    if (first) return first;
    refuseFinished(attempt);
    const given = readGivenAnswer(item, asking.veil(item.id).read(answer, item.response), texts);
    const added = work.attempts.addAnswer({ attemptId, itemId, ...given, confidence });
    const score = gradeAnswer(item, added);
    if (score !== null) {
      const card = work.reviews.read(attempt.student, itemId);
      // What was learnt in another attempt is not forgotten over this one: a card that is there waits for its own day.
      if (!card) work.reviews.put(attempt.student, itemId, scheduleReview(null, { score, confidence }, work.clock()));
    }
    return added;
  });
  return composeFeedback(item, kept, asking);
}

export function finishQuiz(work: QuizWork, { attemptId }: { attemptId: string }, role: Role): OutputOf<'quiz.finish'> {
  const attempt = found(work.attempts.read(attemptId), 'attempt', attemptId);
  const quiz = found(work.quizzes.read(attempt.quizId), 'quiz', attempt.quizId);
  work.attempts.finish(attemptId);
  return sumUpAttempt(work, attempt, openAsking(work, quiz.caseId, attemptId, role));
}

/** How items are shown in one attempt: the same each time it is gone on with. */
function openAsking({ stores }: QuizWork, caseId: string, seed: string, role: Role): Asking {
  return { seed, view: openView(stores, caseId, role), veil: veilFor(role, seed) };
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
