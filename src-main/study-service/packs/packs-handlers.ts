import type { Handlers } from '../dispatch.ts';
import { addBundled } from './bundled/add-bundled.ts';
import type { AddBundledDeps } from './bundled/add-bundled.ts';
import { listBundled } from './bundled/list-bundled.ts';
import type { NamingStore } from './naming-store.ts';
import { readMaterials } from './read-materials.ts';
import { readPacks } from './bundled/read-packs.ts';
import type { Pack } from './bundled/read-packs.ts';
import { readMatches, takeMatches } from './bundled/take-matches.ts';

export interface PacksDeps extends AddBundledDeps {
  /** The folder of the cases that come with Parallax, or null for none. */
  readonly packsDir: string | null;
  readonly naming: NamingStore;
}

type PacksMethod =
  'case.materials' | 'packs.bundled' | 'packs.addBundled' | 'packs.scaffoldMatches' | 'packs.takeMatches';

/** What comes with Parallax and with a case. The files are read when the first call asks for them. */
export function packsHandlers(deps: PacksDeps): Pick<Handlers, PacksMethod> {
  const { stores, content, packsDir } = deps;
  const { materials } = content;
  // The files are the program's own and never change while it runs.
  let read: readonly Pack[] | undefined;
  const packs = () => (read ??= packsDir === null ? [] : readPacks(packsDir));
  return {
    'case.materials': (input) => readMaterials(stores, materials, input),
    'packs.bundled': () => listBundled({ ...deps, materials }, packs()),
    'packs.addBundled': ({ name }) => addBundled(deps, packs(), name),
    'packs.scaffoldMatches': (input) => readMatches({ ...deps, materials }, input),
    'packs.takeMatches': (input) => takeMatches({ stores, materials }, input),
  };
}
