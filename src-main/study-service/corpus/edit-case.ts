import type { ParsedInputOf } from '../../contract/contract.ts';
import { found } from './corpus-stores.ts';
import type { CorpusStores } from './corpus-stores.ts';
import { recordChange } from './changes/record-change.ts';
import type { Changed } from './changes/record-change.ts';

export function createCase(
  stores: CorpusStores,
  { title, articleIds }: ParsedInputOf<'corpus.createCase'>,
): { caseId: string; changeId: string } {
  requireArticles(stores, articleIds);
  const { changeId, result: caseId } = stores.changes.record(`Case made: ${title}`, () => {
    const made = stores.cases.create({ title });
    stores.cases.setArticles(made, articleIds);
    return made;
  });
  stores.changed();
  return { caseId, changeId };
}

export function editCase(stores: CorpusStores, { caseId, ...edit }: ParsedInputOf<'corpus.editCase'>): Changed {
  const { title } = found(stores.cases.read(caseId), 'case', caseId);
  return recordChange(stores, `Case edited: ${title}`, () => stores.cases.edit(caseId, edit));
}

export function setCaseArticles(stores: CorpusStores, input: ParsedInputOf<'corpus.setCaseArticles'>): Changed {
  const { title } = found(stores.cases.read(input.caseId), 'case', input.caseId);
  requireArticles(stores, input.articleIds);
  return recordChange(stores, `Articles of the case set: ${title}`, () => {
    stores.cases.setArticles(input.caseId, input.articleIds);
  });
}

export function removeCase(stores: CorpusStores, { caseId }: ParsedInputOf<'corpus.removeCase'>): Changed {
  const { title } = found(stores.cases.read(caseId), 'case', caseId);
  return recordChange(stores, `Case removed: ${title}`, () => stores.cases.remove(caseId));
}

function requireArticles({ articles }: CorpusStores, articleIds: readonly string[]): void {
  for (const articleId of articleIds) found(articles.readHeading(articleId), 'article', articleId);
}
