import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import { hashBody } from '../handout/make-handout.ts';
import type { PackNames } from '../pack-content.ts';
import type { HandedOut } from './handed-out-store.ts';

/**
 * What is to be remembered of a pack that went out or came in, so that work about it finds its articles and questions. `quizOf` says
 * to which quiz an item belongs, null where it is not in the library.
 */
export function describePack(
  stores: CorpusStores,
  pack: { digest: string; caseId: string; how: 'pack out' | 'pack in'; names: Omit<PackNames, 'nameOf'> },
  quizOf: (itemId: string) => string | null,
): HandedOut {
  const named = [...pack.names.idOf];
  const articles = named.flatMap(([name, id]) =>
    /^a\d+$/.test(name) ? [[name, { id, textHash: hashBody(stores, id) }] as const] : [],
  );
  const items = named.flatMap(([name, id]) => {
    const quizId = /^i\d+$/.test(name) ? quizOf(id) : null;
    if (quizId === null) return [];
    const options = pack.names.optionsOf.get(name);
    return [[name, { id, quizId, ...(options && { options: Object.fromEntries(options) }) }] as const];
  });
  return {
    digest: pack.digest,
    caseId: pack.caseId,
    how: pack.how,
    seed: null,
    names: { articles: Object.fromEntries(articles), items: Object.fromEntries(items) },
  };
}
