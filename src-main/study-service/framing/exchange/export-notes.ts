import { fileStem } from '../../../contract/plain/file-stem.ts';
import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import type { ArticleHeading } from '../../../contract/corpus.ts';
import type { Role } from '../../../contract/plain/vocabulary.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import { casesReadMasked, maskCases, maskForDesk } from '../../corpus/masking/masking.ts';
import type { NoteStore, StoredNote, StoredTarget } from '../note-store.ts';
import { readNotes } from '../read-notes.ts';
import { toCodePoints } from './count-code-points.ts';
import type { ExchangedNote, ExchangedTarget } from './exchanged-note.ts';
import { articleIri, noteIri } from './name-exchanged.ts';
import { writeTable, type TableRow } from './write-table.ts';
import { writeWebAnnotations } from './write-web-annotations.ts';

/**
 * The notes of a case as a file, with the words they were put on. Read masked they go out as the reader sees them: an address tells
 * who published, and so may the words of a passage.
 */
export function exportNotes(
  stores: CorpusStores,
  notes: NoteStore,
  { caseId, format, masked }: ParsedInputOf<'framing.export'>,
  role: Role,
): OutputOf<'framing.export'> {
  const { title } = found(stores.cases.read(caseId), 'case', caseId);
  const hidden = casesReadMasked(stores, [caseId], { masked, role });
  const masking = maskCases(stores, hidden, role);
  const desk = maskForDesk(stores);
  const hide = (heading: ArticleHeading) => (hidden.length > 0 ? masking : desk).heading(heading);
  const headings = new Map(stores.articles.listOfCase(caseId).map((heading) => [heading.id, hide(heading)]));
  const stored = notes.listOfCase(caseId);
  const shown = hidden.length === 0 ? stored : asSeen(stores, notes, { caseId, stored, role });
  const going = goingOut(stores, headings, shown);
  const label = masking.words(title);
  const fileName = `${fileStem(label)}-notes`;
  if (format === 'web annotation') {
    const all = going.map(({ note }) => note);
    const text = writeWebAnnotations(label, `urn:parallax:case:${caseId}:notes`, all);
    const mediaType = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"';
    return { text, mediaType, fileName: `${fileName}.jsonld` };
  }
  const text = writeTable(rowsOf(going, headings));
  return { text, mediaType: 'text/csv;charset=utf-8', fileName: `${fileName}.csv` };
}

type Headings = ReadonlyMap<string, ArticleHeading>;

/** A note as it goes out, with the articles here that its passages stand in, in their order. */
interface GoingOut {
  readonly note: ExchangedNote;
  readonly articleIds: readonly string[];
}

function goingOut(stores: CorpusStores, headings: Headings, notes: readonly StoredNote[]): GoingOut[] {
  const bodies = new Map<string, string>();
  // A note may stand on an article that has left the case since.
  const bodyOf = (id: string) => {
    if (!bodies.has(id)) bodies.set(id, stores.articles.readArticle(id)?.body ?? '');
    return bodies.get(id)!;
  };
  const toTarget = ({ articleId, start, end, ...quote }: StoredTarget): ExchangedTarget => {
    const pointsOf = (units: number | null) => (units === null ? null : toCodePoints(bodyOf(articleId), units));
    const source = headings.get(articleId)?.url ?? articleIri(articleId);
    return { ...quote, start: pointsOf(start), end: pointsOf(end), source };
  };
  const going = notes.map(({ id, foreignId, caseId: _, targets, ...note }) => ({
    note: { ...note, id: noteIri({ id, foreignId }), targets: targets.map(toTarget) },
    articleIds: targets.map(({ articleId }) => articleId),
  }));
  // Notes of one moment stand in the order of their names outside, which are the same in every library.
  return going.sort((a, b) => compare(a.note.createdAt, b.note.createdAt) || compare(a.note.id, b.note.id));
}

function rowsOf(going: readonly GoingOut[], headings: Headings): TableRow[] {
  return going.flatMap(({ note, articleIds }) =>
    note.targets.map(({ exact }, place) => {
      const heading = headings.get(articleIds[place]!);
      return { note, article: heading?.title ?? '', outlet: heading?.outlet?.name ?? '', exact };
    }),
  );
}

/** With the passages as a masked article shows them. */
function asSeen(
  stores: CorpusStores,
  notes: NoteStore,
  { caseId, stored, role }: { caseId: string; stored: readonly StoredNote[]; role: Role },
): readonly StoredNote[] {
  const seen = readNotes(stores, notes, { caseId, masked: true, everyone: true }, { role }).notes;
  const byId = new Map(seen.map((note) => [note.id, note.targets]));
  return stored.map((note) => ({
    ...note,
    targets: (byId.get(note.id) ?? []).map(({ articleId, selector }) => {
      const { exact, prefix = '', suffix = '', start = null, end = null } = selector;
      return { articleId, exact, prefix, suffix, start, end };
    }),
  }));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
