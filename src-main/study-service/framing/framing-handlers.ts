import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { framing } from '../../contract/framing.ts';
import type { Role } from '../../contract/vocabulary.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import type { StoreDeps } from '../database/store-deps.ts';
import { readAgreement } from './agreement/read-agreement.ts';
import { anchoringIn } from '../corpus/anchors/place-anchor.ts';
import { dismissCue, restoreCue } from './cues/dismiss-cue.ts';
import { readCues } from './cues/read-cues.ts';
import { createDismissalStore } from './dismissal-store.ts';
import { createNoteStore } from './note-store.ts';
import { readNotes } from './read-notes.ts';
import { addNote, editNote, removeNote } from './write-notes.ts';

type Handler<M extends keyof typeof framing> = (
  input: ParsedInputOf<M>,
  caller: { readonly role: Role },
) => OutputOf<M> | Promise<OutputOf<M>>;
type FramingHandlers = { [M in keyof typeof framing]: Handler<M> };

/** Every `framing.*` call on one database connection. What reads and writes files is loaded when it is asked for. */
export function framingHandlers(deps: StoreDeps, stores: CorpusStores): FramingHandlers {
  const notes = createNoteStore(deps);
  const dismissals = createDismissalStore(deps);
  const exchange = () => import('./exchange/exchange-notes.ts');
  return {
    'framing.anchor': ({ text, selector }) => anchoringIn(text)(selector),
    'framing.notes': (input, { role }) => readNotes(stores, notes, input, role),
    'framing.addNote': (input, { role }) => addNote(stores, notes, input, role),
    'framing.editNote': (input, { role }) => editNote(stores, notes, input, role),
    'framing.removeNote': (input) => removeNote(stores, notes, input),
    'framing.cues': (input, { role }) => readCues(stores, { notes, dismissals }, input, role),
    'framing.dismissCue': (input, { role }) => dismissCue(stores, dismissals, input, role),
    'framing.restoreCue': (input) => restoreCue(stores, dismissals, input),
    'framing.agreement': (input) => readAgreement(stores, notes, input),
    'framing.export': async (input) => (await exchange()).exportNotes(stores, notes, input),
    'framing.import': async (input) => (await exchange()).importNotes(stores, notes, input),
  };
}
