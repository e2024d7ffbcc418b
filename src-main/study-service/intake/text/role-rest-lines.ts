import type { RestRole } from '../../../contract/plain/vocabulary.ts';
import type { ArticlePlace } from './find-articles.ts';
import { opensComments, readLineSign } from '../signs/line-signs.ts';
import type { PageLine } from '../signs/page-lines.ts';
import { opensAuthorNote } from '../signs/author-note.ts';
import { endsSentence, isProse } from '../signs/prose.ts';

/** How many short lines in a row end a comment thread: below stand the site's menus. */
const THREAD_GAP = 8;

/** A rest role for every line of the page, used for those that no article took. */
export function roleRestLines(lines: readonly PageLine[], places: readonly ArticlePlace[]): RestRole[] {
  const roles = lines.map((line): RestRole => readLineSign(line.text, line.words) ?? roleByShape(line));
  for (const place of places) {
    roleAuthorNote(lines, place, roles);
    roleThread(lines, place, roles);
  }
  return roles;
}

/** Titles and summaries of other stories are whole phrases; menus are a word or two. */
function roleByShape(line: PageLine): RestRole {
  return line.words >= 6 ? 'related story' : 'navigation';
}

/** Sentences about a writer that follow the note's first, at most. */
const NOTE_LINES = 5;

/** The note about the writer under the last paragraph goes on until something else begins. */
function roleAuthorNote(lines: readonly PageLine[], place: ArticlePlace, roles: RestRole[]): void {
  const first = lines[place.bodyEnd];
  if (!first || place.bodyEnd >= place.comments || !opensAuthorNote(first.text, first.words, [])) return;
  for (let index = place.bodyEnd; index < Math.min(place.comments, place.bodyEnd + NOTE_LINES); index += 1) {
    const line = lines[index];
    if (!line || !endsSentence(line.text)) return;
    roles[index] = 'promotion';
  }
}

function roleThread(lines: readonly PageLine[], place: ArticlePlace, roles: RestRole[]): void {
  const end = threadEnd(lines, place.comments, place.to);
  for (let index = place.comments; index < end; index += 1) {
    const line = lines[index];
    if (!line) continue;
    const sign = readLineSign(line.text, line.words);
    roles[index] = sign ?? (opensComments(line.text, line.words) ? 'comment form' : 'reader comment');
  }
}

function threadEnd(lines: readonly PageLine[], from: number, to: number): number {
  let end = from;
  let short = 0;
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (line && (isProse(line) || (line.words >= 5 && readLineSign(line.text, line.words) === null))) {
      end = index + 1;
      short = 0;
    } else short += 1;
    if (short > THREAD_GAP) break;
  }
  return end;
}
