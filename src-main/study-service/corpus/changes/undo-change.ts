import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import { ExpectedFailure } from '../../../contract/failures.ts';
import type { CorpusStores } from '../corpus-stores.ts';

export function readChanges(
  { changes }: CorpusStores,
  { limit }: ParsedInputOf<'corpus.changes'>,
): OutputOf<'corpus.changes'> {
  return { changes: changes.list(limit) };
}

/**
 * Takes a change back. What holds for every edit holds here too: an older change may have brought the evidence that a
 * label set later stands on.
 */
export function undoChange(stores: CorpusStores, { changeId }: ParsedInputOf<'corpus.undo'>): OutputOf<'corpus.undo'> {
  const unprovenBefore = new Set(stores.outlets.listUnproven());
  const undone = stores.changes.undo(changeId, () => {
    const unproven = stores.outlets.listUnproven().find((name) => !unprovenBefore.has(name));
    if (unproven !== undefined) throw labelWouldStandAlone(unproven);
  });
  stores.changed();
  return undone;
}

function labelWouldStandAlone(outlet: string): ExpectedFailure {
  return new ExpectedFailure({
    code: 'cannot-undo',
    message: `Can't take this back: the label of ${outlet} would stand without evidence. Change the label first.`,
  });
}
