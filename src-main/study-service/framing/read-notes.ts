import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Placement } from '../../contract/framing.ts';
import type { Role } from '../../contract/plain/vocabulary.ts';
import type { Caller } from '../dispatch.ts';
import { found } from '../corpus/corpus-stores.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import { casesReadMasked, maskCases } from '../corpus/masking/masking.ts';
import { readArticle } from '../corpus/read-corpus.ts';
import { anchoringIn } from '../corpus/anchors/place-anchor.ts';
import type { PlacedAnchor } from '../corpus/anchors/place-anchor.ts';
import { holdBack } from './own-notes-first.ts';
import { toAnchor } from './note-store.ts';
import type { NoteStore, StoredNote, StoredSelector, StoredTarget } from './note-store.ts';

/**
 * The notes of a case, each where its words stand today. Nothing is written: an anchor that has lost its words finds them again
 * when they come back. In a masked article the words are shown as that article shows them. Whoever is not at the desk gets their own
 * and learns nothing of others, not even how many there are.
 */
export function readNotes(
  stores: CorpusStores,
  notes: NoteStore,
  { caseId, masked, author, everyone, classId }: ParsedInputOf<'framing.notes'>,
  { role, seat }: Caller,
): OutputOf<'framing.notes'> {
  const { ownNotesFirst } = found(stores.cases.read(caseId), 'case', caseId);
  const anchors = openAnchors(stores, { caseId, masked, role });
  const tell = ({ foreignId: _, seatId: __, ...note }: StoredNote) => ({
    ...note,
    targets: note.targets.map(anchors.target),
  });
  if (role !== 'owner')
    return { notes: seat ? notes.listOfSeat(caseId, seat.seatId).map(tell) : [], waiting: [], held: 0 };
  const all = notes.listOfCase(caseId, classId);
  const { shown, waiting } = holdBack(all, ownNotesFirst && !everyone ? (author ?? '') : null);
  return {
    notes: shown.map(tell),
    waiting,
    held: all.length - shown.length,
  };
}

type Target = OutputOf<'framing.notes'>['notes'][number]['targets'][number];

interface Anchors {
  target(target: StoredTarget): Target;
}

/** Every article is read once, and made ready for anchors once. */
function openAnchors(
  stores: CorpusStores,
  { caseId, masked, role }: { caseId: string; masked: boolean | undefined; role: Role },
): Anchors {
  const masking = maskCases(stores, casesReadMasked(stores, [caseId], { masked, role }), role);
  const known = new Map<string, { seen: string; place: (selector: StoredSelector) => PlacedAnchor } | null>();
  const open = (articleId: string) => {
    const stored = stores.articles.readArticle(articleId);
    if (!stored) return null;
    const anchor = anchoringIn(stored.body);
    return {
      seen: readArticle(stores, { articleId, masked }, role).body,
      place: (selector: StoredSelector) => anchor(toAnchor(selector)),
    };
  };
  return {
    target({ articleId, ...selector }) {
      if (!known.has(articleId)) known.set(articleId, open(articleId));
      const article = known.get(articleId);
      const place: Placement = article?.place(selector) ?? { orphan: true };
      const { exact, prefix, suffix } = selector;
      if ('orphan' in place || !article) {
        const words = { exact: masking.words(exact), prefix: masking.words(prefix), suffix: masking.words(suffix) };
        return { articleId, selector: words, place };
      }
      const { start, end } = place;
      const around = {
        prefix: article.seen.slice(Math.max(0, start - prefix.length), start),
        suffix: article.seen.slice(end, end + suffix.length),
      };
      return { articleId, selector: { exact: article.seen.slice(start, end), ...around, start, end }, place };
    },
  };
}
