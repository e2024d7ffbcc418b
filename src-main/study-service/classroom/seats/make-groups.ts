import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import { ExpectedFailure } from '../../../contract/failures.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { ClassWork } from '../class-work.ts';
import { dealGroups, smallestGroup } from './deal-groups.ts';
import { refreshSeats } from '../edit-class.ts';
import type { StoredSeat } from './seat-store.ts';

/**
 * Only who has come is dealt: a name on the list that nobody took would be a place at a table where nobody sits. A seat that was handed
 * back counts, for its student is in the room and takes it again.
 */
export function makeGroups(
  work: ClassWork,
  { classId, size, keep }: ParsedInputOf<'classroom.makeGroups'>,
): OutputOf<'classroom.makeGroups'> {
  found(work.classes.read(classId), 'class', classId);
  const seats = work.seats.listOfClass(classId);
  const handedBack = work.room?.fields.id === classId ? work.room.handedBack : new Set<string>();
  const come = seats.filter(({ id, tokenHash }) => tokenHash !== null || handedBack.has(id));
  if (come.length === 0 && size > 0)
    throw new ExpectedFailure({
      code: 'not-found',
      what: 'student',
      id: classId,
      message: 'Nobody has come yet. Groups are made of those who have joined.',
    });
  work.seats.inOneTransaction(() => {
    if (keep) placeLeftOver(work, classId, come);
    else dealAnew(work, seats, come, size);
  });
  refreshSeats(work, classId);
  const groups = new Set(work.seats.listOfClass(classId).flatMap(({ group }) => group ?? []));
  return { groups: [...groups].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })) };
}

function dealAnew(work: ClassWork, seats: readonly StoredSeat[], come: readonly StoredSeat[], size: number): void {
  const random = () => Buffer.from(work.randomBytes(4)).readUInt32BE() / 2 ** 32;
  const dealt = dealGroups(
    come.map(({ id }) => id),
    size,
    random,
  );
  const groups = new Map(dealt.map(({ seatId, group }) => [seatId, group]));
  for (const { id } of seats) work.seats.edit(id, { group: groups.get(id) ?? null });
}

function placeLeftOver(work: ClassWork, classId: string, come: readonly StoredSeat[]): void {
  for (const { id, group } of come) {
    if (group !== null) continue;
    const smallest = smallestGroup(work.seats.countGroups(classId));
    if (smallest !== null) work.seats.edit(id, { group: smallest });
  }
}

/**
 * Puts who comes late into the smallest group, where all who have come are in one: then a newcomer without a group is the only one who
 * has nobody to talk to. Where somebody was left without, the teacher has a reason, and places the others too. Inside the caller's
 * transaction, before the seat is taken.
 */
export function placeNewcomer(work: ClassWork, { id, classId, group }: StoredSeat): void {
  if (group !== null || work.room?.handedBack.has(id)) return;
  const counts = work.seats.countGroups(classId);
  if (counts.some((of) => of.group === null && of.come > 0)) return;
  const smallest = smallestGroup(counts);
  if (smallest !== null) work.seats.edit(id, { group: smallest });
}
