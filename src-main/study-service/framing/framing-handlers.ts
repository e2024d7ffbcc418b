import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { framing } from '../../contract/framing.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import type { StoreDeps } from '../database/store-deps.ts';
import type { Caller } from '../dispatch.ts';
import { readAgreement } from './agreement/read-agreement.ts';
import { anchoringIn } from '../corpus/anchors/place-anchor.ts';
import { dismissCue, restoreCue } from './cues/dismiss-cue.ts';
import type { CompareCase, ReadCues } from './cues/read-cues.ts';
import { createDismissalStore } from './dismissal-store.ts';
import { createNoteStore } from './note-store.ts';
import { readNotes } from './read-notes.ts';
import { addNote, editNote, removeNote } from './write-notes.ts';

type Handler<M extends keyof typeof framing> = (
  input: ParsedInputOf<M>,
  caller: Caller,
) => OutputOf<M> | Promise<OutputOf<M>>;
type FramingHandlers = { [M in keyof typeof framing]: Handler<M> };

/** What cues need of elsewhere: the word lists, and what a comparison of a case tells. */
export interface CueSources {
  readonly lexiconsDir: string;
  readonly compareCase: CompareCase;
}

/**
 * Every `framing.*` call on one database connection. What reads and writes files, and the rules of cues with their word lists,
 * are loaded when they are asked for.
 */
export function framingHandlers(deps: StoreDeps, stores: CorpusStores, sources: CueSources): FramingHandlers {
  const notes = createNoteStore(deps);
  const dismissals = createDismissalStore(deps);
  let reading: Promise<ReadCues> | null = null;
  const loadCues = async () =>
    (await import('./cues/read-cues.ts')).createReadCues({ stores, notes, dismissals, ...sources });
  return {
    'framing.anchor': ({ text, selector }) => anchoringIn(text)(selector),
    'framing.notes': (input, caller) => readNotes(stores, notes, input, caller),
    'framing.addNote': (input, { role }) => addNote(stores, notes, input, role),
    'framing.editNote': (input, { role }) => editNote(stores, notes, input, role),
    'framing.removeNote': (input) => removeNote(stores, notes, input),
    async 'framing.cues'(input, caller) {
      // What could not be loaded once may be loaded the next time
      reading ??= loadCues().catch((error: unknown) => {
        reading = null;
        throw error;
      });
      const read = await (await reading)(input, caller);
      // What the desk has put aside is the desk's.
      return caller.role === 'owner' ? read : { ...read, dismissed: [] };
    },
    'framing.dismissCue': (input, { role }) => dismissCue(stores, dismissals, input, role),
    'framing.restoreCue': (input) => restoreCue(stores, dismissals, input),
    'framing.agreement': (input, { role }) => readAgreement(stores, notes, input, role),
    'framing.export': async (input, { role }) =>
      (await import('./exchange/export-notes.ts')).exportNotes(stores, notes, input, role),
    'framing.import': async (input) => (await import('./exchange/import-notes.ts')).importNotes(stores, notes, input),
  };
}
