import { basename } from 'node:path';
import type { Outlet } from '../../../contract/corpus.ts';
import type { CaseStore } from '../../corpus/case-store.ts';
import type { OutletStore } from '../../corpus/outlet-store.ts';
import type { SaveCapture } from '../../corpus/captures/save-capture.ts';
import type { BundledCaseStore } from './bundled-case-store.ts';
import { readBundledCase } from './bundled-case.ts';
import type { BundledCase } from './bundled-case.ts';
import { installCaseContent } from './install-case-content.ts';
import type { ContentDeps } from './install-case-content.ts';
import type { PackStore } from '../pack-store.ts';

/** All over one connection, so that one transaction holds them together. */
export interface InstallBundledCaseDeps {
  readonly bundledCases: BundledCaseStore;
  readonly saveCapture: SaveCapture;
  readonly outlets: Pick<OutletStore, 'findByName' | 'findOrMake' | 'edit'>;
  readonly cases: Pick<CaseStore, 'create' | 'setArticles'>;
  readonly rights?: Pick<PackStore, 'setRights'>;
  /** Where its notes, quiz, pages by others and lesson go; left out, the articles come alone. */
  readonly content?: ContentDeps;
}

export interface InstalledCase {
  readonly caseId: string;
  /** In the case's reading order. */
  readonly articleIds: string[];
}

/**
 * Puts a case that ships with Parallax into the library, whole or not at all, once in the life of that library: a
 * person who removed it does not find it back at the next start. Null where it was installed before; then the folder
 * is not even read, so a start costs one lookup. Not recorded as a change: there is nobody who would undo it.
 * Emits nothing; it runs before there is anybody to tell. Throws a plain Error where the folder is not a sound case.
 */
export function installBundledCase(deps: InstallBundledCaseDeps, folder: string): InstalledCase | null {
  const name = basename(folder);
  if (deps.bundledCases.wasInstalled(name)) return null;
  const bundled = readBundledCase(folder);
  return deps.bundledCases.inOneTransaction(() => putBundledCase(deps, folder, bundled));
}

/** Puts the case in, be it the first time or again. To be called inside a transaction. */
export function putBundledCase(deps: InstallBundledCaseDeps, folder: string, bundled: BundledCase): InstalledCase {
  for (const outlet of bundled.outlets) describeOutlet(deps.outlets, outlet);
  const articleIds = bundled.captures.flatMap((capture) => {
    const { articleIds: added, already } = deps.saveCapture(capture);
    return [...added, ...already.map((article) => article.articleId)];
  });
  for (const id of articleIds) deps.rights?.setRights(id, { rights: 'free licence', licence: bundled.licence });
  const { title, happened, happenedOn, happenedWhere, contentWarning } = bundled;
  const caseId = deps.cases.create({ title, happened, happenedOn, happenedWhere, contentWarning, bundled: true });
  deps.cases.setArticles(caseId, articleIds);
  if (deps.content) installCaseContent(deps.content, folder, bundled, { caseId, articleIds });
  deps.bundledCases.markInstalled(basename(folder), caseId);
  return { caseId, articleIds };
}

type OutletProfile = Pick<Outlet, 'name' | 'home' | 'ownership' | 'since' | 'notes' | 'sourceType' | 'evidence'>;

/** What a person said about an outlet of the same name stands: its label, and each line that was written. Answers with its id. */
export function describeOutlet(outlets: InstallBundledCaseDeps['outlets'], profile: OutletProfile): string {
  const { name, home, ownership, since, notes, sourceType, evidence } = profile;
  const known = outlets.findByName(name);
  if (known && known.sourceType !== 'cannot tell yet') return known.id;
  const outletId = outlets.findOrMake(name);
  outlets.edit(outletId, {
    home: known?.home ?? home,
    ownership: known?.ownership ?? ownership,
    since: known?.since ?? since,
    notes: known?.notes ?? notes,
    sourceType,
    evidence: known && known.evidence.length > 0 && sourceType === 'cannot tell yet' ? known.evidence : evidence,
  });
  return outletId;
}
