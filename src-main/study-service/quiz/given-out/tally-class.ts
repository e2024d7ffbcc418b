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

interface KeptAnswer {
  readonly seatId: string;
  readonly item: StoredItem;
  readonly answer: NewAnswer & { readonly points?: number | null };
}

export interface OpenTally {
  add(kept: KeptAnswer): void;
  read(): ClassTally;
}

/**
 * Counts answers of a class as they come in, so that the board, which is read several times a second, need not grade them all anew.
 * Made from what is stored; afterwards each kept answer is added.
 */
export function openTally(
  work: QuizWork,
  { quizId, classId }: { quizId: string; classId: string },
  checked: readonly CheckedItem<StoredItem>[],
): OpenTally {
  const seats = new Map<string, Sum>();
  const items = new Map(
    checked.map(({ item }) => [item.id, { item, ...nothing(), chosen: new Map<string, number>() }]),
  );
  const add = ({ seatId, item, answer }: KeptAnswer) => {
    const counted = items.get(item.id);
    if (!counted) return;
    const ofSeat = seats.get(seatId) ?? nothing();
    seats.set(seatId, ofSeat);
    count(gradeAnswer(item, { ...answer, points: answer.points ?? null }), [ofSeat, counted]);
    if (answer.answer.type === 'choice')
      for (const id of answer.answer.chosen) counted.chosen.set(id, (counted.chosen.get(id) ?? 0) + 1);
  };
  const seatOf = new Map(work.attempts.listOfQuiz(quizId, classId).map(({ id, seatId }) => [id, seatId]));
  for (const answer of work.attempts.answersOfQuiz(quizId)) {
    const seatId = seatOf.get(answer.attemptId) ?? null;
    const item = items.get(answer.itemId)?.item;
    if (seatId !== null && item) add({ seatId, item, answer });
  }
  return { add, read: () => ({ seats: showSeats(seats), items: [...items.values()].map(showTally) }) };
}

function count(score: number | null, sums: readonly Sum[]): void {
  for (const sum of sums) {
    sum.answered += 1;
    if (score === null) continue;
    sum.graded += 1;
    sum.points += score;
  }
}

function showSeats(seats: ReadonlyMap<string, Sum>): ClassTally['seats'] {
  return new Map(
    [...seats].map(([id, { answered, graded, points }]) => [
      id,
      { answered, score: graded === 0 ? null : points / graded },
    ]),
  );
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
