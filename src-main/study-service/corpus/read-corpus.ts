import type { Article, Case, CaseSummary } from '../../contract/corpus.ts';
import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Role } from '../../contract/plain/vocabulary.ts';
import { found } from './corpus-stores.ts';
import type { CorpusStores } from './corpus-stores.ts';
import { casesReadMasked, maskCases } from './masking/masking.ts';

/** Masked, who published it is withheld until a guess is stored; from then on the article reads unmasked. */
export function readArticle(
  stores: CorpusStores,
  { articleId, masked }: ParsedInputOf<'corpus.article'>,
  role: Role,
): Article {
  const article = found(stores.articles.readArticle(articleId), 'article', articleId);
  const caseIds = stores.cases.listOfArticle(articleId);
  const maskedCases = casesReadMasked(stores, caseIds, { masked, role });
  // Asked for by name it is masked also where no case holds it.
  const isMasked = maskedCases.length > 0 || masked === true || role === 'pupil';
  if (isMasked) return maskCases(stores, maskedCases, role).article(article);
  return role === 'owner' ? article : { ...article, guess: null };
}

export function readRawPage(
  { articles, versions }: CorpusStores,
  { articleId, version }: { articleId: string; version?: number | undefined },
): OutputOf<'corpus.rawPage'> {
  const stored = version === undefined ? articles.readRawPage(articleId) : versions.readRaw(articleId, version);
  const { raw, ...page } = found(stored, 'article', articleId);
  return { ...page, bytes: Buffer.from(raw).toString('base64') };
}

/** Outlets that are still to be guessed in a case that is read masked are left out, and counted. */
export function readOutlets(stores: CorpusStores): OutputOf<'corpus.outlets'> {
  const all = stores.outlets.list();
  const { outletIds } = maskCases(stores, stores.maskedCases(), 'owner');
  const outlets = all.filter(({ id }) => !outletIds.has(id));
  return { outlets, withheld: all.length - outlets.length };
}

export function readCases({ cases }: CorpusStores): { cases: CaseSummary[] } {
  return { cases: cases.list() };
}

export function readCase(stores: CorpusStores, { caseId, masked }: ParsedInputOf<'corpus.case'>, role: Role): Case {
  const fields = found(stores.cases.read(caseId), 'case', caseId);
  const articles = stores.articles.listOfCase(caseId);
  if (casesReadMasked(stores, [caseId], { masked, role }).length === 0)
    // The guesses are the desk's own, also once everybody is told who published what.
    return {
      ...fields,
      articles: role === 'owner' ? articles : articles.map((heading) => ({ ...heading, guess: null })),
    };
  const masking = maskCases(stores, [caseId], role);
  const told = { ...fields, articles: articles.map(masking.heading) };
  // At the desk the words of a case are one's own, and are edited there.
  if (role === 'owner') return told;
  const words = (text: string | null) => text && masking.words(text);
  return {
    ...told,
    title: masking.words(fields.title),
    happened: words(fields.happened),
    happenedWhere: words(fields.happenedWhere),
    contentWarning: words(fields.contentWarning),
  };
}
