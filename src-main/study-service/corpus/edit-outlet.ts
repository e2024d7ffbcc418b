import type { ParsedInputOf } from '../../contract/contract.ts';
import { ExpectedFailure } from '../../contract/failures.ts';
import { found } from './corpus-stores.ts';
import type { CorpusStores } from './corpus-stores.ts';
import { recordChange } from './changes/record-change.ts';
import type { Changed } from './changes/record-change.ts';

/** A label is a claim about someone, so it does not stand without words a reader can look up. */
export function editOutlet(stores: CorpusStores, input: ParsedInputOf<'corpus.editOutlet'>): Changed {
  const { outletId, ...edit } = input;
  const outlet = found(stores.outlets.read(outletId), 'outlet', outletId);
  const sourceType = edit.sourceType ?? outlet.sourceType;
  const evidence = edit.evidence ?? outlet.evidence;
  if (sourceType !== 'cannot tell yet' && evidence.length === 0) throw evidenceNeeded(outlet.name, sourceType);
  refuseTakenName(stores, outletId, edit.name);
  return recordChange(stores, `Outlet edited: ${outlet.name}`, () => stores.outlets.edit(outletId, edit));
}

function evidenceNeeded(name: string, sourceType: string): ExpectedFailure {
  return new ExpectedFailure({
    code: 'evidence-needed',
    message:
      `To call ${name} "${sourceType}", quote words that show it and say where you found them. ` +
      'Until then choose "cannot tell yet".',
  });
}

function refuseTakenName({ outlets }: CorpusStores, outletId: string, name: string | undefined): void {
  const holder = name === undefined ? null : outlets.findByName(name);
  if (holder === null || holder.id === outletId) return;
  throw new ExpectedFailure({
    code: 'malformed-input',
    path: 'name',
    message: `There is an outlet named "${holder.name}" already. Choose another name, or give its articles that outlet.`,
  });
}
