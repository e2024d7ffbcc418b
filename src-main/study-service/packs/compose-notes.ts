import { anchoringIn } from '../corpus/anchors/place-anchor.ts';
import { shorten } from '../corpus/shorten.ts';
import type { PackTexts } from './compose-articles.ts';
import type { PackNote } from './pack-format.ts';
import type { SourceNote } from './pack-sources.ts';

/** Words quoted from a text that stays behind: as many as a quotation has, and not the text by another way. UTF-16 units. */
export const LONGEST_QUOTATION = 300;
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
  left: string[],
): { notes: PackNote[]; ids: [id: string, name: string][] } {
  const own = notes.filter(({ id }) => !ofSeats.has(id));
  if (own.length < notes.length) left.push('Notes that students wrote in a class stay behind.');
  const composed = own.flatMap((note) => {
    const composed = composeNote(note, texts);
    if (typeof composed === 'string') left.push(`The note “${shorten(note.text, SHOWN)}” stays behind: ${composed}`);
    return typeof composed === 'string' ? [] : [{ id: note.id, note: composed, key: orderKey(composed) }];
  });
  composed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  const named = composed.map(({ id, note }, at) => ({ id, note: { ...note, name: `n${at + 1}` } }));
  return { notes: named.map(({ note }) => note), ids: named.map(({ id, note }) => [id, note.name]) };
}

function composeNote({ targets, category, text, confidence, author }: SourceNote, texts: PackTexts): PackNote | string {
  const placed: PackNote['targets'] = [];
  for (const { articleId, exact, prefix, suffix, start, end } of targets) {
    const article = texts.nameOf(articleId);
    if (article === null) return 'its article is not in the case any more.';
    const body = texts.body(articleId);
    if (body === null && exact.length > LONGEST_QUOTATION) return 'it quotes too much of a text that stays behind.';
    placed.push({ article, exact, prefix, suffix, ...placeIn(body, { exact, prefix, suffix, start, end }) });
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
