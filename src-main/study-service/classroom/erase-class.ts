import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { ExpectedFailure } from '../../contract/failures.ts';
import { found } from '../corpus/corpus-stores.ts';
import type { StoredClass } from './class-store.ts';
import type { ClassWork } from './class-work.ts';
import { dayAfter } from './describe-class.ts';
import { refreshSeats } from './edit-class.ts';
import type { Erased } from './seats/seat-data-store.ts';

/** Name and all that was written from it go for good; the device that sits there is sent out. */
export function eraseSeat(
  work: ClassWork,
  { seatId, name }: ParsedInputOf<'classroom.eraseSeat'>,
): OutputOf<'classroom.eraseSeat'> {
  const seat = found(work.seats.read(seatId), 'seat', seatId);
  refuseOtherName(seat.name, name);
  const { room } = work;
  if (room?.fields.id === seat.classId) {
    if (seat.tokenHash !== null) room.tokens.delete(seat.tokenHash);
    room.door?.dismiss(seatId);
  }
  const erased = work.data.erase([seatId]);
  work.eraseFromBackups([seatId]);
  work.quiz.forget();
  refreshSeats(work, seat.classId);
  return erased;
}

export function eraseClass(
  work: ClassWork,
  { classId, title }: ParsedInputOf<'classroom.eraseClass'>,
): OutputOf<'classroom.eraseClass'> {
  const stored = found(work.classes.read(classId), 'class', classId);
  refuseOtherName(stored.title, title);
  if (stored.closedAt === null)
    throw new ExpectedFailure({
      code: 'class-locked',
      message: `The class “${stored.title}” is open. Close it first, then erase it.`,
    });
  return eraseAll(work, stored);
}

/**
 * Erases what is overdue: at the start, so that a computer that was away catches up, and while it runs. What stays of a class is its
 * row with numbers. The copies of the library in `backups` are rewritten without it behind the calls.
 */
export function purgeOverdue(work: ClassWork): string[] {
  const overdue = work.classes.overdue(dayAfter(work.clock(), 0));
  for (const stored of overdue) eraseAll(work, stored);
  return overdue.map(({ id }) => id);
}

function eraseAll(work: ClassWork, { id: classId }: StoredClass): Erased {
  const seatIds = work.seats.listOfClass(classId).map(({ id }) => id);
  const erased = work.data.erase(seatIds);
  work.eraseFromBackups(seatIds);
  work.data.countErased(classId, { ...erased, seats: seatIds.length, at: work.clock().toISOString() });
  work.quiz.forget();
  work.changed(classId);
  return erased;
}

function refuseOtherName(wanted: string, given: string): void {
  if (wanted.trim() === given.trim()) return;
  throw new ExpectedFailure({
    code: 'malformed-input',
    path: 'name',
    message: `Erasing can't be taken back. Write the name as it stands there, “${wanted}”, to go on.`,
  });
}
