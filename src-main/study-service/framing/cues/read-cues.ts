import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import type { Role } from '../../../contract/vocabulary.ts';
import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import type { DismissalStore } from '../dismissal-store.ts';
import type { NoteStore } from '../note-store.ts';

export function readCues(
  _stores: CorpusStores,
  _kept: { readonly notes: NoteStore; readonly dismissals: DismissalStore },
  _input: ParsedInputOf<'framing.cues'>,
  _role: Role,
): OutputOf<'framing.cues'> {
  return { cues: [], dismissed: [], waits: false, rules: [] };
}
