import { m } from '#words';
import type { Note } from '../../src-main/contract/framing.ts';

/** Where a note came from, where that is worth saying. */
export const ORIGIN_WORDS: Readonly<Record<Note['origin'], string | null>> = {
  person: null,
  'cue accepted': m.notes_suggested_by_a_cue(),
  imported: m.notes_taken_in_from_a_file(),
};
