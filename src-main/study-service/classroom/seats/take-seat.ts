import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import { ExpectedFailure } from '../../../contract/failures.ts';
import type { groupCommits } from '../handing-in/group-commits.ts';
import { addSeats } from './add-seats.ts';
import { openRoom, seatUnheard, tellSeats } from '../class-work.ts';
import type { ClassWork, Room } from '../class-work.ts';
import { drawToken, hashToken, isSameSecret, readCode } from '../draw-code.ts';
import { placeNewcomer } from './make-groups.ts';
import { offerPseudonyms } from './pseudonyms.ts';
import type { StoredSeat } from './seat-store.ts';
import { wordForClass } from '../word-for-class.ts';

const OFFERED = 12;

/** Of seats that students named themselves a visitor sees only those that are free: who sits there is nobody else's business. */
export function enterClass(
  work: ClassWork,
  { code }: ParsedInputOf<'classroom.enter'>,
  address: string,
): OutputOf<'classroom.enter'> {
  const room = openRoom(work);
  checkCode(room, code, address);
  const seats = [...room.seats.values()].map(({ seat }) => seat);
  const { freeSeats, title } = room.fields;
  const [a = 0, b = 0] = work.randomBytes(2);
  return {
    title: wordForClass(work, room.fields)(title),
    seats: seats
      .filter(({ selfNamed, tokenHash }) => !selfNamed || tokenHash === null)
      .map(({ id, name, tokenHash }) => ({ id, name, taken: tokenHash !== null })),
    pseudonyms: freeSeats
      ? offerPseudonyms(
          seats.map(({ name }) => name),
          a * 256 + b,
          OFFERED,
        )
      : [],
  };
}

/** The token is told this once; what is kept of it opens nothing. All who come in the same moment share one commit. */
export async function takeSeat(
  work: ClassWork,
  input: ParsedInputOf<'classroom.takeSeat'>,
  address: string,
  together: ReturnType<typeof groupCommits>,
): Promise<OutputOf<'classroom.takeSeat'>> {
  const room = openRoom(work);
  checkCode(room, input.code, address);
  const token = drawToken(work.randomBytes);
  const seatId = await together(() => {
    if (openRoom(work) !== room) throw doorShut();
    const seat = chooseSeat(work, room, input, address);
    placeNewcomer(work, seat);
    work.seats.take(seat.id, hashToken(token));
    return seat.id;
  });
  const seat = work.seats.read(seatId)!;
  const live = room.seats.get(seatId);
  if (live) live.seat = seat;
  else room.seats.set(seatId, seatUnheard(seat));
  room.tokens.set(seat.tokenHash!, seatId);
  room.handedBack.delete(seatId);
  // Those of its group see who is with them now.
  if (seat.group !== null) tellSeats(room, { event: 'classroom.now' });
  work.changed(room.fields.id);
  return { token, seat: { id: seat.id, name: seat.name } };
}

function chooseSeat(
  work: ClassWork,
  room: Room,
  input: ParsedInputOf<'classroom.takeSeat'>,
  address: string,
): StoredSeat {
  const { id: classId, lateAllowed, freeSeats } = room.fields;
  const seat = 'seatId' in input ? work.seats.read(input.seatId) : work.seats.findByName(classId, input.name);
  if (!lateAllowed && !(seat && room.handedBack.has(seat.id))) throw doorShut();
  if (seat?.classId === classId) {
    if (seat.tokenHash === null) return seat;
    throw new ExpectedFailure({
      code: 'seat-taken',
      name: seat.name,
      message: `Somebody sits on “${seat.name}” already. If that is your seat, ask your teacher to hand it back to you.`,
    });
  }
  if ('seatId' in input || !freeSeats)
    throw new ExpectedFailure({
      code: 'not-found',
      what: 'seat',
      id: 'seatId' in input ? input.seatId : input.name,
      message: 'There is no such seat. Choose one from the list, or ask your teacher to add you.',
    });
  refuseTooMany(room, address);
  const [added] = addSeats(work, classId, [{ name: input.name, group: null, selfNamed: true }]);
  room.newSeats.added(address, added!);
  return work.seats.read(added!)!;
}

function refuseTooMany(room: Room, address: string): void {
  const refusal = room.newSeats.refuses(address, (seatId) => {
    const live = room.seats.get(seatId);
    return live !== undefined && live.here === 0 && live.seat.tokenHash !== null;
  });
  if (refusal === null) return;
  if (refusal !== 'left too many')
    throw refused(
      'crowd',
      refusal.waitSeconds,
      `Many come at once. Wait ${inSeconds(refusal.waitSeconds)} and try again.`,
    );
  throw new ExpectedFailure({
    code: 'class-locked',
    why: 'seats left',
    message:
      'Many seats were taken from here and left again, so no new name is taken in. Ask your teacher to hand one of those seats back to you, or to put your name on the list.',
  });
}

/** While an address has to wait nothing from it is looked at, and the answer is the same for a right code and a wrong one. */
function checkCode(room: Room, typed: string, address: string): void {
  const code = readCode(typed);
  const wait = room.limits.wait(address);
  if (wait > 0)
    throw refused('too many', wait, `Too many wrong codes came from here. Wait ${inSeconds(wait)} and try again.`);
  if (isSameSecret(code, room.fields.code)) {
    room.limits.right(address);
    return;
  }
  const next = room.limits.wrong(address, code);
  const then = next > 0 ? ` Wait ${inSeconds(next)} before you try again.` : '';
  throw refused('wrong', next, `That is not the code of this class. Look at the board once more.${then}`);
}

function refused(why: 'wrong' | 'too many' | 'crowd', waitSeconds: number, message: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'code-refused', why, message, waitSeconds });
}

function inSeconds(count: number): string {
  return count === 1 ? 'one second' : `${count} seconds`;
}

function doorShut(): ExpectedFailure {
  return new ExpectedFailure({
    code: 'class-locked',
    why: 'door shut',
    message: 'The class has begun and its door is shut. Ask your teacher to let you in.',
  });
}
