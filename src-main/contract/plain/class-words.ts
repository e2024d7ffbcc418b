/** The words of a class, as plain lists: the page reads them without loading the parser. */

/** What a class is opened for. `lesson` is the whole sequence; each of the others is one stop of it, alone. */
export const CLASS_EXERCISES = ['lesson', 'masked reading', 'notes', 'quiz', 'discussion'] as const;
export type ClassExercise = (typeof CLASS_EXERCISES)[number];

/**
 * The stops of a lesson, in order: a warning beforehand and notes on passages made readers notice framing in a controlled study,
 * labels of outlets did not (doi 10.1371/journal.pone.0266204), so notes come before who published what is revealed.
 */
export const CLASS_STEPS = [
  'forewarn',
  'masked reading',
  'own notes',
  'reveal',
  'look outside',
  'revise',
  'quiz',
  'discuss',
] as const;
export type ClassStep = (typeof CLASS_STEPS)[number];

/**
 * Where a case has no lesson of its own, in English: the page knows it by these words and says it in its own language. A warning
 * beforehand made readers notice framing (doi 10.1371/journal.pone.0266204).
 */
export const UNLESS_WARNED =
  'Every report chooses: which words to use, whom to quote, what to put first and what to leave out. ' +
  'That is not always meant to steer you, but it can. While you read, ask yourself how the same thing could have been told otherwise.';

/** Which stops an exercise has; a lesson leaves out `quiz` where no quiz was chosen. */
export const STEPS_OF_EXERCISE: Readonly<Record<ClassExercise, readonly ClassStep[]>> = {
  lesson: CLASS_STEPS,
  'masked reading': ['forewarn', 'masked reading', 'reveal'],
  notes: ['forewarn', 'own notes', 'reveal'],
  quiz: ['quiz'],
  discussion: ['discuss'],
};

/**
 * Whether the words of a stop belong to the time before: they ask to read without the names of the outlets, or to guess them, and
 * everybody has been told.
 */
export function isOvertaken({ step, revealed }: { readonly step: ClassStep; readonly revealed: boolean }): boolean {
  return revealed && (step === 'masked reading' || step === 'reveal');
}

/** Everyone at the stop (and the question) that the teacher shows, or each at their own speed. */
export const CLASS_PACES = ['together', 'own'] as const;
export type ClassPace = (typeof CLASS_PACES)[number];

/** When a student sees what was right: after each answer, or when the teacher shows it to all. */
export const CLASS_FEEDBACK = ['at once', 'when shown'] as const;
export type ClassFeedback = (typeof CLASS_FEEDBACK)[number];

/** Read out easily and not mistaken for one another: neither I, O, 0, 1 nor vowels that make words. */
export const CODE_LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
export const CODE_LENGTH = 6;

/** Days after closing until everything that names or was written by a student is erased. */
export const KEEP_DAYS = [0, 7, 30, 90, 365] as const;
export const KEEP_DAYS_UNLESS_SAID = 30;

/**
 * The largest message that a seat may send, in bytes of UTF-8: any one piece of work fits, a hundred long ones need not. A page hands
 * in at most `SENT_AT_ONCE_BYTES` at a time (one piece that is longer goes alone).
 */
export const MOST_FRAME_BYTES = 1024 * 1024;
export const SENT_AT_ONCE_BYTES = 200 * 1024;

/** Why the door closed a connection, as its close code. */
export const DOOR_CODES = { seatLost: 4001, classClosed: 4002, tooMuch: 4008 } as const;

/**
 * The `target` of a link to another computer's class: the desktop app opens it in a window of its own that holds nothing but that
 * class, a browser in a tab that is used again.
 */
export const CLASS_WINDOW = 'parallax-class';
