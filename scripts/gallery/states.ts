import type { State } from './state.ts';
import { CASE_STATES } from './states-case.ts';
import { CLASS_STATES, CLOSED_STATES, STUDENT_STATES } from './states-class.ts';
import { FRAME_STATES } from './states-frame.ts';
import { LIBRARY_STATES } from './states-library.ts';
import { QUIZ_STATES } from './states-quiz.ts';
import { READER_STATES } from './states-reader.ts';

/** Every screen in every state worth looking at, in the order they are gone through: a closed class stands last. */
export const STATES: readonly State[] = [
  ...LIBRARY_STATES,
  ...CASE_STATES,
  ...READER_STATES,
  ...QUIZ_STATES,
  ...FRAME_STATES,
  ...CLASS_STATES,
  ...STUDENT_STATES,
  ...CLOSED_STATES,
];
