import type { comparison } from '../../contract/comparison.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Role } from '../../contract/plain/vocabulary.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import type { StoreDeps } from '../database/store-deps.ts';
import { createComparisonStore } from './comparison-store.ts';
import { confirmLeftOutByHand, editNamesByHand } from './edit-comparison.ts';
import type { OpenComparison } from './open-comparison.ts';

type Handler<M extends keyof typeof comparison> = (
  input: ParsedInputOf<M>,
  caller: { readonly role: Role },
) => OutputOf<M> | Promise<OutputOf<M>>;
type ComparisonHandlers = { [M in keyof typeof comparison]: Handler<M> };

/** Every `comparison.*` call on one database connection. The analysers are loaded when the first comparison is opened. */
export function comparisonHandlers(deps: StoreDeps, stores: CorpusStores, lexiconsDir: string): ComparisonHandlers {
  const store = createComparisonStore(deps);
  let opening: Promise<OpenComparison> | null = null;
  const load = async () => {
    try {
      return (await import('./open-comparison.ts')).createOpenComparison(stores, store, lexiconsDir);
    } catch (error) {
      // The next to ask tries again: lists may come back with the disk they lie on.
      opening = null;
      throw error;
    }
  };
  return {
    async 'comparison.open'(input, { role }) {
      opening ??= load();
      return (await opening)(input, role);
    },
    'comparison.editNames': (input) => editNamesByHand(stores, store, input),
    'comparison.confirmLeftOut': (input) => confirmLeftOutByHand(stores, store, input),
  };
}
