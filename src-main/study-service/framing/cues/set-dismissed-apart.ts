import type { Cue } from '../../../contract/framing.ts';
import { anchoringIn } from '../../corpus/anchors/place-anchor.ts';
import type { StoredDismissal } from '../dismissal-store.ts';
import { toAnchor } from '../note-store.ts';

/**
 * Which cues a person has put aside before. A dismissal is known by its rule and by its words, found again in the stored text as
 * a note's are (offsets are the same in a masked one), so that it holds when the text around it changes. Rules change too: a cue
 * that now takes in a word more, over half of the same words, is the same cue.
 */
export function setDismissedApart(
  cues: readonly Cue[],
  dismissals: readonly StoredDismissal[],
  stored: string,
): { cues: Cue[]; dismissed: (Cue & { dismissalId: string })[] } {
  const place = anchoringIn(stored);
  const placed = dismissals.flatMap((dismissal) => {
    const at = place(toAnchor(dismissal));
    return 'orphan' in at ? [] : [{ ...at, rule: dismissal.rule, dismissalId: dismissal.id }];
  });
  const kept: Cue[] = [];
  const dismissed: (Cue & { dismissalId: string })[] = [];
  for (const cue of cues) {
    const match = placed.find((one) => one.rule === cue.rule && coversHalf(one, cue));
    if (match) dismissed.push({ ...cue, dismissalId: match.dismissalId });
    else kept.push(cue);
  }
  return { cues: kept, dismissed };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function coversHalf(one: Range, other: Range): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared * 2 > Math.max(one.end - one.start, other.end - other.start);
}
