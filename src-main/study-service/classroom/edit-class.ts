import type { Class } from '../../contract/classroom.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { ExpectedFailure } from '../../contract/failures.ts';
import { found } from '../corpus/corpus-stores.ts';
import { addSeats, refuseSameName } from './seats/add-seats.ts';
import { stepsOf } from './class-steps.ts';
import type { ClassEdit, StoredClass } from './class-store.ts';
import { seatUnheard, tellSeats } from './class-work.ts';
import type { ClassWork, Room } from './class-work.ts';
import { dayAfter, describeClass } from './describe-class.ts';

/** Everybody's page follows at once. Going on to the reveal reveals, unless it is said otherwise. */
export function changeClass(work: ClassWork, { classId, ...given }: ParsedInputOf<'classroom.change'>): Class {
  const stored = found(work.classes.read(classId), 'class', classId);
  const edit: ClassEdit = { ...given };
  checkStops(work, stored, edit);
  if (edit.step === 'reveal') edit.revealed ??= true;
  if (edit.step !== undefined && edit.step !== stored.step) edit.stepAt = work.clock().toISOString();
  const { step = stored.step, pace = stored.pace, quizId } = { ...stored, ...clean(edit) };
  // All go together into the quiz: the first question is the one that is shown.
  if (step === 'quiz' && pace === 'together' && quizId !== null && edit.itemId === undefined && stored.itemId === null)
    edit.itemId = work.quiz.itemIds(quizId)[0] ?? null;
  if (edit.keepDays !== undefined && stored.closedAt !== null && stored.erasedAt === null)
    edit.purgeOn = edit.keepDays === null ? null : dayAfter(new Date(stored.closedAt), edit.keepDays);
  work.classes.edit(classId, edit);
  const after = work.classes.read(classId)!;
  if (work.room?.fields.id === classId) follow(work, work.room, after);
  work.changed(classId);
  return describeClass(work, after, work.seats.listOfClass(classId).length);
}

function clean(edit: ClassEdit): Partial<StoredClass> {
  return Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
}

function checkStops(work: ClassWork, stored: StoredClass, { step, itemId }: ClassEdit): void {
  if (step !== undefined && !stepsOf(stored).includes(step))
    throw malformed('step', `This class has no stop called “${step}”. Choose one of: ${stepsOf(stored).join(', ')}.`);
  if (typeof itemId !== 'string') return;
  const { quizId } = stored;
  found(quizId !== null && work.quiz.itemIds(quizId).includes(itemId) ? itemId : null, 'item', itemId);
}

function follow(work: ClassWork, room: Room, after: StoredClass): void {
  const before = room.fields;
  const shown = ({ pace, step, itemId }: StoredClass) => (pace === 'together' && step === 'quiz' ? itemId : null);
  const was = shown(before);
  if (was !== null && was !== shown(after)) room.shownUntil.set(was, work.clock().getTime());
  room.fields = after;
  room.composed.clear();
  tellSeats(room, { event: 'classroom.now' });
  // What articles say about themselves is another thing now.
  if (before.revealed !== after.revealed) tellSeats(room, { event: 'corpus.changed' });
}

export function addToRoster(
  work: ClassWork,
  { classId, seats }: ParsedInputOf<'classroom.addSeats'>,
): OutputOf<'classroom.addSeats'> {
  const stored = found(work.classes.read(classId), 'class', classId);
  refuseErased(stored);
  const seatIds = work.seats.inOneTransaction(() => addSeats(work, classId, seats));
  refreshSeats(work, classId);
  return { seatIds };
}

export function editSeat(
  work: ClassWork,
  { seatId, name, group }: ParsedInputOf<'classroom.editSeat'>,
): Record<string, never> {
  const { classId } = found(work.seats.read(seatId), 'seat', seatId);
  work.seats.inOneTransaction(() => {
    if (name !== undefined) refuseSameName(work, classId, name, seatId);
    work.seats.edit(seatId, { name, group });
  });
  refreshSeats(work, classId);
  return {};
}

/** Its token is no longer good; what was written from it stays, for whoever takes it next with the class's code. */
export function freeSeat(work: ClassWork, { seatId }: { seatId: string }): Record<string, never> {
  const { classId, tokenHash } = found(work.seats.read(seatId), 'seat', seatId);
  work.seats.free(seatId);
  const room = work.room?.fields.id === classId ? work.room : null;
  if (room) {
    if (tokenHash !== null) room.tokens.delete(tokenHash);
    room.handedBack.add(seatId);
    const live = room.seats.get(seatId);
    if (live) Object.assign(live, { here: 0, report: null });
    room.door?.dismiss(seatId);
  }
  refreshSeats(work, classId);
  return {};
}

/** What is in memory of the open class's seats is as what is stored. */
export function refreshSeats(work: ClassWork, classId: string): void {
  const room = work.room?.fields.id === classId ? work.room : null;
  if (room) {
    const stored = work.seats.listOfClass(classId);
    const ids = new Set(stored.map(({ id }) => id));
    for (const id of room.seats.keys()) if (!ids.has(id)) room.seats.delete(id);
    for (const seat of stored) {
      const live = room.seats.get(seat.id);
      if (live) live.seat = seat;
      else room.seats.set(seat.id, seatUnheard(seat));
    }
    tellSeats(room, { event: 'classroom.now' });
  }
  work.changed(classId);
}

function refuseErased({ erasedAt }: StoredClass): void {
  if (erasedAt === null) return;
  throw new ExpectedFailure({ code: 'class-closed', message: 'This class was erased. Open a new one.' });
}

function malformed(path: string, message: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'malformed-input', path, message });
}
