import type { OutputOf } from '../../contract/contract.ts';
import { found } from '../corpus/corpus-stores.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import { casesReadMasked, maskCases } from '../corpus/masking/masking.ts';
import type { MaterialStore } from './material-store.ts';

/** A page about an outlet names it, so it waits until the outlet has been guessed. */
export function readMaterials(
  stores: CorpusStores,
  materials: MaterialStore,
  { caseId }: { caseId: string },
): OutputOf<'case.materials'> {
  found(stores.cases.read(caseId), 'case', caseId);
  const masked = casesReadMasked(stores, [caseId], { masked: undefined, role: 'owner' });
  const { outletIds } = maskCases(stores, masked, 'owner');
  const pages = materials.pages(caseId);
  const lateral = pages.filter(({ outletId }) => !outletIds.has(outletId));
  const scaffold = materials.scaffold(caseId);
  return {
    lateral,
    withheld: pages.length - lateral.length,
    lesson: materials.lesson(caseId),
    scaffold: scaffold && { ...scaffold, why: scaffold.ties.why },
  };
}
