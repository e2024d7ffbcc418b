import type { OutputOf } from '../../../contract/contract.ts';
import type { NewAnswer } from '../doing/attempt-store.ts';
import type { CheckedItem } from '../check-item.ts';
import { gradeAnswer } from '../grade-answer.ts';
import type { QuizWork } from '../quiz-work.ts';
import type { StoredItem } from '../quiz-store.ts';

type Tally = OutputOf<'classroom.board'>['tallies'][number];

/** How a class stands at a quiz, by seat and by item. */
export interface ClassTally {
  readonly seats: ReadonlyMap<string, { readonly answered: number; readonly score: number | null }>;
  readonly items: Tally[];
}

interface Sum {
  answered: number;
  /** Answers that have points, and the points. */
  graded: number;
  points: number;
}
const nothing = (): Sum => ({ answered: 0, graded: 0, points: 0 });

/**
 * Counts answers of a class as they come in, so that the board, which is read several times a second, need not grade them all anew.
 * Made from what is stored; afterwards each kept answer is added.
 */
export function openTally(
  work: QuizWork,
  { quizId, classId }: { quizId: string; classId: string },
  checked: readonly CheckedItem<StoredItem>[],
): {
  add(kept: { seatId: string; item: StoredItem; answer: NewAnswer & { points?: number | null } }): void;
  read(): ClassTally;
} {
  const seats = new Map<string, Sum>();
  const items = new Map(
    checked.map(({ item }) => [item.id, { item, ...nothing(), chosen: new Map<string, number>() }]),
  );
  const own = new Set<string>();
  const add = ({
    seatId,
    item,
    answer,
  }: {
    seatId: string;
    item: StoredItem;
    answer: NewAnswer & { points?: number | null };
  }) => {
    const counted = items.get(item.id);
    if (!own.has(seatId) || !counted) return;
    const ofSeat = seats.get(seatId) ?? nothing();
    seats.set(seatId, ofSeat);
    const score = gradeAnswer(item, { ...answer, points: answer.points ?? null });
    for (const sum of [ofSeat, counted]) {
      sum.answered += 1;
      if (score === null) continue;
      sum.graded += 1;
      sum.points += score;
    }
    if (answer.answer.type === 'choice')
      for (const id of answer.answer.chosen) counted.chosen.set(id, (counted.chosen.get(id) ?? 0) + 1);
  };
  const attempts = new Map(work.attempts.listOfQuiz(quizId, classId).map((attempt) => [attempt.id, attempt]));
  for (const { seatId } of attempts.values()) if (seatId !== null) own.add(seatId);
  for (const answer of work.attempts.answersOfQuiz(quizId)) {
    const seatId = attempts.get(answer.attemptId)?.seatId;
    const item = items.get(answer.itemId)?.item;
    if (typeof seatId === 'string' && item) add({ seatId, item, answer });
  }
  return {
    add(kept) {
      // Perhaps of somebody who began after this was made.
      own.add(kept.seatId);
      add(kept);
    },
    read: () => ({
      seats: new Map(
        [...seats].map(([id, { answered, graded, points }]) => [
          id,
          { answered, score: graded === 0 ? null : points / graded },
        ]),
      ),
      items: [...items.values()].map(showTally),
    }),
  };
}

function showTally({
  item,
  answered,
  graded,
  points,
  chosen,
}: Sum & { item: StoredItem; chosen: ReadonlyMap<string, number> }): Tally {
  const { response, key } = item;
  const right = key.type === 'choice' ? key.right : [];
  const options = response.type === 'choice' ? response.options : [];
  return {
    itemId: item.id,
    prompt: item.prompt,
    answered,
    facility: graded === 0 ? null : points / graded,
    options: options.map(({ id, text }) => ({ id, text, right: right.includes(id), chosen: chosen.get(id) ?? 0 })),
  };
}
