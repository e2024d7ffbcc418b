import type { ClassAnswerer } from '../../contract/class-door.ts';
import type { classroom } from '../../contract/classroom.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { ExpectedFailure } from '../../contract/failures.ts';
import type { groupCommits } from './handing-in/group-commits.ts';
import type { Caller, SeatOfCaller } from '../dispatch.ts';
import type { ClassWork } from './class-work.ts';
import { liveSeat, openRoom } from './class-work.ts';
import { composeNow } from './compose-now.ts';
import { describeClass } from './describe-class.ts';
import { addToRoster, changeClass, editSeat, freeSeat } from './edit-class.ts';
import { eraseClass, eraseSeat } from './erase-class.ts';
import { exportSeat } from './seats/export-seat.ts';
import { closeClass, openClass, reopenClass } from './open-class.ts';
import { makeGroups } from './seats/make-groups.ts';
import { readBoard } from './read-board.ts';
import { readRoster } from './seats/read-roster.ts';
import type { collectWork } from './handing-in/submit-work.ts';
import { enterClass, takeSeat } from './seats/take-seat.ts';

type Handler<M extends keyof typeof classroom> = (
  input: ParsedInputOf<M>,
  caller: Caller,
) => OutputOf<M> | Promise<OutputOf<M>>;
export type ClassroomHandlers = { [M in keyof typeof classroom]: Handler<M> };

interface Parts {
  readonly answerer: ClassAnswerer;
  readonly submit: ReturnType<typeof collectWork>;
  readonly together: ReturnType<typeof groupCommits>;
  /** Opening, closing and reopening go one after the other, behind the resuming at the start. */
  readonly inTurn: <Result>(step: () => Promise<Result>) => Promise<Result>;
}

/** Every `classroom.*` call. */
export function classroomHandlers(work: ClassWork, { answerer, submit, together, inTurn }: Parts): ClassroomHandlers {
  return {
    'classroom.networks': () => ({ networks: work.networkView?.networks() ?? [] }),
    'classroom.nearby': async () => ({ classes: (await work.networkView?.nearby()) ?? [] }),
    'classroom.list': () => {
      const counts = work.seats.countOfAll();
      return { classes: work.classes.list().map((one) => describeClass(work, one, counts.get(one.id) ?? 0)) };
    },
    'classroom.open': async (input) => ({ class: await inTurn(() => openClass(work, answerer, input)) }),
    'classroom.reopen': async (input) => ({ class: await inTurn(() => reopenClass(work, answerer, input)) }),
    'classroom.close': async (input) => ({ class: await inTurn(() => closeClass(work, input)) }),
    'classroom.board': (input) => readBoard(work, input),
    'classroom.change': (input) => ({ class: changeClass(work, input) }),
    'classroom.addSeats': (input) => addToRoster(work, input),
    'classroom.editSeat': (input) => editSeat(work, input),
    'classroom.makeGroups': (input) => makeGroups(work, input),
    'classroom.freeSeat': (input) => freeSeat(work, input),
    'classroom.exportSeat': (input) => exportSeat(work, input),
    'classroom.eraseSeat': (input) => eraseSeat(work, input),
    'classroom.eraseClass': (input) => eraseClass(work, input),
    'classroom.readRoster': ({ text }) => readRoster(text),
    'classroom.door': (_input, { seat }) => ({
      open: work.room !== null,
      seat: seat ? { id: seat.seatId, name: seat.name } : null,
    }),
    'classroom.enter': (input, { address = '' }) => enterClass(work, input, address),
    'classroom.takeSeat': (input, { address = '' }) => takeSeat(work, input, address, together),
    'classroom.now': (_input, caller) => composeNow(work, seatOf(caller)),
    'classroom.submit': (input, caller) => submit(input.work, seatOf(caller)),
    'classroom.report': (input, caller) => {
      const room = openRoom(work);
      const live = liveSeat(room, seatOf(caller).seatId);
      live.report = input;
      live.lastStep = input.step ?? live.lastStep;
      work.changed(room.fields.id);
      return {};
    },
  };
}

/** A pupil without a seat is in no class. */
function seatOf({ seat }: Caller): SeatOfCaller {
  if (seat) return seat;
  throw new ExpectedFailure({
    code: 'seat-lost',
    message: 'You have no seat in a class. Go to the door of the class and take one.',
  });
}
