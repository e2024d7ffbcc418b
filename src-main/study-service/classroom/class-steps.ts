import { STEPS_OF_EXERCISE } from '../../contract/plain/class-words.ts';
import type { ClassStep } from '../../contract/plain/class-words.ts';
import type { StoredClass } from './class-store.ts';

/** The stops of a class in order; a lesson without a quiz leaves that stop out. */
export function stepsOf({ exercise, quizId }: Pick<StoredClass, 'exercise' | 'quizId'>): ClassStep[] {
  return STEPS_OF_EXERCISE[exercise].filter((step) => step !== 'quiz' || quizId !== null);
}
