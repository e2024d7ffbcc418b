import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import { maskForDesk } from '../../corpus/masking/masking.ts';
import { recordChange } from '../../corpus/changes/record-change.ts';
import type { PackStore } from '../pack-store.ts';

/** Titles as the desk reads them: a case that is read masked keeps its outlets' names here too. */
export function readRights(
  stores: CorpusStores,
  packs: PackStore,
  { caseId }: ParsedInputOf<'packs.rights'>,
): OutputOf<'packs.rights'> {
  found(stores.cases.read(caseId), 'case', caseId);
  const masking = maskForDesk(stores);
  const articles = stores.articles.listOfCase(caseId).map((heading) => ({
    articleId: heading.id,
    title: masking.heading(heading).title,
    ...packs.rightsOf(heading.id),
  }));
  return { articles };
}

/** One change for all of them. A licence of white space is none. */
export function setRights(
  stores: CorpusStores,
  packs: PackStore,
  { articleIds, rights, licence }: ParsedInputOf<'packs.setRights'>,
): OutputOf<'packs.setRights'> {
  const titles = articleIds.map((id) => found(stores.articles.readHeading(id), 'article', id).title);
  const what = titles.length === 1 ? (titles[0] ?? '') : `${titles.length} articles`;
  const words = licence?.trim() ?? '';
  return recordChange(stores, `Rights set: ${what}`, () => {
    for (const id of articleIds) packs.setRights(id, { rights, licence: words === '' ? null : words });
  });
}
