import type { ParsedInputOf } from '../../../contract/contract.ts';
import { found } from '../corpus-stores.ts';
import type { CorpusStores } from '../corpus-stores.ts';
import { recordChange } from '../changes/record-change.ts';
import type { Changed } from '../changes/record-change.ts';
import type { NameStore } from './name-store.ts';

export function editName(
  stores: CorpusStores,
  names: NameStore,
  { key, label, kind }: ParsedInputOf<'corpus.editName'>,
): Changed {
  return recordChange(stores, `Name edited: ${label ?? key}`, () => names.edit(key, { label, kind }));
}

/** A name can't be merged into one that is itself merged into it: the older joining gives way. */
export function mergeNames(
  stores: CorpusStores,
  names: NameStore,
  { keys, into }: ParsedInputOf<'corpus.mergeNames'>,
): Changed {
  return recordChange(stores, `Names merged: ${[...keys, into].join(', ')}`, () => {
    names.edit(into, { mergedInto: null });
    for (const key of keys) if (key !== into) names.edit(key, { mergedInto: into });
  });
}

/** Undoes a merging by hand where there is one; else the form stands for itself in this article. */
export function splitName(
  stores: CorpusStores,
  names: NameStore,
  { articleId, form }: ParsedInputOf<'corpus.splitName'>,
): Changed {
  found(stores.articles.readHeading(articleId), 'article', articleId);
  return recordChange(stores, `Name split: ${form}`, () => {
    if (names.edits([form]).get(form)?.mergedInto) names.edit(form, { mergedInto: null });
    else names.separate(articleId, form);
  });
}

export function removeName(
  stores: CorpusStores,
  names: NameStore,
  { forms }: ParsedInputOf<'corpus.removeName'>,
): Changed {
  return recordChange(stores, `Not a name: ${forms.join(', ')}`, () => {
    for (const form of forms) names.edit(form, { removed: true });
  });
}
