import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import { describeOutlet } from './install-bundled-case.ts';
import type { InstallBundledCaseDeps } from './install-bundled-case.ts';
import type { ContentDeps } from './install-case-content.ts';
import { knowsOutlet } from './match-scaffold.ts';
import type { ScaffoldFile, ScaffoldOutlet } from './scaffold-file.ts';

interface ScaffoldDeps extends Pick<InstallBundledCaseDeps, 'outlets' | 'cases' | 'bundledCases'> {
  readonly stores: Pick<CorpusStores, 'outlets'>;
  readonly content: Pick<ContentDeps, 'materials'>;
}

/**
 * A case without articles, and what is known of the outlets: described where the library has them, by whatever of their names, and
 * made where it has not. To be called inside a recorded change.
 */
export function installScaffold(
  deps: ScaffoldDeps,
  name: string,
  scaffold: ScaffoldFile,
  known: string | null,
): string {
  const inLibrary = deps.stores.outlets.listNames();
  for (const outlet of scaffold.outlets) {
    const same = inLibrary.filter((one) => knowsOutlet(outlet, one.name)).map((one) => one.name);
    for (const called of same.length > 0 ? same : [outlet.name])
      describeOutlet(deps.outlets, profileOf(outlet, called));
  }
  const { title, happened, happenedWhere, contentWarning } = scaffold;
  // Not marked as bundled, which stands for "invented for practice": this happened.
  const caseId = known ?? deps.cases.create({ title, happened, happenedWhere, contentWarning });
  deps.content.materials.putScaffold(caseId, scaffold);
  deps.bundledCases.markInstalled(name, caseId);
  return caseId;
}

/** What is known of an outlet as the library keeps it: what is not known is said in its notes. */
export function profileOf(outlet: ScaffoldOutlet, name: string) {
  const { home, ownership, since, notes, sourceType, cannotTell } = outlet;
  const evidence = outlet.evidence.map(({ says, source: { title, publisher, symbol, on } }) => ({
    quotation: says,
    foundAt: [publisher, `“${title}”`, symbol, on].filter(Boolean).join(', '),
  }));
  const open = cannotTell.length > 0 ? `Cannot tell yet: ${cannotTell.join(' ')}` : '';
  return { name, home, ownership, since, notes: [notes, open].filter(Boolean).join('\n'), sourceType, evidence };
}
