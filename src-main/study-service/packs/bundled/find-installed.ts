import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import type { BundledCaseStore } from './bundled-case-store.ts';
import type { MaterialStore } from '../material-store.ts';
import type { Pack } from './read-packs.ts';

export interface InstalledDeps {
  readonly stores: Pick<CorpusStores, 'cases' | 'articles'>;
  readonly bundledCases: Pick<BundledCaseStore, 'installedAs'>;
  readonly materials: Pick<MaterialStore, 'lesson' | 'scaffold'>;
}

/** The case that a pack is in this library, and whether all that comes with it came. Null where it was never added, or was removed. */
export function findInstalled(deps: InstalledDeps, pack: Pack): { caseId: string; complete: boolean } | null {
  const kept = deps.bundledCases.installedAs(pack.name);
  const caseId = kept !== null && deps.stores.cases.read(kept) ? kept : findByArticles(deps.stores, pack);
  if (caseId === null) return null;
  if (pack.kind === 'scaffold') return { caseId, complete: deps.materials.scaffold(caseId) !== null };
  return { caseId, complete: pack.content.lesson === null || deps.materials.lesson(caseId) !== null };
}

/** A library of before these names were kept knows its case by its articles: half of them or more. */
function findByArticles({ cases, articles }: InstalledDeps['stores'], pack: Pack): string | null {
  if (pack.kind === 'scaffold') return null;
  const titles = new Set(pack.bundled.captures.map((capture) => capture.articles[0]?.title));
  const holds = (caseId: string) => articles.listOfCase(caseId).filter(({ title }) => titles.has(title)).length;
  const found = cases.list().find(({ id, bundled }) => bundled && holds(id) * 2 >= titles.size);
  return found?.id ?? null;
}
