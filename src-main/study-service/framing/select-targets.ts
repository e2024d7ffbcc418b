import type { Selector } from '../../contract/framing.ts';
import type { Role } from '../../contract/plain/vocabulary.ts';
import { found } from '../corpus/corpus-stores.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import { readArticle } from '../corpus/read-corpus.ts';
import type { StoredTarget } from './note-store.ts';
import { selectPassage } from './select-passage.ts';

/** A reader may have chosen the words while they were masked; what is stored are the words behind. */
export function selectTargets(
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
