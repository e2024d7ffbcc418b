import type { OutputOf } from '../../../contract/contract.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import { anchoringIn } from '../../corpus/anchors/place-anchor.ts';
import { toAnchor } from '../note-store.ts';
import type { NoteStore } from '../note-store.ts';
import { measureAgreement } from './measure-agreement.ts';
import type { Mark } from './measure-agreement.ts';

/** How far those who annotated a case agree, by where their notes stand today. An orphan has no place and no say. */
export function readAgreement(
  stores: CorpusStores,
  notes: NoteStore,
  { caseId }: { caseId: string },
): OutputOf<'framing.agreement'> {
  found(stores.cases.read(caseId), 'case', caseId);
  const texts = stores.articles.listOfCase(caseId).flatMap(({ id }) => {
    const article = stores.articles.readArticle(id);
    return article ? [{ articleId: id, body: article.body }] : [];
  });
  const places = new Map(texts.map(({ articleId, body }) => [articleId, anchoringIn(body)]));
  const marks = notes.listOfCase(caseId).flatMap(({ author, category, targets }) =>
    targets.flatMap(({ articleId, ...selector }): Mark[] => {
      const place = places.get(articleId)?.(toAnchor(selector));
      return !place || 'orphan' in place ? [] : [{ author, category, articleId, start: place.start, end: place.end }];
    }),
  );
  return measureAgreement(texts, marks);
}
