import type { Work } from '../../../contract/classroom.ts';
import type { OutputOf } from '../../../contract/contract.ts';
import { ExpectedFailure } from '../../../contract/failures.ts';
import type { Failure } from '../../../contract/failures.ts';
import { found } from '../../corpus/corpus-stores.ts';
import { noteHandedIn } from '../../corpus/turns/work-behind-calls.ts';
import type { SeatOfCaller } from '../../dispatch.ts';
import { stepsOf } from '../class-steps.ts';
import { liveSeat, openRoom, roleInRoom } from '../class-work.ts';
import type { ClassWork, Room } from '../class-work.ts';
import { gatherCalls } from './gather-calls.ts';
import { refuseLocked } from './guard-seat.ts';

type Handed = OutputOf<'classroom.submit'>;

interface Asked {
  readonly pieces: readonly Work[];
  readonly seat: SeatOfCaller;
}

/**
 * Hands in work of many at once: what arrives while the event loop goes round once shares one transaction. Nobody is answered before
 * it is committed. A piece that can't be taken refuses itself alone: an answer and a guess are one statement each, which SQLite undoes
 * alone; a note is several and has a savepoint. If the commit itself fails (a full disk), every call in it fails, and every page keeps
 * its work and sends it again.
 */
export function collectWork(work: ClassWork): (pieces: readonly Work[], seat: SeatOfCaller) => Promise<Handed> {
  const gathered = gatherCalls<Asked, Handed>(setImmediate, (together) =>
    commit(work, together).map((handed) => () => handed),
  );
  return (pieces, seat) => gathered({ pieces, seat });
}

function commit(work: ClassWork, together: readonly Asked[]): Handed[] {
  const room = openRoom(work);
  noteHandedIn();
  let handed: Handed[] = [];
  try {
    work.work.commitTogether(() => {
      handed = together.map(({ pieces, seat }) => takeAll(work, room, pieces, seat));
    });
  } catch (error) {
    work.quiz.settle(false);
    throw error;
  }
  work.quiz.settle(true);
  work.changed(room.fields.id);
  return handed;
}

function takeAll(work: ClassWork, room: Room, pieces: readonly Work[], seat: SeatOfCaller): Handed {
  const stored: string[] = [];
  const refused: Handed['refused'] = [];
  for (const piece of pieces) {
    const failure = tryPiece(work, room, piece, seat);
    if (failure === null) stored.push(piece.id);
    else refused.push({ id: piece.id, failure });
  }
  if (stored.length > 0) room.newSeats.worked(seat.seatId);
  return { stored, refused };
}

/** Null where it is stored, now or before. */
function tryPiece(work: ClassWork, room: Room, piece: Work, seat: SeatOfCaller): Failure | null {
  try {
    // Between the call and this moment the seat may have been handed to somebody else, or erased.
    const { seat: own } = liveSeat(room, room.fields.id === seat.classId ? seat.seatId : undefined);
    takePiece(work, room, piece, { ...seat, name: own.name });
    return null;
  } catch (error) {
    if (error instanceof ExpectedFailure) return error.failure;
    throw error;
  }
}

function takePiece(work: ClassWork, room: Room, piece: Work, seat: SeatOfCaller): void {
  switch (piece.kind) {
    case 'answer':
      return takeAnswer(work, room, piece, seat);
    case 'note':
    case 'note removed':
      return takeNote(work, room, piece, seat);
    case 'guess': {
      if (work.work.hasGuess(seat.seatId, piece.id)) return;
      refuseLocked(room);
      const articleId = found(
        room.articleIds.has(piece.articleId) ? piece.articleId : null,
        'article',
        piece.articleId,
      );
      work.work.putGuess(seat.seatId, { ...piece, articleId });
    }
  }
}

function takeAnswer(
  work: ClassWork,
  room: Room,
  { id, attemptId, itemId, answer, confidence, at }: Extract<Work, { kind: 'answer' }>,
  seat: SeatOfCaller,
): void {
  const quizId = work.quiz.quizOf(attemptId, seat.seatId);
  const { fields } = room;
  found(quizId === fields.quizId && stepsOf(fields).includes('quiz') ? quizId : null, 'quiz', quizId);
  if (fields.locked || fields.pace === 'together') {
    // Stored before that it stays stored, however often it is sent.
    if (work.work.hasAnswer(id, attemptId, itemId)) return;
    refuseLocked(room);
    if (fields.pace === 'together') refuseUnlessShown(room, itemId, at);
  }
  work.quiz.keep({ id, attemptId, itemId, answer, confidence }, seat);
}

/** An answer given while its question was shown counts also where the network brought it late. */
function refuseUnlessShown({ fields, shownUntil }: Room, itemId: string, at: string): void {
  if (fields.step === 'quiz' && fields.itemId === itemId) return;
  if (Date.parse(at) <= (shownUntil.get(itemId) ?? -Infinity)) return;
  throw new ExpectedFailure({
    code: 'class-locked',
    why: 'another question',
    message: 'Everybody answers the same question together, and this one is not shown now.',
  });
}

/** The highest revision counts, whatever came before or comes after, and a removal is the last: what is as old as it brings nothing back. */
function takeNote(
  work: ClassWork,
  room: Room,
  piece: Extract<Work, { kind: 'note' | 'note removed' }>,
  { seatId, name }: SeatOfCaller,
): void {
  const known = work.work.readNote(piece.id);
  if (known) found(known.seatId === seatId ? known : null, 'note', piece.id);
  if (
    known &&
    (known.removed || known.revision >= piece.revision) &&
    !(piece.kind === 'note removed' && !known.removed)
  )
    return;
  refuseLocked(room);
  const removed = piece.kind === 'note removed';
  const { caseId } = room.fields;
  work.work.inSavepoint(() => {
    work.work.putNote(piece.id, { seatId, revision: Math.max(piece.revision, known?.revision ?? 0), removed });
    if (piece.kind === 'note removed') {
      work.notes.remove(piece.id);
      return;
    }
    for (const { articleId } of piece.targets)
      found(room.articleIds.has(articleId) ? articleId : null, 'article', articleId);
    work.notes.keep(piece, { seatId, name, caseId, role: roleInRoom(room) });
  });
}
