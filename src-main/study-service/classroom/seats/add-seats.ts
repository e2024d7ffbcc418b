import { ExpectedFailure } from '../../../contract/failures.ts';
import type { ClassWork } from '../class-work.ts';

const MOST_SEATS = 500;

interface NewSeat {
  readonly name: string;
  readonly group: string | null;
  readonly selfNamed?: boolean;
}

/** All or none, inside the caller's transaction. Fails with `seat-taken` where a name looks like one that is there. */
export function addSeats(work: ClassWork, classId: string, seats: readonly NewSeat[]): string[] {
  if (work.seats.countOf(classId) + seats.length > MOST_SEATS)
    throw new ExpectedFailure({ code: 'too-much', message: `A class has at most ${MOST_SEATS} seats.` });
  return seats.map((seat) => {
    refuseSameName(work, classId, seat.name);
    return work.seats.add(classId, seat);
  });
}

export function refuseSameName(work: ClassWork, classId: string, name: string, except?: string): void {
  const other = work.seats.findByName(classId, name);
  if (!other || other.id === except) return;
  throw new ExpectedFailure({
    code: 'seat-taken',
    name: other.name,
    alike: true,
    message: `There is a seat called “${other.name}” already. Choose a name that can't be taken for it.`,
  });
}
