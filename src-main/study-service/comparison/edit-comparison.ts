import type { ParsedInputOf } from '../../contract/contract.ts';
import { ExpectedFailure } from '../../contract/failures.ts';
import { found } from '../corpus/corpus-stores.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import { recordChange } from '../corpus/changes/record-change.ts';
import type { Changed } from '../corpus/changes/record-change.ts';
import { shorten } from '../corpus/text/shorten.ts';
import type { ComparisonStore } from './comparison-store.ts';

export function editNamesByHand(
  stores: CorpusStores,
  store: ComparisonStore,
  { caseId, label, forms }: ParsedInputOf<'comparison.editNames'>,
): Changed {
  found(stores.cases.read(caseId), 'case', caseId);
  return recordChange(stores, `Names put together: ${label}`, () => store.putNameGroup(caseId, { label, forms }));
}

/** Only of an article that is known to be whole can anybody say that it leaves something out. */
export function confirmLeftOutByHand(
  stores: CorpusStores,
  store: ComparisonStore,
  { evidence, articleId, leftOut, by }: ParsedInputOf<'comparison.confirmLeftOut'>,
): Changed {
  const { title, wholeness } = found(stores.articles.readHeading(articleId), 'article', articleId);
  found(stores.articles.readHeading(evidence.articleId), 'article', evidence.articleId);
  if (leftOut && wholeness !== 'whole') throw notKnownWhole(title);
  const what = leftOut ? 'Left out' : 'No longer said to be left out';
  return recordChange(stores, `${what}: ${shorten(evidence.text, 60)}`, () => {
    store.removeLeftOut({ evidence, articleId });
    if (leftOut) store.addLeftOut({ evidence, articleId, by });
  });
}

function notKnownWhole(title: string): ExpectedFailure {
  return new ExpectedFailure({
    code: 'evidence-needed',
    message: `“${title}” is not known to be whole, so nobody can say what it leaves out. If you have seen that it is whole, say so in its details first.`,
  });
}
