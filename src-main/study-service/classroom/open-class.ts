import { readFile } from 'node:fs/promises';
import type { ClassAnswerer, ClassDoor } from '../../contract/class-door.ts';
import type { Class } from '../../contract/classroom.ts';
import type { ParsedInputOf } from '../../contract/contract.ts';
import { ExpectedFailure } from '../../contract/failures.ts';
import { found } from '../corpus/corpus-stores.ts';
import { addSeats } from './seats/add-seats.ts';
import { stepsOf } from './class-steps.ts';
import type { StoredClass } from './class-store.ts';
import { seatUnheard } from './class-work.ts';
import type { ClassWork, Room } from './class-work.ts';
import { dayAfter, describeClass } from './describe-class.ts';
import { drawCode, drawToken } from './draw-code.ts';
import { purgeOverdue } from './erase-class.ts';
import { limitCodes } from './limit-codes.ts';
import { limitNewSeats } from './seats/limit-new-seats.ts';
import { wordForClass } from './word-for-class.ts';

/** Opened again by itself only as long as the lesson may still be going on. */
const STILL_THE_LESSON_MS = 4 * 60 * 60 * 1000;

/** Nothing is stored before the door stands open: a class that can't be reached was never opened. */
export async function openClass(
  work: ClassWork,
  answerer: ClassAnswerer,
  input: ParsedInputOf<'classroom.open'>,
): Promise<Class> {
  refuseSecond(work, input.network);
  const fields = readNewClass(work, input);
  const door = await openDoor(work, answerer, { ...fields, network: input.network, port: input.port });
  try {
    refuseSecond(work, input.network);
    const classId = work.seats.inOneTransaction(() => {
      const id = work.classes.add({ ...fields, port: door.port });
      addSeats(work, id, input.roster);
      return id;
    });
    enterRoom(work, work.classes.read(classId)!, door);
    return describe(work, classId);
  } catch (error) {
    await door.close();
    throw error;
  }
}

function readNewClass(work: ClassWork, input: ParsedInputOf<'classroom.open'>) {
  const { caseId, exercise, network, port, pace, feedback, freeSeats, keepDays, certificate } = input;
  const { title: caseTitle } = found(work.stores.cases.read(caseId), 'case', caseId);
  const withQuiz = exercise === 'lesson' || exercise === 'quiz' ? input.quizId : null;
  if (exercise === 'quiz' && withQuiz === null) throw malformed('quizId', 'Choose which quiz the class does.');
  if (withQuiz !== null) found(work.quiz.caseOf(withQuiz) === caseId ? withQuiz : null, 'quiz', withQuiz);
  const steps = stepsOf({ exercise, quizId: withQuiz });
  const flags = { feedbackShown: false, locked: false, revealed: false, lateAllowed: true, namesHidden: false };
  return {
    title: input.title ?? caseTitle,
    ...{ caseId, quizId: withQuiz, exercise, pace, feedback, ...flags, freeSeats, network, port, keepDays },
    step: steps[0]!,
    itemId: pace === 'together' && withQuiz !== null ? (work.quiz.itemIds(withQuiz)[0] ?? null) : null,
    code: drawCode(work.randomBytes),
    secret: drawToken(work.randomBytes),
    certificatePath: certificate?.certificatePath ?? null,
    keyPath: certificate?.keyPath ?? null,
  };
}

/**
 * Where it was, or on another network. The port is kept where it can be, so that addresses on the board go on being right. Where that
 * fails, a class that stood open is open again where it was, or says on the board why it can't be reached.
 */
export async function reopenClass(
  work: ClassWork,
  answerer: ClassAnswerer,
  { classId, network }: ParsedInputOf<'classroom.reopen'>,
): Promise<Class> {
  const stored = found(work.classes.read(classId), 'class', classId);
  if (stored.erasedAt !== null)
    throw new ExpectedFailure({ code: 'class-closed', message: 'This class was erased. Open a new one.' });
  if (work.room && work.room.fields.id !== classId) refuseSecond(work, network ?? stored.network);
  const { room } = work;
  if (room?.door && (network === undefined || network === stored.network)) return describe(work, classId);
  if (room?.door) await leaveDoor(room);
  const wanted = { ...stored, network: network ?? stored.network };
  try {
    await enterDoor(work, classId, wanted, await openSomeDoor(work, answerer, wanted));
  } catch (error) {
    if (room) await openAgain(work, answerer, room);
    throw error;
  }
  return describe(work, classId);
}

/** At its port, or at another where somebody else has that now. */
function openSomeDoor(work: ClassWork, answerer: ClassAnswerer, wanted: StoredClass): Promise<ClassDoor> {
  return openDoor(work, answerer, wanted).catch((error: unknown) => {
    if (wanted.port === 0) throw error;
    return openDoor(work, answerer, { ...wanted, port: 0 });
  });
}

/** A door that nobody stands behind is closed again: the disk may refuse what is to be put down of it. */
async function enterDoor(work: ClassWork, classId: string, { network }: StoredClass, door: ClassDoor): Promise<void> {
  try {
    work.classes.edit(classId, { closedAt: null, purgeOn: null, network, port: door.port, aliveAt: now(work) });
    if (work.room) settleIn(work, work.room, door);
    else enterRoom(work, work.classes.read(classId)!, door);
  } catch (error) {
    await door.close();
    throw error;
  }
}

