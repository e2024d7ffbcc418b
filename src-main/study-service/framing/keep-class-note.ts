import type { Work } from '../../contract/classroom.ts';
import type { Role } from '../../contract/plain/vocabulary.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import { createNoteStore } from './note-store.ts';
import type { NoteStore } from './note-store.ts';
import type { StoreDeps } from '../database/store-deps.ts';
import { selectTargets } from './select-targets.ts';

type NoteWork = Extract<Work, { kind: 'note' }>;

/** Notes of a class, inside the caller's transaction. Whether a revision is the newest is known to who keeps the ledger. */
export interface ClassNotes {
  /** Fails with `not-found` where its words stand nowhere in the article. */
  keep(note: NoteWork, of: { seatId: string; name: string; caseId: string; role: Role }): void;
  remove(noteId: string): void;
}

export function createClassNotes(deps: StoreDeps, stores: CorpusStores): ClassNotes {
  const notes: NoteStore = createNoteStore(deps);
  return {
    keep({ id, targets, category, text, confidence, origin, rule }, { seatId, name, caseId, role }) {
      const fields = { id, caseId, category, text, confidence, origin, rule, author: name, seatId };
      notes.putOfSeat(fields, selectTargets(stores, targets, role));
    },
    remove: (noteId) => notes.remove(noteId),
  };
}
