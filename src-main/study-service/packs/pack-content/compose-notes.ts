import { anchoringIn } from '../../corpus/anchors/place-anchor.ts';
import { shorten } from '../../corpus/text/shorten.ts';
import type { PackTexts } from './compose-articles.ts';
import type { PackNote } from '../pack-format.ts';
import type { SourceNote } from './pack-sources.ts';
import type { Quotations } from './quotations.ts';

/** Letters of a note in a sentence about it. */
const SHOWN = 60;

/**
 * Notes in the order of what they stand on. Those that students wrote in a class stay behind, and those that would carry a text
 * which stays behind; whose article is no longer in the case, too.
 */
export function composeNotes(
  notes: readonly SourceNote[],
  ofSeats: ReadonlySet<string>,
  texts: PackTexts,
  quotations: Quotations,
  left: string[],
): { notes: PackNote[]; ids: [id: string, name: string][] } {
  const own = notes.filter(({ id }) => !ofSeats.has(id));
  if (own.length < notes.length) left.push('Notes that students wrote in a class stay behind.');
  const leave = (text: string, why: string) => left.push(`The note “${shorten(text, SHOWN)}” stays behind: ${why}`);
  const composed = own.flatMap((note) => {
    const composed = composeNote(note, texts);
    if (composed === null) leave(note.text, 'its article is not in the case any more.');
    return composed === null ? [] : [{ id: note.id, targets: note.targets, note: composed, key: orderKey(composed) }];
  });
  composed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  // In their order, so that every library takes and leaves the same of them.
  const taken = composed.filter(({ note, targets }) => {
    const why = quotations.take(targets);
    if (why !== null) leave(note.text, why);
    return why === null;
  });
  const named = taken.map(({ id, note }, at) => ({ id, note: { ...note, name: `n${at + 1}` } }));
  return { notes: named.map(({ note }) => note), ids: named.map(({ id, note }) => [id, note.name]) };
}

function composeNote({ targets, category, text, confidence, author }: SourceNote, texts: PackTexts): PackNote | null {
  const placed: PackNote['targets'] = [];
  for (const { articleId, exact, prefix, suffix, start, end } of targets) {
    const article = texts.nameOf(articleId);
    if (article === null) return null;
    const body = texts.body(articleId);
    // The words around a passage are words of the text, too.
    const around = body === null ? { prefix: '', suffix: '' } : { prefix, suffix };
    placed.push({ article, exact, ...around, ...placeIn(body, { exact, prefix, suffix, start, end }) });
  }
  return { name: '', targets: placed, category, text, confidence, author };
}

/** Where the very words stand today, so that a pack never says a place that holds others. Without the text, as it was. */
function placeIn(
  body: string | null,
  { exact, prefix, suffix, start, end }: Omit<SourceNote['targets'][number], 'articleId'>,
): { start: number | null; end: number | null } {
  if (body === null) return start !== null && end === start + exact.length ? { start, end } : NOWHERE;
  const at = start ?? undefined;
  const place = anchoringIn(body)({ exact, prefix, suffix, start: at, end: end ?? undefined });
  if ('orphan' in place || body.slice(place.start, place.end) !== exact) return NOWHERE;
  return { start: place.start, end: place.end };
}
const NOWHERE = { start: null, end: null };

/** By the place of its first passage; what tells two notes on one passage apart comes after. */
function orderKey({ targets, ...note }: PackNote): string {
  const number = (value: number | null) => String(value ?? 99_999_999).padStart(8, '0');
  const places = targets.map(
    ({ article, start, end }) => `${number(Number(article.slice(1)))}${number(start)}${number(end)}`,
  );
  return [places.join(' '), note.author, note.category, note.text, note.confidence, JSON.stringify(targets)].join('\n');
}
