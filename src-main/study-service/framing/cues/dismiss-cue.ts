import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import type { Role } from '../../../contract/plain/vocabulary.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import { shorten } from '../../corpus/text/shorten.ts';
import { recordChange } from '../../corpus/changes/record-change.ts';
import type { Changed } from '../../corpus/changes/record-change.ts';
import type { DismissalStore } from '../dismissal-store.ts';
import { selectTargets } from '../select-targets.ts';

/** Letters of a cue in the list of changes. */
const SHOWN = 40;

/** Puts a cue aside for good, with its words, so that it does not come back when the text around it changes. */
export function dismissCue(
  stores: CorpusStores,
  dismissals: DismissalStore,
  { rule, ...target }: ParsedInputOf<'framing.dismissCue'>,
  role: Role,
): OutputOf<'framing.dismissCue'> {
  const [selected] = selectTargets(stores, [target], role);
  let dismissalId = '';
  const { changeId } = recordChange(stores, `Cue put aside: “${shorten(selected!.exact, SHOWN)}”`, () => {
    dismissalId = dismissals.add(rule, selected!);
  });
  return { changeId, dismissalId };
}

export function restoreCue(
  stores: CorpusStores,
  dismissals: DismissalStore,
  { dismissalId }: ParsedInputOf<'framing.restoreCue'>,
): Changed {
  const { exact } = found(dismissals.read(dismissalId), 'dismissal', dismissalId);
  return recordChange(stores, `Cue brought back: “${shorten(exact, SHOWN)}”`, () => dismissals.remove(dismissalId));
}
