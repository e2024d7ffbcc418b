import type { comparison } from '../../contract/comparison.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Role } from '../../contract/vocabulary.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import type { StoreDeps } from '../database/store-deps.ts';
import { createComparisonStore } from './comparison-store.ts';
import { confirmLeftOutByHand, editNamesByHand } from './edit-comparison.ts';
import { createOpenComparison } from './open-comparison.ts';

type ComparisonHandlers = {
  [M in keyof typeof comparison]: (input: ParsedInputOf<M>, caller: { readonly role: Role }) => OutputOf<M>;
};

/** Every `comparison.*` call on one database connection. */
export function comparisonHandlers(deps: StoreDeps, stores: CorpusStores, lexiconsDir: string): ComparisonHandlers {
  const store = createComparisonStore(deps);
  const openComparison = createOpenComparison(stores, store, lexiconsDir);
  return {
    'comparison.open': (input, { role }) => openComparison(input, role),
    'comparison.editNames': (input) => editNamesByHand(stores, store, input),
    'comparison.confirmLeftOut': (input) => confirmLeftOutByHand(stores, store, input),
  };
}
