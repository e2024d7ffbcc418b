import type { Note, Selector } from '../../contract/framing.ts';
import { findCategory } from '../../contract/plain/framing-categories.ts';
import { anchoringIn } from '../corpus/anchors/place-anchor.ts';
import type { CorpusStores } from '../corpus/corpus-stores.ts';
import { carriesBlanks } from '../corpus/masking/mask-article.ts';
import { readArticle } from '../corpus/read-corpus.ts';
import type { NoteStore, StoredNote, StoredTarget } from './note-store.ts';
import { passageAt } from './select-passage.ts';

/** A note as it came back from somebody who worked away from this library. */
export interface ReturnedNote extends Pick<Note, 'category' | 'text' | 'confidence' | 'changedAt'> {
  /** 32 hex digits, made where it was written. */
  readonly id: string;
  /** `articleId` null where nothing says which article it is: then the words have to. */
  readonly targets: readonly { readonly articleId: string | null; readonly selector: Selector }[];
}
interface Conflict {
  readonly what: string;
  readonly here: string;
  readonly there: string;
  readonly kept: 'here' | 'there';
}
export interface NotesTakenIn {
  readonly fresh: number;
  readonly already: number;
  readonly conflicts: readonly Conflict[];
  readonly refused: readonly { readonly what: string; readonly why: string }[];
  /** Writes what is to be kept; belongs into a recorded change. */
  keep(): void;
}

/** Under which a note that came back is known again. */
const foreignId = (id: string) => `parallax-work:${id}`;

/**
 * What of a student's notes is new here. A note is put on the words it quotes, where they stand today; one whose words are gone from its
 * article is kept without a place, as it would be had it been written here. Of two versions of a note the one changed last counts.
 * Nothing is written before `keep` is called.
 */
export function takeInNotes(
  stores: CorpusStores,
  notes: NoteStore,
  { caseId, student, returned }: { caseId: string; student: string; returned: readonly ReturnedNote[] },
): NotesTakenIn {
  const known = knownNotes(notes.listOfCase(caseId));
  const find = openFinder(stores, caseId);
  const refused: { what: string; why: string }[] = [];
  const compared: Compared[] = [];
  for (const { id, targets, ...fields } of newestOfEach(returned)) {
    const places = targets.map(find);
    const lost = places.find((target) => typeof target === 'string');
    if (lost !== undefined) {
      refused.push({ what: nameNote(fields), why: lost });
      continue;
    }
    const there = asStored(
      id,
      caseId,
      student,
      fields,
      places.filter((target) => typeof target !== 'string'),
    );
    compared.push(compareNotes(known.get(foreignId(id)) ?? null, there));
  }
  return {
    fresh: compared.filter(({ as }) => as === 'fresh').length,
    already: compared.filter(({ as }) => as === 'already').length,
    conflicts: compared.flatMap(({ conflict }) => conflict ?? []),
    refused,
    keep: () => compared.forEach((one) => writeNote(notes, one)),
  };
}

/** The same note twice in one file is one note, as it was changed last. */
function newestOfEach(returned: readonly ReturnedNote[]): ReturnedNote[] {
  const newest = new Map<string, ReturnedNote>();
  for (const note of returned) {
    const other = newest.get(note.id);
    if (!other || note.changedAt > other.changedAt) newest.set(note.id, note);
  }
  return [...newest.values()];
}

/** The notes of a case by the id that one of them would come back under: its own, or the one it once came with. */
function knownNotes(stored: readonly StoredNote[]): Map<string, StoredNote> {
  return new Map(
    stored.flatMap((note) => [
      [foreignId(note.id), note] as const,
      ...(note.foreignId === null ? [] : [[note.foreignId, note] as const]),
    ]),
  );
}

/** A note that came back beside the one that is here. */
interface Compared {
  readonly as: 'fresh' | 'already' | 'conflict';
  readonly here: StoredNote | null;
  readonly there: StoredNote;
  readonly conflict: Conflict | null;
}

