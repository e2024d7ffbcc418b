import type { Note } from '../../src-main/contract/framing.ts';

/** Where a note came from, where that is worth saying. */
export const ORIGIN_WORDS: Readonly<Record<Note['origin'], string | null>> = {
  person: null,
  'cue accepted': 'suggested by a cue',
  imported: 'taken in from a file',
};
