import type { Answer } from '../../contract/quiz.ts';
import type { AnswerConfidence } from '../../contract/plain/quiz-kinds.ts';
import type { ClassDoor, NetworkView, OpenClassDoor } from '../../contract/class-door.ts';
import type { ClassStep } from '../../contract/plain/class-words.ts';
import type { OutputOf } from '../../contract/contract.ts';
import type { Work } from '../../contract/classroom.ts';
import type { StudyEvent } from '../../contract/events.ts';
import { ExpectedFailure } from '../../contract/failures.ts';
import type { Lesson } from '../../contract/materials.ts';
import type { Role } from '../../contract/plain/vocabulary.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import type { ClassStore, StoredClass } from './class-store.ts';
import type { RandomBytes } from './draw-code.ts';
import type { CodeLimits } from './limit-codes.ts';
import type { NewSeatLimits } from './seats/limit-new-seats.ts';
import type { SeatDataStore } from './seats/seat-data-store.ts';
import type { SeatStore, StoredSeat } from './seats/seat-store.ts';
import type { WorkStore } from './handing-in/work-store.ts';

/** What a class asks of the quiz. Handed in by the wiring, since one capability does not import another. */
export interface QuizOfClass {
  quizOf(attemptId: string, seatId: string): string;
  keep(
    answer: { id: string; attemptId: string; itemId: string; answer: Answer; confidence: AnswerConfidence },
    seat: { seatId: string; classId: string; secret: string },
  ): void;
  settle(committed: boolean): void;
  tally(
    quizId: string,
    classId: string,
  ): {
    readonly seats: ReadonlyMap<string, { readonly answered: number; readonly score: number | null }>;
    readonly items: OutputOf<'classroom.board'>['tallies'];
  };
  itemIds(quizId: string): string[];
  /** Null where that quiz is not there. */
  caseOf(quizId: string): string | null;
  forget(): void;
}

/** What a class asks of framing notes. */
export interface NotesOfClass {
  keep(note: Extract<Work, { kind: 'note' }>, of: { seatId: string; name: string; caseId: string; role: Role }): void;
  remove(noteId: string): void;
}

/** What is known of a seat only while the class is open: in memory, and gone with it. */
export interface LiveSeat {
  seat: StoredSeat;
  /** Devices that are connected. */
  here: number;
  report: { where: string; articleId: string | null; itemId: string | null; stuck: boolean } | null;
  lastHeardAt: string | null;
  /** At their own pace: the stop they last went to. */
  lastStep: ClassStep | null;
}

/** A seat since this class was opened: what was reported before a restart is told again by whoever comes back. */
export function seatUnheard(seat: StoredSeat): LiveSeat {
  return { seat, here: 0, report: null, lastHeardAt: null, lastStep: null };
}

/** The class that is open. */
export interface Room {
  fields: StoredClass;
  readonly seats: Map<string, LiveSeat>;
  /** By hash of the token. */
  readonly tokens: Map<string, string>;
  readonly limits: CodeLimits;
  readonly newSeats: NewSeatLimits;
  readonly articleIds: Set<string>;
  /** Until when questions could be answered that were shown to all and are no longer, in milliseconds. */
  readonly shownUntil: Map<string, number>;
  /** Seats that the teacher handed back: they may be taken even after the door was shut to latecomers. */
  readonly handedBack: Set<string>;
  readonly listeners: Set<{ readonly seatId: string; readonly tell: (event: StudyEvent) => void }>;
  /** What `classroom.now` says to everybody of one role; dropped with every change. */
  readonly composed: Map<Role, unknown>;
  door: ClassDoor | null;
  trouble: string | null;
}

/** What the use cases of a class work with. */
export interface ClassWork {
  readonly stores: CorpusStores;
  readonly classes: ClassStore;
  readonly seats: SeatStore;
  readonly work: WorkStore;
  readonly data: SeatDataStore;
  readonly quiz: QuizOfClass;
  readonly notes: NotesOfClass;
  readonly readLesson: (caseId: string) => Lesson | null;
  /** Erases seats from the copies of the library too, in its own time. */
  readonly eraseFromBackups: (seatIds: readonly string[]) => void;
  readonly clock: () => Date;
  readonly randomBytes: RandomBytes;
  /** Tells the board; at most a few times a second. */
  readonly changed: (classId: string) => void;
  readonly openClassDoor: OpenClassDoor | null;
  readonly networkView: NetworkView | null;
  /** The one class that is open. */
  room: Room | null;
}

/** The class that is open, for a call that only those in it make. */
export function openRoom({ room }: ClassWork): Room {
  if (room) return room;
  throw new ExpectedFailure({
    code: 'class-closed',
    message: 'The class is closed. What you wrote is kept; ask your teacher to open it again.',
  });
}

export function liveSeat(room: Room, seatId: string | undefined): LiveSeat {
  const live = seatId === undefined ? undefined : room.seats.get(seatId);
  if (live) return live;
  throw new ExpectedFailure({
    code: 'seat-lost',
    message: 'This seat is not yours any more. Go to the door of the class and take a seat again.',
  });
}

export function roleInRoom({ fields }: Room): Role {
  return fields.revealed ? 'told pupil' : 'pupil';
}

/** What was right is told at once, or when the teacher shows it to all. */
export function isTold({ feedback, feedbackShown }: StoredClass): boolean {
  return feedback === 'at once' || feedbackShown;
}

/** Everybody's page follows. */
export function tellSeats(room: Room, event: StudyEvent): void {
  for (const { tell } of room.listeners) tell(event);
}
