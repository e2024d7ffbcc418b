import type { PackContent, PackNames } from '../pack-content/pack-content.ts';
import type { HandedOut } from './handed-out-store.ts';

/** A pack that went out or came in, and what the names in it stand for. */
export interface PackToRemember {
  readonly digest: string;
  readonly caseId: string;
  readonly how: 'pack out' | 'pack in';
  readonly names: Omit<PackNames, 'nameOf'>;
  readonly articles: readonly Pick<PackContent['articles'][number], 'name' | 'bodySha256'>[];
}
export type RememberPack = (pack: PackToRemember) => void;

/**
 * What is to be remembered of a pack that went out or came in, so that work about it finds its articles and questions. `quizOf` says
 * to which quiz an item belongs, null where it is not in the library.
 */
export function describePack(
  { digest, caseId, how, names, articles }: PackToRemember,
  quizOf: (itemId: string) => string | null,
): HandedOut {
  const handed = articles.flatMap(({ name, bodySha256 }) => {
    const id = names.idOf.get(name);
    return id === undefined ? [] : [[name, { id, textHash: bodySha256 }] as const];
  });
  const items = [...names.idOf].flatMap(([name, id]) => {
    const quizId = /^i\d+$/.test(name) ? quizOf(id) : null;
    if (quizId === null) return [];
    const options = names.optionsOf.get(name);
    return [[name, { id, quizId, ...(options && { options: Object.fromEntries(options) }) }] as const];
  });
  return {
    ...{ digest, caseId, how, seed: null },
    names: { articles: Object.fromEntries(handed), items: Object.fromEntries(items) },
  };
}
