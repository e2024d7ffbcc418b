import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import type { names } from '../../../contract/names.ts';
import type { Role } from '../../../contract/plain/vocabulary.ts';
import type { CorpusStores } from '../corpus-stores.ts';
import { editName, mergeNames, removeName, splitName } from './edit-names.ts';
import { readNames } from './read-names.ts';
import type { TextReading } from './read-texts.ts';

type NameHandlers = {
  [M in keyof typeof names]: (input: ParsedInputOf<M>, caller: { readonly role: Role }) => OutputOf<M>;
};

export function nameHandlers(stores: CorpusStores, reading: TextReading): NameHandlers {
  return {
    'corpus.names': (input, { role }) => readNames(stores, reading, input, role),
    'corpus.editName': (input) => editName(stores, reading.names, input),
    'corpus.mergeNames': (input) => mergeNames(stores, reading.names, input),
    'corpus.splitName': (input) => splitName(stores, reading.names, input),
    'corpus.removeName': (input) => removeName(stores, reading.names, input),
  };
}
