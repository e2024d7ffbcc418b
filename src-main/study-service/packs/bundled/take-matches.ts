import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import type { Article } from '../../../contract/corpus.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import { recordChange } from '../../corpus/changes/record-change.ts';
import { describeOutlet } from './install-bundled-case.ts';
import { profileOf } from './install-scaffold.ts';
import { matchScaffold, outletOf } from './match-scaffold.ts';
import type { MaterialStore } from '../material-store.ts';
import type { NamingStore } from '../naming-store.ts';
import type { ScaffoldOutlet } from './scaffold-file.ts';

interface MatchDeps {
  readonly stores: CorpusStores;
  readonly materials: Pick<MaterialStore, 'scaffold'>;
  readonly naming: NamingStore;
}

/** What of the library may belong to a scaffold and is not in its case. */
export function readMatches(
  { stores, materials, naming }: MatchDeps,
  { caseId }: ParsedInputOf<'packs.scaffoldMatches'>,
): OutputOf<'packs.scaffoldMatches'> {
  found(stores.cases.read(caseId), 'case', caseId);
  const ties = materials.scaffold(caseId)?.ties;
  const [name] = ties?.names ?? [];
  if (!ties || name === undefined) return { matches: [] };
  const held = new Set(stores.articles.listOfCase(caseId).map(({ id }) => id));
  const matches = naming.idsNaming(name).flatMap((articleId) => {
    const article = held.has(articleId) ? null : stores.articles.readArticle(articleId);
    const reason = article && matchScaffold(ties, { ...article, day: article.publishedOn?.date ?? null });
    return article && reason !== null ? [{ articleId, title: article.title, reason }] : [];
  });
  return { matches };
}

/** One change: the articles join the case, and those whose outlet is known by now get its profile. */
export function takeMatches(
  { stores, materials }: Pick<MatchDeps, 'stores' | 'materials'>,
  { caseId, articleIds }: ParsedInputOf<'packs.takeMatches'>,
): OutputOf<'packs.takeMatches'> {
  const { title } = found(stores.cases.read(caseId), 'case', caseId);
  const articles = articleIds.map((id) => found(stores.articles.readArticle(id), 'article', id));
  const outlets = materials.scaffold(caseId)?.outlets ?? [];
  return recordChange(stores, `Articles of the case set: ${title}`, () => {
    const held = stores.articles.listOfCase(caseId).map(({ id }) => id);
    stores.cases.setArticles(caseId, [...held, ...articleIds]);
    for (const article of articles) tieOutlet(stores, outlets, article);
  });
}

/** What a person said about the outlet of an article stands. */
function tieOutlet(stores: CorpusStores, outlets: readonly ScaffoldOutlet[], article: Article): void {
  const profile = outletOf(outlets, {
    outletName: article.outlet?.name ?? null,
    url: article.url,
    byline: article.byline,
  });
  if (!profile) return;
  const outletId = describeOutlet(stores.outlets, profileOf(profile, article.outlet?.name ?? profile.name));
  if (!article.outlet) stores.articles.edit(article.id, { outletId });
}
