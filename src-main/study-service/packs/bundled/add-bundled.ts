import { basename } from 'node:path';
import type { OutputOf } from '../../../contract/contract.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import { findInstalled } from './find-installed.ts';
import { putBundledCase } from './install-bundled-case.ts';
import type { InstallBundledCaseDeps, InstalledCase } from './install-bundled-case.ts';
import { installCaseContent } from './install-case-content.ts';
import type { ContentDeps } from './install-case-content.ts';
import { installScaffold } from './install-scaffold.ts';
import type { Pack } from './read-packs.ts';

export interface AddBundledDeps extends InstallBundledCaseDeps {
  readonly stores: CorpusStores;
  readonly content: ContentDeps;
}

/** Puts a pack into the library as one change that can be taken back, or completes the case that it already is. */
export function addBundled(deps: AddBundledDeps, packs: readonly Pack[], name: string): OutputOf<'packs.addBundled'> {
  const pack = found(packs.find((one) => one.name === name) ?? null, 'pack', name);
  const { stores, content } = deps;
  const installed = findInstalled({ ...deps, materials: content.materials }, pack);
  if (installed?.complete)
    return { caseId: installed.caseId, changeId: null, articleIds: idsOf(stores, installed.caseId) };
  const title = pack.kind === 'scaffold' ? pack.scaffold.title : pack.bundled.title;
  const what = installed ? `Notes, quiz and lesson added: ${title}` : `Case added: ${title}`;
  const { changeId, result } = stores.changes.record(what, () => put(deps, pack, installed?.caseId ?? null));
  stores.changed();
  return { ...result, changeId };
}

function put(deps: AddBundledDeps, pack: Pack, caseId: string | null): InstalledCase {
  if (pack.kind === 'scaffold')
    return { caseId: installScaffold(deps, pack.name, pack.scaffold, caseId), articleIds: [] };
  const { folder, bundled } = pack;
  if (caseId === null) return putBundledCase(deps, folder, bundled);
  const byTitle = new Map(deps.stores.articles.listOfCase(caseId).map(({ title, id }) => [title, id]));
  const articleIds = bundled.captures.map((capture) => byTitle.get(capture.articles[0]?.title ?? '') ?? null);
  installCaseContent(deps.content, folder, bundled, { caseId, articleIds });
  deps.bundledCases.markInstalled(basename(folder), caseId);
  return { caseId, articleIds: idsOf(deps.stores, caseId) };
}

const idsOf = ({ articles }: CorpusStores, caseId: string) => articles.listOfCase(caseId).map(({ id }) => id);
