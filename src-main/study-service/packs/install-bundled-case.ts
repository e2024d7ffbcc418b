import { basename } from 'node:path';
import type { CaseStore } from '../corpus/case-store.ts';
import type { OutletStore } from '../corpus/outlet-store.ts';
import type { SaveCapture } from '../corpus/save-capture.ts';
import type { BundledCaseStore } from './bundled-case-store.ts';
import { readBundledCase } from './bundled-case.ts';
import type { BundledCase } from './bundled-case.ts';
import { installCaseContent } from './install-case-content.ts';
import type { ContentDeps } from './install-case-content.ts';

/** All over one connection, so that one transaction holds them together. */
export interface InstallBundledCaseDeps {
  readonly bundledCases: BundledCaseStore;
  readonly saveCapture: SaveCapture;
  readonly outlets: Pick<OutletStore, 'findByName' | 'findOrMake' | 'edit'>;
  readonly cases: Pick<CaseStore, 'create' | 'setArticles'>;
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
  return deps.bundledCases.inOneTransaction(() => {
    describeOutlets(deps.outlets, bundled);
    const articleIds = bundled.captures.flatMap((capture) => {
      const { articleIds: added, already } = deps.saveCapture(capture);
      return [...added, ...already.map((article) => article.articleId)];
    });
    const { title, happened, happenedOn, happenedWhere, contentWarning } = bundled;
    const caseId = deps.cases.create({ title, happened, happenedOn, happenedWhere, contentWarning, bundled: true });
    deps.cases.setArticles(caseId, articleIds);
    if (deps.content) installCaseContent(deps.content, folder, bundled, { caseId, articleIds });
    deps.bundledCases.markInstalled(name);
    return { caseId, articleIds };
  });
}

/** An outlet of the same name that the library already labels keeps what a person said about it. */
function describeOutlets(outlets: InstallBundledCaseDeps['outlets'], bundled: BundledCase): void {
  for (const { name, home, ownership, since, notes, sourceType, evidence } of bundled.outlets) {
    const known = outlets.findByName(name);
    if (known && known.sourceType !== 'cannot tell yet') continue;
    outlets.edit(outlets.findOrMake(name), { home, ownership, since, notes, sourceType, evidence });
  }
}
