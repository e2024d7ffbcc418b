import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import { addressKey } from '../../corpus/versions/address-key.ts';
import type { ArticleTakerStore, KnownArticle } from '../pack-file/article-taker-store.ts';
import type { MissingText, PackStore } from '../pack-store.ts';
import type { HandedOutStore } from '../work/handed-out-store.ts';
import type { CameStore } from './came-store.ts';

export interface MissingDeps {
  readonly stores: CorpusStores;
  readonly packs: PackStore;
  readonly taker: Pick<ArticleTakerStore, 'findByText' | 'findByAddress'>;
  readonly handedOut: HandedOutStore;
  readonly came: CameStore;
}

/** What of a case came with a pack and is not whole. While the case is read masked, nothing here says who published what. */
export function readCame(deps: MissingDeps, { caseId }: ParsedInputOf<'packs.came'>): OutputOf<'packs.came'> {
  const { stores, packs, handedOut } = deps;
  found(stores.cases.read(caseId), 'case', caseId);
  const isMasked = stores.maskedCases().includes(caseId);
  return {
    asPack: handedOut.lastOfCase(caseId)?.how === 'pack in',
    missing: listMissing(deps, caseId).map(({ missing, own }) => {
      const { title, url, publishedOn, rights, wordCount } = missing.heading;
      const outletName = missing.outletId === null ? null : (stores.outlets.read(missing.outletId)?.name ?? null);
      return {
        ...{ articleId: missing.articleId, title, rights, wordCount },
        publishedOn: publishedOn?.date ?? null,
        outlet: isMasked ? null : outletName,
        url: isMasked ? null : url,
        found: own && { articleId: own.id, title: own.title, sameText: own.sameText },
      };
    }),
    questions: packs.listQuestions(caseId).map(({ title, items }, place) => ({ place, title, items: items.length })),
  };
}

/** Ties what has come into the library since, as one change. */
export function fillMissing(
  deps: MissingDeps,
  { caseId }: ParsedInputOf<'packs.fillMissing'>,
): OutputOf<'packs.fillMissing'> {
  const { stores, came } = deps;
  const { title } = found(stores.cases.read(caseId), 'case', caseId);
  const pairs = listMissing(deps, caseId).flatMap(({ missing, own }) =>
    own ? [[missing.articleId, own.id] as const] : [],
  );
  if (pairs.length === 0) return { filled: 0, changeId: null };
  const { changeId } = stores.changes.record(`Texts found for ${title}`, () => {
    for (const [missingId, articleId] of pairs) came.fill(caseId, missingId, articleId);
  });
  stores.changed();
  return { filled: pairs.length, changeId };
}

type Own = KnownArticle & { readonly sameText: boolean };

/** Each article of the library stands for one at most, and the same words go before the same address. */
function listMissing(
  { stores, packs, taker }: MissingDeps,
  caseId: string,
): { missing: MissingText; own: Own | null }[] {
  const taken = new Set(stores.articles.listOfCase(caseId).map(({ id }) => id));
  return packs.listCase(caseId).flatMap(({ missing }) => {
    if (!missing) return [];
    const isFree = ({ id, isRemoved }: KnownArticle) => !isRemoved && !taken.has(id);
    const same = taker.findByText(missing.bodySha256).find(isFree);
    const key = missing.heading.url === null ? null : addressKey(missing.heading.url);
    const there = key === null ? undefined : taker.findByAddress(key).find(isFree);
    const one = same ?? there;
    if (one) taken.add(one.id);
    return [{ missing, own: one ? { ...one, sameText: same !== undefined } : null }];
  });
}