function compareNotes(here: StoredNote | null, there: StoredNote): Compared {
  if (!here) return { as: 'fresh', here, there, conflict: null };
  if (saysTheSame(here, there)) return { as: 'already', here, there, conflict: null };
  const kept = there.changedAt > here.changedAt ? 'there' : 'here';
  const conflict = { what: 'A note', here: nameNote(here), there: nameNote(there), kept } as const;
  return { as: 'conflict', here, there, conflict };
}

function writeNote(notes: NoteStore, { as, here, there, conflict }: Compared): void {
  if (as === 'already' || conflict?.kept === 'here') return;
  if (here && conflict) notes.remove(here.id);
  const { category, text, confidence, caseId, author, origin, rule, targets, changedAt } = there;
  notes.add({ category, text, confidence, caseId, author, origin, rule, foreignId: there.foreignId }, targets, {
    createdAt: here?.createdAt ?? changedAt,
    changedAt,
  });
}

function asStored(
  id: string,
  caseId: string,
  author: string,
  fields: Pick<Note, 'category' | 'text' | 'confidence' | 'changedAt'>,
  targets: readonly StoredTarget[],
): StoredNote {
  const own = { id, caseId, author, origin: 'imported', rule: null, foreignId: foreignId(id), seatId: null } as const;
  return { ...own, ...fields, createdAt: fields.changedAt, targets };
}

function saysTheSame(
  here: StoredNote,
  there: Pick<StoredNote, 'category' | 'text' | 'confidence' | 'targets'>,
): boolean {
  const words = (targets: readonly StoredTarget[]) =>
    JSON.stringify(targets.map(({ articleId, exact }) => [articleId, exact]));
  return (
    here.category === there.category &&
    here.text === there.text &&
    here.confidence === there.confidence &&
    words(here.targets) === words(there.targets)
  );
}

function nameNote({ category, text }: { category: string; text: string }): string {
  const label = findCategory(category)?.label ?? category;
  return text === '' ? label : `${label}: ${text}`;
}

interface Held {
  readonly id: string;
  readonly body: string;
  readonly place: ReturnType<typeof anchoringIn>;
  /** The words may have been chosen while they were masked; blanks take exactly the place of what they hide. */
  readonly placeMasked: () => ReturnType<typeof anchoringIn>;
}

/** The article and the passage of a target, or why there is none. */
function openFinder(
  stores: CorpusStores,
  caseId: string,
): (target: ReturnedNote['targets'][number]) => StoredTarget | string {
  const held = stores.articles.listOfCase(caseId).flatMap(({ id }): Held[] => {
    const article = stores.articles.readArticle(id);
    let masked: ReturnType<typeof anchoringIn> | undefined;
    const placeMasked = () =>
      (masked ??= anchoringIn(readArticle(stores, { articleId: id, masked: true }, 'pupil').body));
    return article ? [{ id, body: article.body, place: anchoringIn(article.body), placeMasked }] : [];
  });
  const placeIn = ({ id, body, place, placeMasked }: Held, selector: Selector): StoredTarget | null => {
    const found = carriesBlanks(selector.exact + (selector.prefix ?? '') + (selector.suffix ?? ''))
      ? placeMasked()(selector)
      : place(selector);
    return 'orphan' in found ? null : { articleId: id, ...passageAt(body, found) };
  };
  return ({ articleId, selector }) => {
    const named = held.find(({ id }) => id === articleId);
    if (articleId !== null && !named) return 'the article it stands on is not in this case any more';
    const places = (named ? [named] : held).flatMap((one) => placeIn(one, selector) ?? []);
    if (places.length > 1) return 'its words stand in several articles of this case, and nothing says which is meant';
    const [place] = places;
    if (place) return place;
    if (!named) return 'its words stand in no article of this case';
    if (carriesBlanks(selector.exact)) return 'its words were masked, and do not stand in that article any more';
    const { exact, prefix = '', suffix = '', start, end } = selector;
    return {
      articleId: named.id,
      exact,
      prefix: clear(prefix),
      suffix: clear(suffix),
      start: start ?? null,
      end: end ?? null,
    };
  };
}

const clear = (words: string) => (carriesBlanks(words) ? '' : words);
