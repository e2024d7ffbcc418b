import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import { recordChange } from '../../corpus/changes/record-change.ts';
import { addressKey } from '../../corpus/versions/address-key.ts';
import { anchoringIn } from '../../corpus/anchors/place-anchor.ts';
import type { NoteStore, StoredTarget } from '../note-store.ts';
import { selectPassage } from '../select-passage.ts';
import { toUnits } from './count-code-points.ts';
import type { ExchangedTarget, ReadNote, Refused } from './exchanged-note.ts';
import { articleIri, noteIri } from './name-exchanged.ts';
import { readAnnotations } from './read-annotations.ts';

/**
 * Takes notes into a case. An article is known by its number, by its address, or else by the words: where they stand in one
 * article of the case alone. A note of Parallax's own that has lost its place stays one without a place. Notes that are here already are counted and left as they are.
 */
export function importNotes(
  stores: CorpusStores,
  notes: NoteStore,
  { caseId, text }: ParsedInputOf<'framing.import'>,
): OutputOf<'framing.import'> {
  found(stores.cases.read(caseId), 'case', caseId);
  const read = readAnnotations(text);
  const known = new Set(
    notes.listOfCase(caseId).flatMap((note) => [noteIri(note), ...(note.foreignId === null ? [] : [note.foreignId])]),
  );
  const find = openFinder(stores, caseId);
  const refused: Refused[] = [...read.refused];
  const taken: { note: ReadNote; targets: StoredTarget[] }[] = [];
  let already = 0;
  for (const note of read.notes) {
    if (note.id !== '' && known.has(note.id)) {
      already += 1;
      continue;
    }
    known.add(note.id);
    const targets = note.targets.map((target) => find(target, note.isOwn));
    const lost = targets.find((target) => typeof target === 'string');
    if (typeof lost === 'string') refused.push({ what: note.id || note.text.slice(0, 60), why: lost });
    else taken.push({ note, targets: targets.filter((target) => typeof target !== 'string') });
  }
  if (taken.length === 0) return { changeId: null, added: 0, already, refused };
  const { changeId } = recordChange(
    stores,
    taken.length === 1 ? '1 note taken in' : `${taken.length} notes taken in`,
    () => {
      for (const { note, targets } of taken) {
        const { id, targets: _, isOwn: __, createdAt, changedAt, ...fields } = note;
        notes.add({ ...fields, caseId, foreignId: id === '' ? null : id }, targets, { createdAt, changedAt });
      }
    },
  );
  return { changeId, added: taken.length, already, refused };
}

/** Finds the article and the passage of a target, or says why there is none. */
function openFinder(
  stores: CorpusStores,
  caseId: string,
): (target: ExchangedTarget, isOwn: boolean) => StoredTarget | string {
  const articles = stores.articles.listOfCase(caseId).flatMap(({ id }) => {
    const article = stores.articles.readArticle(id);
    return article
      ? [
          {
            id,
            body: article.body,
            address: addressKey(article.url ?? article.source.url),
            place: anchoringIn(article.body),
          },
        ]
      : [];
  });
  return ({ source, start, end, ...quote }, isOwn) => {
    const address = addressKey(source);
    const named = articles.filter(
      ({ id, address: own }) => source === articleIri(id) || (address !== null && own === address),
    );
    const anchorIn = (body: string) => ({
      ...quote,
      start: start === null ? undefined : toUnits(body, start),
      end: end === null ? undefined : toUnits(body, end),
    });
    const candidates = named.length > 0 ? named : articles;
    const holding = candidates.filter(({ body, place }) => !('orphan' in place(anchorIn(body))));
    const [article] = holding.length === 0 && isOwn ? named : holding;
    if (!article)
      return named.length > 0 ? 'its words do not stand in that article' : 'its words stand in no article of this case';
    if (holding.length > 1) return 'its words stand in several articles of this case, and nothing says which is meant';
    const anchor = anchorIn(article.body);
    // What we wrote is taken as it was: the words it was put on, though they may read otherwise today.
    if (isOwn) return { articleId: article.id, ...quote, start: anchor.start ?? null, end: anchor.end ?? null };
    return { articleId: article.id, ...selectPassage({ stored: article.body, seen: article.body }, anchor) };
  };
}
