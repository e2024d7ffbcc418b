import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { framing } from '../../contract/framing.ts';
import type { Role } from '../../contract/vocabulary.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import type { StoreDeps } from '../database/store-deps.ts';
import { readAgreement } from './agreement/read-agreement.ts';
import { anchoringIn } from './anchors/place-anchor.ts';
import { exportNotes, importNotes } from './exchange/exchange-notes.ts';
import { createNoteStore } from './note-store.ts';
import { readNotes } from './read-notes.ts';
import { addNote, editNote, removeNote } from './write-notes.ts';

type FramingHandlers = {
  [M in keyof typeof framing]: (input: ParsedInputOf<M>, caller: { readonly role: Role }) => OutputOf<M>;
};

/** Every `framing.*` call on one database connection. */
export function framingHandlers(deps: StoreDeps, stores: CorpusStores): FramingHandlers {
  const notes = createNoteStore(deps);
  return {
    'framing.anchor': ({ text, selector }) => anchoringIn(text)(selector),
    'framing.notes': (input, { role }) => readNotes(stores, notes, input, role),
    'framing.addNote': (input, { role }) => addNote(stores, notes, input, role),
    'framing.editNote': (input, { role }) => editNote(stores, notes, input, role),
    'framing.removeNote': (input) => removeNote(stores, notes, input),
    'framing.agreement': (input) => readAgreement(stores, notes, input),
    'framing.export': (input) => exportNotes(stores, notes, input),
    'framing.import': (input) => importNotes(stores, notes, input),
  };
}
