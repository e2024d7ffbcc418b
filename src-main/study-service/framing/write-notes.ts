import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Selector } from '../../contract/framing.ts';
import { findCategory } from '../../contract/framing-categories.ts';
import type { Role } from '../../contract/vocabulary.ts';
import { found } from '../corpus/corpus-stores.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import { readArticle } from '../corpus/read-corpus.ts';
import { recordChange } from '../corpus/record-change.ts';
import type { Changed } from '../corpus/record-change.ts';
import type { NoteStore, StoredTarget } from './note-store.ts';
import { selectPassage } from './select-passage.ts';

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

/** A reader may have chosen the words while they were masked; what is stored are the words behind. */
function selectTargets(
  stores: CorpusStores,
  targets: readonly { readonly articleId: string; readonly selector: Selector }[],
  role: Role,
): StoredTarget[] {
  return targets.map(({ articleId, selector }) => {
    const stored = found(stores.articles.readArticle(articleId), 'article', articleId).body;
    return {
      articleId,
      ...selectPassage({ stored, seen: textChosenFrom(stores, articleId, selector, stored, role) }, selector),
    };
  });
}

/** The text that has the words as they were chosen: mostly the stored one, so a masked one is made only where it hasn't. */
function textChosenFrom(
  stores: CorpusStores,
  articleId: string,
  { exact }: Selector,
  stored: string,
  role: Role,
): string {
  if (stored.includes(exact)) return stored;
  const { body: asSet } = readArticle(stores, { articleId }, role);
  if (asSet.includes(exact)) return asSet;
  // Read masked by choice, the words carry blanks that neither text has.
  const { body: masked } = readArticle(stores, { articleId, masked: true }, role);
  return masked.includes(exact) ? masked : asSet;
}

function nameNote({ category, text }: { category: string; text: string }): string {
  const words = text.length > 40 ? `${text.slice(0, 37)}…` : text;
  const label = findCategory(category)?.label ?? category;
  return words === '' ? label : `${label}, “${words}”`;
}
