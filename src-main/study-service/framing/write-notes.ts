import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import { findCategory } from '../../contract/plain/framing-categories.ts';
import type { Role } from '../../contract/plain/vocabulary.ts';
import { found } from '../corpus/corpus-stores.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import { shorten } from '../corpus/text/shorten.ts';
import { recordChange } from '../corpus/changes/record-change.ts';
import type { Changed } from '../corpus/changes/record-change.ts';
import type { NoteStore } from './note-store.ts';
import { selectTargets } from './select-targets.ts';

export function addNote(
  stores: CorpusStores,
  notes: NoteStore,
  { caseId, targets, ...fields }: ParsedInputOf<'framing.addNote'>,
  role: Role,
): OutputOf<'framing.addNote'> {
  found(stores.cases.read(caseId), 'case', caseId);
  const selected = selectTargets(stores, targets, role);
  let noteId = '';
  const { changeId } = recordChange(stores, `Note: ${nameNote(fields)}`, () => {
    noteId = notes.add({ caseId, ...fields, foreignId: null }, selected);
  });
  return { changeId, noteId };
}

export function editNote(
  stores: CorpusStores,
  notes: NoteStore,
  { noteId, targets, ...fields }: ParsedInputOf<'framing.editNote'>,
  role: Role,
): Changed {
  const note = found(notes.read(noteId), 'note', noteId);
  const selected = targets && selectTargets(stores, targets, role);
  return recordChange(stores, `Note changed: ${nameNote({ ...note, ...fields })}`, () => {
    notes.edit(noteId, fields);
    if (selected) notes.setTargets(noteId, selected);
  });
}

export function removeNote(stores: CorpusStores, notes: NoteStore, { noteId }: { noteId: string }): Changed {
  const note = found(notes.read(noteId), 'note', noteId);
  return recordChange(stores, `Note removed: ${nameNote(note)}`, () => notes.remove(noteId));
}

function nameNote({ category, text }: { category: string; text: string }): string {
  const words = shorten(text, 40);
  const label = findCategory(category)?.label ?? category;
  return words === '' ? label : `${label}, “${words}”`;
}
