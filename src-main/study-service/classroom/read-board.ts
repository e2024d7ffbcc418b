import type { Seat } from '../../contract/classroom.ts';
import type { OutputOf } from '../../contract/contract.ts';
import { found } from '../corpus/corpus-stores.ts';
import type { ClassWork, LiveSeat } from './class-work.ts';
import { describeClass } from './describe-class.ts';

/** Who is where and what came in. A class that is closed shows what was handed in, with nobody there. */
export function readBoard(work: ClassWork, { classId }: { classId: string }): OutputOf<'classroom.board'> {
  const stored = found(work.classes.read(classId), 'class', classId);
  const room = work.room?.fields.id === classId ? work.room : null;
  const seats = work.seats.listOfClass(classId);
  const counts = new Map(work.seats.count(classId).map((one) => [one.seatId, one]));
  const tally = stored.quizId === null ? null : work.quiz.tally(stored.quizId, classId);
  const itemIds = stored.quizId === null ? [] : work.quiz.itemIds(stored.quizId);
  return {
    class: describeClass(work, stored, seats.length),
    seats: seats.map((seat): Seat => {
      const live = room?.seats.get(seat.id);
      const answered = tally?.seats.get(seat.id);
      const { notes = 0, guesses = 0 } = counts.get(seat.id) ?? {};
      return {
        ...{ id: seat.id, name: seat.name, group: seat.group, taken: seat.tokenHash !== null },
        here: (live?.here ?? 0) > 0,
        where: wordWhere(work, live, itemIds),
        articleId: live?.report?.articleId ?? null,
        itemId: live?.report?.itemId ?? null,
        stuck: live?.report?.stuck ?? false,
        ...{ answered: answered?.answered ?? 0, notes, guesses, score: answered?.score ?? null },
        lastHeardAt: live?.lastHeardAt ?? null,
      };
    }),
    tallies: tally?.items ?? [],
    now: work.clock().toISOString(),
  };
}

/** For the teacher, who knows who published what: an article is called by its outlet, or else by its title. */
function wordWhere({ stores }: ClassWork, live: LiveSeat | undefined, itemIds: readonly string[]): string | null {
  if (!live?.report) return null;
  const { where, articleId, itemId } = live.report;
  const heading = articleId === null ? null : stores.articles.readHeading(articleId);
  const called = heading ? (heading.outlet?.name ?? heading.title) : null;
  const number = itemId === null ? 0 : itemIds.indexOf(itemId) + 1;
  switch (where) {
    case 'reading':
      return called === null ? 'reading' : `reading ${called}`;
    case 'noting':
      return called === null ? 'writing a note' : `writing a note on ${called}`;
    case 'answering':
      return number === 0 ? 'at the quiz' : `question ${number}`;
    case 'discussing':
      return 'discussing';
    case 'done':
      return 'done';
    default:
      return 'waiting';
  }
}
