import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { CorpusStores } from '../../corpus/corpus-stores.ts';
import { maskForDesk } from '../../corpus/masking.ts';
import { recordChange } from '../../corpus/record-change.ts';
import { addressKey } from '../../corpus/versions/address-key.ts';
import { anchoringIn } from '../../corpus/anchors/place-anchor.ts';
import type { NoteStore, StoredTarget } from '../note-store.ts';
import { selectPassage } from '../select-passage.ts';
import { readAnnotations } from './read-annotations.ts';
import type { ExchangedNote, ExchangedTarget, Refused } from './exchanged-note.ts';
import { writeTable } from './write-table.ts';
import { writeWebAnnotations } from './write-web-annotations.ts';

const ARTICLE = 'urn:parallax:article:';
const NOTE = 'urn:parallax:note:';

/** The notes of a case as a file. What is masked at the desk stays out of it: an address tells who published. */
export function exportNotes(
  stores: CorpusStores,
  notes: NoteStore,
  { caseId, format }: ParsedInputOf<'framing.export'>,
): OutputOf<'framing.export'> {
  const { title } = found(stores.cases.read(caseId), 'case', caseId);
  const masking = maskForDesk(stores);
  const headings = new Map(stores.articles.listOfCase(caseId).map((heading) => [heading.id, masking.heading(heading)]));
  const stored = notes.listOfCase(caseId);
  const exchanged = stored.map(({ id, foreignId, caseId: _, targets, ...note }): ExchangedNote => ({
    ...note,
    id: foreignId ?? `${NOTE}${id}`,
    targets: targets.map(({ articleId, ...selector }) => ({
      ...selector,
      source: headings.get(articleId)?.url ?? `${ARTICLE}${articleId}`,
    })),
  }));
  const fileName = `${title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '') || 'case'}-notes`;
  if (format === 'web annotation') {
    const text = writeWebAnnotations(title, `urn:parallax:case:${caseId}:notes`, exchanged);
    return {
      text,
      mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
      fileName: `${fileName}.jsonld`,
    };
  }
  const rows = exchanged.flatMap((note, at) =>
    note.targets.map(({ exact }, place) => {
      const heading = headings.get(stored[at]!.targets[place]!.articleId);
      return { note, article: heading?.title ?? '', outlet: heading?.outlet?.name ?? '', exact };
    }),
  );
  return { text: writeTable(rows), mediaType: 'text/csv;charset=utf-8', fileName: `${fileName}.csv` };
}

/**
 * Takes notes into a case. An article is known by its number, by its address, or else by the words: where they stand in one
 * article of the case alone. Notes that are here already are counted and left as they are.
 */
export function importNotes(
  stores: CorpusStores,
  notes: NoteStore,
  { caseId, text }: ParsedInputOf<'framing.import'>,
): OutputOf<'framing.import'> {
  found(stores.cases.read(caseId), 'case', caseId);
  const read = readAnnotations(text);
  const known = new Set(
    notes
      .listOfCase(caseId)
      .flatMap(({ id, foreignId }) => [`${NOTE}${id}`, ...(foreignId === null ? [] : [foreignId])]),
  );
  const find = openFinder(stores, caseId);
  const refused: Refused[] = [...read.refused];
  const taken: { note: ExchangedNote; targets: StoredTarget[] }[] = [];
  let already = 0;
  for (const note of read.notes) {
    if (note.id !== '' && known.has(note.id)) {
      already += 1;
      continue;
    }
    known.add(note.id);
    const targets = note.targets.map(find);
    const lost = targets.find((target) => typeof target === 'string');
    if (typeof lost === 'string') refused.push({ what: note.id || note.text.slice(0, 60), why: lost });
    else taken.push({ note, targets: targets.filter((target) => typeof target !== 'string') });
  }
  if (taken.length === 0) return { changeId: null, added: 0, already, refused };
  const { changeId } = recordChange(stores, `${taken.length} notes taken in`, () => {
    for (const { note, targets } of taken) {
      const { id, targets: _, createdAt, changedAt, ...fields } = note;
      notes.add({ ...fields, caseId, foreignId: id === '' ? null : id }, targets, { createdAt, changedAt });
    }
  });
  return { changeId, added: taken.length, already, refused };
}

/** Finds the article and the passage of a target, or says why there is none. */
function openFinder(stores: CorpusStores, caseId: string): (target: ExchangedTarget) => StoredTarget | string {
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
  return ({ source, start, end, ...quote }) => {
    const anchor = { ...quote, start: start ?? undefined, end: end ?? undefined };
    const address = addressKey(source);
    const named = articles.filter(
      ({ id, address: own }) => source === `${ARTICLE}${id}` || (address !== null && own === address),
    );
    const holding = (named.length > 0 ? named : articles).filter(({ place }) => !('orphan' in place(anchor)));
    const [article] = holding;
    if (!article)
      return named.length > 0 ? 'its words do not stand in that article' : 'its words stand in no article of this case';
    if (holding.length > 1) return 'its words stand in several articles of this case, and nothing says which is meant';
    return { articleId: article.id, ...selectPassage({ stored: article.body, seen: article.body }, anchor) };
  };
}
