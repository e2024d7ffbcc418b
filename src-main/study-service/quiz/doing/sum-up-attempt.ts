import type { OutputOf } from '../../../contract/contract.ts';
import type { NewItem } from '../../../contract/quiz.ts';
import { canBeAsked } from './ask-item.ts';
import type { Asking } from './ask-item.ts';
import type { Attempt, StoredAnswer } from './attempt-store.ts';
import { gradeAnswer, isRight } from '../grade-answer.ts';
import type { CheckedItem } from '../check-item.ts';
import type { QuizWork } from '../quiz-work.ts';
import type { StoredItem } from '../quiz-store.ts';
import { dayOf } from '../review/review-day.ts';
import { calibrate } from '../results/calibrate.ts';

type Passages = OutputOf<'quiz.finish'>['reread'];

/**
 * What a student is told at the end. Items not answered count as wrong; those that can't be proved any more do not count, nor do those
 * that were never asked since masking left nothing to choose by.
 */
export function sumUpAttempt(
  work: QuizWork,
  attempt: Attempt,
  asking: Asking,
  checked: readonly CheckedItem<StoredItem>[],
): OutputOf<'quiz.finish'> {
  const answers = new Map(work.attempts.answers(attempt.id).map((answer) => [answer.itemId, answer]));
  const items = listAsked(checked, answers, asking);
  const graded = items.flatMap((item) => {
    const answer = answers.get(item.id);
    return answer ? [{ item, answer, score: gradeAnswer(item, answer) }] : [];
  });
  const known = graded.flatMap(({ item, answer, score }) => (score === null ? [] : [{ item, answer, score }]));
  const due = items.flatMap(({ id }) => work.reviews.read(attempt.cardsOf, id)?.dueAt ?? []).sort();
  return {
    score: known.reduce((sum, { score }) => sum + score, 0),
    outOf: items.length,
    waiting: graded.length - known.length,
    calibration: calibrate(known.map(({ answer, score }) => ({ confidence: answer.confidence, score }))),
    reread: listPassages(known, asking),
    comesBackOn: due[0] === undefined ? null : dayOf(new Date(due[0])),
  };
}

/** The same while nothing is told yet: how much was handed in, and not a word of how right it is. */
export function sumUpUntold(
  work: QuizWork,
  { id }: Attempt,
  asking: Asking,
  checked: readonly CheckedItem<StoredItem>[],
): OutputOf<'quiz.finish'> {
  const answers = new Map(work.attempts.answers(id).map((answer) => [answer.itemId, answer]));
  const outOf = listAsked(checked, answers, asking).length;
  return { score: 0, outOf, waiting: answers.size, calibration: [], reread: [], comesBackOn: null };
}

function listAsked(
  checked: readonly CheckedItem<StoredItem>[],
  answers: ReadonlyMap<string, StoredAnswer>,
  asking: Asking,
): StoredItem[] {
  const wasAsked = (item: StoredItem) => answers.has(item.id) || canBeAsked(item, asking.view);
  return checked.flatMap(({ holds, item }) => (holds && wasAsked(item) ? [item] : []));
}

/** The passages of what went wrong, each once. */
function listPassages(
  known: readonly { item: NewItem; answer: StoredAnswer; score: number }[],
  { view }: Asking,
): Passages {
  const passages = new Map<string, Passages[number]>();
  for (const { item, score } of known) {
    if (isRight(score)) continue;
    for (const { articleId, start, end, exact } of item.evidence)
      passages.set(`${articleId} ${start} ${end}`, view.passage({ articleId, start, end, exact }));
  }
  return [...passages.values()];
}
