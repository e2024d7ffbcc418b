import type { OutputOf } from '../../../contract/contract.ts';
import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import { openPackBytes } from './pack-bytes.ts';
import { readPack } from './read-pack.ts';
import type { ReadPack } from './read-pack.ts';
import { PackFault, refusePack } from './refuse-pack.ts';
import { findAlready, judgeSignature } from './summarise-pack.ts';
import type { InspectDeps } from './summarise-pack.ts';
import { takeIn } from './take-in.ts';
import type { TakeInDeps, TakenIn } from './take-in.ts';
import type { RememberPack } from '../work/remember-pack.ts';

export interface ImportDeps extends InspectDeps, TakeInDeps {
  readonly stores: CorpusStores;
  readonly remember: RememberPack;
}

/** Takes a pack in as one change: everything is checked before anything is written, and what is written is written whole. */
export async function importPack(
  deps: ImportDeps,
  from: { path?: string | undefined; base64?: string | undefined },
): Promise<OutputOf<'packs.import'>> {
  const bytes = openPackBytes(from);
  try {
    const pack = await readPack(bytes, deps.findShapeFault);
    const signature = judgeSignature(deps, pack.manifest);
    if (signature === 'changed') throw refusePack(bytes.name, CHANGED);
    const { articles } = deps.stores;
    const { digest } = pack.manifest;
    const known = findAlready(deps, pack);
    if (known !== null) {
      const { caseId, names } = known;
      const articleIds = articles.listOfCase(caseId).map(({ id }) => id);
      deps.remember({ digest, caseId, how: 'pack in', names, articles: pack.content.articles });
      return { caseId, articleIds, changeId: null, already: true, signature };
    }
    const { changeId, result } = record(deps, bytes.name, pack);
    const { caseId, idOf } = result;
    const names = { idOf, optionsOf: new Map() };
    deps.remember({ digest, caseId, how: 'pack in', names, articles: pack.content.articles });
    deps.stores.changed();
    const articleIds = articles.listOfCase(caseId).map(({ id }) => id);
    return { caseId, articleIds, changeId, already: false, signature };
  } finally {
    bytes.close();
  }
}

function record(deps: ImportDeps, file: string, pack: ReadPack): { changeId: string; result: TakenIn } {
  try {
    return deps.stores.changes.record(`Case taken in: ${pack.content.case.title}`, () => {
      deps.origins.keep(pack.manifest);
      return takeIn(deps, pack);
    });
  } catch (error) {
    if (error instanceof PackFault) throw refusePack(file, error);
    throw error;
  }
}

const CHANGED = new PackFault(
  'manifest.json',
  'It carries a signature that is not its own: somebody changed it, or took the signature from another pack. Ask its author for it again.',
);
