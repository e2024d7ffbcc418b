import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { Caller } from '../../dispatch.ts';
import { askItem } from '../doing/ask-item.ts';
import type { Asking } from '../doing/ask-item.ts';
import { checkItem } from '../check-item.ts';
import { composeFeedback } from '../doing/compose-feedback.ts';
import { gradeAnswer } from '../grade-answer.ts';
import { seatSeed, veilFor } from '../doing/hide-ids.ts';
import { openView } from '../doing/open-view.ts';
import { readTexts } from '../quiz-work.ts';
import type { QuizWork } from '../quiz-work.ts';
import type { StoredItem } from '../quiz-store.ts';
import { readGivenAnswer } from '../doing/read-given-answer.ts';
import { dayOf, isDue } from './review-day.ts';
import type { ReviewCard, ScheduleReview } from './schedule-review.ts';
import { studentKey } from '../doing/student-key.ts';

/** What is due for a student today; the rest waits, so that a day's review is short. Items that can't be proved wait too. */
export function readDue(
  work: QuizWork,
  { student, limit }: ParsedInputOf<'quiz.due'>,
  caller: Caller,
): OutputOf<'quiz.due'> {
  const now = work.clock();
  const texts = readTexts(work);
  const due: OutputOf<'quiz.due'>['due'] = [];
  let more = 0;
  let next: string | null = null;
  for (const { itemId, card } of work.reviews.list(student)) {
    const item = readLiveItem(work, itemId);
    const checked = item && checkItem(item, texts);
    if (!item || !checked?.holds) continue;
    if (!isDue(card.dueAt, now)) {
      next ??= card.dueAt;
      continue;
    }
    const asked = askItem(checked.item, openAsking(work, item, student, card, caller));
    if (!asked) continue;
    const { caseId } = work.quizzes.read(item.quizId)!;
    if (due.length < limit) due.push({ quizId: item.quizId, caseId, item: asked, dueAt: card.dueAt });
    else more += 1;
  }
  return { due, more, next };
}

/**
 * Feedback on an item that came back, and the day it comes back next. Before its day, or answered again on the same day, it is
 * practice: the schedule stays as it is, so that nobody gains by clicking twice. Fails with `not-found` where the item never was this
 * student's.
 */
export function answerReview(
  work: QuizWork,
  { student, itemId, answer, confidence }: ParsedInputOf<'quiz.answerReview'>,
  caller: Caller,
  scheduleReview: ScheduleReview,
): OutputOf<'quiz.answerReview'> {
  const now = work.clock();
  const texts = readTexts(work);
  const live = found(readLiveItem(work, itemId), 'item', itemId);
  const checked = checkItem(live, texts);
  const item = found(checked.holds ? checked.item : null, 'item', itemId);
  const card = found(work.reviews.read(student, itemId), 'item', itemId);
  const asking = openAsking(work, live, student, card, caller);
  const given = {
    ...readGivenAnswer(item, asking.veil(item.id).read(answer, item.response), texts),
    confidence,
    points: null,
  };
  const score = gradeAnswer(item, given);
  const counts = score !== null && isDue(card.dueAt, now);
  const next = counts ? scheduleReview(card, { score, confidence }, now) : card;
  if (counts) work.reviews.put(student, itemId, next);
  return { ...composeFeedback(item, given, asking), comesBackOn: dayOf(new Date(next.dueAt)) };
}

/** Null where the item, its quiz or its case was removed. */
function readLiveItem({ quizzes }: QuizWork, itemId: string): StoredItem | null {
  const item = quizzes.readItem(itemId);
  return item && quizzes.read(item.quizId) ? item : null;
}

/** Options stand in another order each time an item comes back, and in the same one until it is answered. */
function openAsking(
  { stores, quizzes }: QuizWork,
  { quizId }: StoredItem,
  student: string,
  { reviewedAt }: ReviewCard,
  { role, seat }: Caller,
): Asking {
  const seed = seatSeed(`${studentKey(student)}\n${reviewedAt}`, seat);
  const caseId = quizzes.read(quizId)!.caseId;
  return { seed, view: openView(stores, caseId, role), veil: veilFor(role, seed, seat !== undefined) };
}