export async function closeClass(work: ClassWork, { classId }: { classId: string }): Promise<Class> {
  const stored = found(work.classes.read(classId), 'class', classId);
  const { room } = work;
  if (room?.fields.id === classId) {
    work.room = null;
    work.work.holdLittle(false);
    await leaveDoor(room);
  }
  if (stored.closedAt === null) {
    shut(work, stored, work.clock());
    if (stored.keepDays === 0) purgeOverdue(work);
  }
  work.quiz.forget();
  work.changed(classId);
  return describe(work, classId);
}

/** The day of erasing counts from here. */
function shut(work: ClassWork, { id, keepDays }: StoredClass, at: Date): void {
  const purgeOn = keepDays === null ? null : dayAfter(at, keepDays);
  work.classes.edit(id, { closedAt: at.toISOString(), purgeOn });
}

/**
 * What was open when the process ended, in good order or not, is open again: with its code, and every token is still good. What was
 * left open for longer than a lesson lasts stays closed. Without a door (a script that asks something of the same library) nothing is
 * touched. Answers with the class that is to be let in to again.
 */
export function findLeftOpen(work: ClassWork): Room | null {
  if (!work.openClassDoor) return null;
  const [last, ...others] = work.classes.list().filter(({ closedAt }) => closedAt === null);
  for (const stored of others) shut(work, stored, new Date(stored.aliveAt));
  if (!last) return null;
  if (work.clock().getTime() - Date.parse(last.aliveAt) <= STILL_THE_LESSON_MS) return enterRoom(work, last, null);
  shut(work, last, new Date(last.aliveAt));
  return null;
}

/** At the address where it was. Where that can't be, the board says so and the teacher opens it elsewhere. */
export async function openAgain(work: ClassWork, answerer: ClassAnswerer, room: Room): Promise<void> {
  if (work.room !== room || room.door) return;
  try {
    const door = await openDoor(work, answerer, room.fields);
    if (work.room === room && !room.door) settleIn(work, room, door);
    else await door.close();
  } catch (error) {
    const why = error instanceof ExpectedFailure ? error.message : String(error);
    room.trouble = `This class was open before and can't be reached where it was. ${why}`;
  }
  work.changed(room.fields.id);
}

function enterRoom(work: ClassWork, fields: StoredClass, door: ClassDoor | null): Room {
  const seats = work.seats.listOfClass(fields.id);
  const room: Room = {
    fields,
    seats: new Map(seats.map((seat) => [seat.id, seatUnheard(seat)])),
    tokens: new Map(seats.flatMap(({ id, tokenHash }) => (tokenHash === null ? [] : [[tokenHash, id] as const]))),
    limits: limitCodes(() => work.clock().getTime()),
    newSeats: limitNewSeats(() => work.clock().getTime()),
    articleIds: new Set(work.stores.articles.listOfCase(fields.caseId).map(({ id }) => id)),
    shownUntil: new Map(),
    handedBack: new Set(),
    listeners: new Set(),
    composed: new Map(),
    door,
    trouble: null,
  };
  work.room = room;
  work.work.holdLittle(true);
  work.quiz.forget();
  work.changed(fields.id);
  return room;
}

function settleIn(work: ClassWork, room: Room, door: ClassDoor): void {
  room.door = door;
  room.trouble = null;
  room.fields = work.classes.read(room.fields.id)!;
  work.changed(room.fields.id);
}

async function leaveDoor(room: Room): Promise<void> {
  const { door } = room;
  room.door = null;
  for (const live of room.seats.values()) live.here = 0;
  room.listeners.clear();
  await door?.close();
}

async function openDoor(
  work: ClassWork,
  answerer: ClassAnswerer,
  {
    network,
    port,
    certificatePath,
    keyPath,
    ...fields
  }: Pick<StoredClass, 'network' | 'port' | 'certificatePath' | 'keyPath' | 'title' | 'caseId'>,
): Promise<ClassDoor> {
  if (!work.openClassDoor)
    throw new ExpectedFailure({
      code: 'class-unreachable',
      network,
      message:
        'A class can only be opened from the window of Parallax, which stays open while the class works. Start it and open the class there.',
    });
  const certificate =
    certificatePath === null || keyPath === null
      ? null
      : { certificate: await readPem(certificatePath), key: await readPem(keyPath) };
  // Announced to everybody on the network, so it names no outlet either.
  const title = wordForClass(work, { ...fields, revealed: false })(fields.title);
  return work.openClassDoor({ host: network, port, certificate, title, answerer });
}

async function readPem(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new ExpectedFailure({
      code: 'file-missing',
      file,
      message: `There is no file ${file} that can be read. Choose the certificate and its key again, or go without.`,
    });
  }
}

function refuseSecond({ room }: ClassWork, network: string): void {
  if (!room) return;
  throw new ExpectedFailure({
    code: 'class-unreachable',
    network,
    message: `The class “${room.fields.title}” is open. Close it first; one class is open at a time.`,
  });
}

function malformed(path: string, message: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'malformed-input', path, message });
}

function describe(work: ClassWork, classId: string): Class {
  return describeClass(work, work.classes.read(classId)!, work.seats.listOfClass(classId).length);
}

function now(work: ClassWork): string {
  return work.clock().toISOString();
}
