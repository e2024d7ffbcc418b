import type { State } from './state.ts';
import { LIBRARY_STATES } from './states-library.ts';

/** Every screen in every state worth looking at. */
export const STATES: readonly State[] = [...LIBRARY_STATES];
