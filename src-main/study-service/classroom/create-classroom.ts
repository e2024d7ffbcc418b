import type { ParsedInputOf } from '../../contract/contract.ts';
import type { StudyEvent } from '../../contract/events.ts';
import { ExpectedFailure } from '../../contract/failures.ts';
import { noteHandedIn } from '../corpus/turns/work-behind-calls.ts';
import { groupCommits } from './handing-in/group-commits.ts';
import type { Dispatch, GuardSeat, SeatOfCaller } from '../dispatch.ts';
import { answerClass } from './answer-class.ts';
import { classroomHandlers } from './classroom-handlers.ts';
import type { ClassroomHandlers } from './classroom-handlers.ts';
import { tellSeats } from './class-work.ts';
import type { ClassWork, Room } from './class-work.ts';
import { purgeOverdue } from './erase-class.ts';
import { guardSeat } from './handing-in/guard-seat.ts';
import { findLeftOpen, openAgain } from './open-class.ts';
import { collectWork } from './handing-in/submit-work.ts';
import { watchNetwork } from './watch-network.ts';

export interface Classroom {
  readonly handlers: ClassroomHandlers;
  readonly guardSeat: GuardSeat;
  /** One answer of a seat, on the disk when this resolves: the same way as `classroom.submit`, and refused for the same reasons. */
  keepAnswer(answer: ParsedInputOf<'quiz.answer'>, seat: SeatOfCaller): Promise<void>;
  /** For what a seat stores besides its work: all that comes in the same moment is one commit. */
  readonly together: ReturnType<typeof groupCommits>;
  /** What the service tells its windows, for those in the class who are to hear it too. */
  hear(event: StudyEvent): void;
  /** Erases what is overdue and opens again what was open. To be called once, when the calls are wired. */
  start(dispatch: Dispatch): void;
  /** The process ends; the class goes on when it is started again. */
  stop(): void;
}

interface Telling {
  readonly emit: (event: StudyEvent) => void;
  readonly reportBug: (error: unknown) => void;
}

/** At most four times a second, at once the first time. */
const TELL_MS = 250;
const ALIVE_MS = 60_000;
/** How soon a network that is gone is noticed; the list of networks takes well under a millisecond. */
const LOOK_MS = 3_000;
const PURGE_MS = 60 * 60 * 1000;

export function createClassroom(given: Omit<ClassWork, 'room' | 'changed'>, { emit, reportBug }: Telling): Classroom {
  const changes = tellSeldom((classId) => emit({ event: 'classroom.changed', classId }));
  const work: ClassWork = { ...given, room: null, changed: changes.tell };
  let dispatch: Dispatch | null = null;
  const answerer = answerClass(work, () => dispatch!);
  const submit = collectWork(work);
  const together = groupCommits((commit) => {
    noteHandedIn();
    work.seats.inOneTransaction(commit);
  });
  const { inTurn } = takeTurns();
  const attempt = (task: () => unknown) => {
    try {
      task();
    } catch (error) {
      reportBug(error);
    }
  };
  const purge = () => attempt(() => purgeOverdue(work));
  const stayAlive = () => {
    if (work.room) work.classes.edit(work.room.fields.id, { aliveAt: work.clock().toISOString() });
  };
  const enterAgain = (room: Room) => void inTurn(() => openAgain(work, answerer, room)).catch(reportBug);
  const look = watchNetwork(work, enterAgain);
  const timers = [
    setInterval(() => attempt(stayAlive), ALIVE_MS).unref(),
    setInterval(purge, PURGE_MS).unref(),
    setInterval(() => attempt(look), LOOK_MS).unref(),
  ];
  return {
    handlers: classroomHandlers(work, { answerer, submit, together, inTurn }),
    together,
    guardSeat: (method, input, seat) => guardSeat(work, method, input, seat),
    async keepAnswer(answer, seat) {
      const id = Buffer.from(work.randomBytes(16)).toString('hex');
      const at = work.clock().toISOString();
      const { refused } = await submit([{ ...answer, kind: 'answer', id, at }], seat);
      if (refused[0]) throw new ExpectedFailure(refused[0].failure);
    },
    hear(event) {
      if (event.event === 'corpus.changed') {
        work.quiz.forget();
        const { room } = work;
        if (!room) return;
        room.composed.clear();
        room.articleIds.clear();
        for (const { id } of work.stores.articles.listOfCase(room.fields.caseId)) room.articleIds.add(id);
        tellSeats(room, event);
      } else if (event.event === 'study.restarted' && work.room) tellSeats(work.room, event);
    },
    start(given) {
      dispatch = given;
      const room = findLeftOpen(work);
      purge();
      if (room) enterAgain(room);
    },
    stop() {
      for (const timer of timers) clearInterval(timer);
      changes.stop();
      const { room } = work;
      work.room = null;
      void room?.door?.close().catch(reportBug);
    },
  };
}

/** One after the other, whether or not the one before succeeded. */
function takeTurns(): { inTurn: <Result>(step: () => Promise<Result>) => Promise<Result> } {
  let last: Promise<unknown> = Promise.resolve();
  return {
    inTurn(step) {
      const next = last.then(step, step);
      last = next.catch(() => undefined);
      return next;
    },
  };
}

function tellSeldom(tell: (classId: string) => void): { tell(classId: string): void; stop(): void } {
  const waiting = new Map<string, { again: boolean; timer: NodeJS.Timeout }>();
  const start = (classId: string) => {
    tell(classId);
    const timer = setTimeout(() => {
      const again = waiting.get(classId)?.again;
      waiting.delete(classId);
      if (again) start(classId);
    }, TELL_MS).unref();
    waiting.set(classId, { again: false, timer });
  };
  return {
    tell(classId) {
      const entry = waiting.get(classId);
      if (entry) entry.again = true;
      else start(classId);
    },
    stop() {
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
