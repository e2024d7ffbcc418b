import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import type { Role } from '../../../contract/plain/vocabulary.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import { readArticle } from '../../corpus/read-corpus.ts';
import { anchoringIn } from '../../corpus/anchors/place-anchor.ts';
import { toAnchor } from '../note-store.ts';
import type { NoteStore } from '../note-store.ts';
import { measureAgreement } from './measure-agreement.ts';
import type { Mark } from './measure-agreement.ts';

/**
 * How far those who annotated a case agree, by where their notes stand today. An orphan has no place and no say. The words that are
 * shown are those of the articles as their reader sees them: masked, they name nobody who is still to be guessed.
 */
export function readAgreement(
  stores: CorpusStores,
  notes: NoteStore,
  { caseId, masked, classId }: ParsedInputOf<'framing.agreement'>,
  role: Role,
): OutputOf<'framing.agreement'> {
  found(stores.cases.read(caseId), 'case', caseId);
  const texts = stores.articles.listOfCase(caseId).flatMap(({ id }) => {
    const article = stores.articles.readArticle(id);
    if (!article) return [];
    return [{ articleId: id, body: article.body, shown: readArticle(stores, { articleId: id, masked }, role).body }];
  });
  const places = new Map(texts.map(({ articleId, body }) => [articleId, anchoringIn(body)]));
  const marks = notes.listOfCase(caseId, classId).flatMap(({ author, category, targets }) =>
    targets.flatMap(({ articleId, ...selector }): Mark[] => {
      const place = places.get(articleId)?.(toAnchor(selector));
      return !place || 'orphan' in place ? [] : [{ author, category, articleId, start: place.start, end: place.end }];
    }),
  );
  return measureAgreement(texts, marks);
}
