import { randomBytes } from 'node:crypto';
import type { NetworkView, OpenClassDoor } from '../contract/class-door.ts';
import { DEFAULT_SETTINGS } from '../contract/plain/default-settings.ts';
import type { StudyEvent } from '../contract/events.ts';
import { createClassroom } from './classroom/create-classroom.ts';
import type { Classroom } from './classroom/create-classroom.ts';
import { createClassStore } from './classroom/class-store.ts';
import { createSeatDataStore } from './classroom/seats/seat-data-store.ts';
import { createSeatStore } from './classroom/seats/seat-store.ts';
import { createWorkStore } from './classroom/handing-in/work-store.ts';
import type { CorpusStores } from './corpus/corpus-stores.ts';
import type { StoreDeps } from './database/store-deps.ts';
import type { Handlers } from './dispatch.ts';
import { createClassNotes } from './framing/keep-class-note.ts';
import { createMaterialStore } from './packs/material-store.ts';
import { createClassAnswers } from './quiz/given-out/class-answers.ts';
import type { QuizWork } from './quiz/quiz-work.ts';

/** What a class needs of the machine; without it there are no classes, and everything else works. */
export interface ClassOptions {
  readonly openClassDoor?: OpenClassDoor | undefined;
  readonly networkView?: NetworkView | undefined;
  /** Cryptographic unless given. */
  readonly randomBytes?: ((count: number) => Uint8Array) | undefined;
}

interface Around {
  /** Erases seats from the copies of the library. */
  readonly eraseFromBackups: (seatIds: readonly string[]) => Promise<void>;
  readonly stores: CorpusStores;
  readonly quizWork: QuizWork;
  readonly emit: (event: StudyEvent) => void;
  readonly reportBug: (error: unknown) => void;
}

/** Joins a class to the notes, the quiz and the lessons, which know nothing of it. */
export function wireClassroom(
  deps: StoreDeps,
  options: ClassOptions,
  { eraseFromBackups, stores, quizWork, ...telling }: Around,
): Classroom {
  const answers = createClassAnswers(quizWork);
  let erasing: Promise<void> = Promise.resolve();
  return createClassroom(
    {
      stores,
      classes: createClassStore(deps),
      seats: createSeatStore(deps),
      work: createWorkStore(deps),
      data: createSeatDataStore(deps),
      quiz: { ...answers, caseOf: (quizId) => quizWork.quizzes.read(quizId)?.caseId ?? null },
      notes: createClassNotes(deps, stores),
      readLesson: createMaterialStore(deps).lesson,
      // One after the other: two threads must not rewrite one copy.
      eraseFromBackups(seatIds) {
        erasing = erasing.then(() => eraseFromBackups(seatIds)).catch(telling.reportBug);
      },
      clock: deps.clock,
      randomBytes: options.randomBytes ?? randomBytes,
      openClassDoor: options.openClassDoor ?? null,
      networkView: options.networkView ?? null,
    },
    telling,
  );
}

/**
 * What is different for a seat in calls that the desk makes too: an answer goes the way of everything that is handed in, and the
 * settings of the desk, which name its person and their cases, stay there.
 */
export function seatHandlers(
  classroom: Classroom,
  handlers: Pick<Handlers, 'quiz.answer' | 'quiz.feedback' | 'quiz.start' | 'settings.read'>,
): Pick<Handlers, 'quiz.answer' | 'quiz.start' | 'settings.read'> {
  return {
    async 'quiz.answer'(input, caller) {
      if (!caller.seat) return handlers['quiz.answer'](input, caller);
      await classroom.keepAnswer(input, caller.seat);
      return handlers['quiz.feedback'](input, caller);
    },
    'quiz.start': (input, caller) =>
      caller.seat
        ? classroom.together(() => handlers['quiz.start'](input, caller))
        : handlers['quiz.start'](input, caller),
    'settings.read': (input, caller) =>
      caller.seat ? { ...DEFAULT_SETTINGS } : handlers['settings.read'](input, caller),
  };
}
