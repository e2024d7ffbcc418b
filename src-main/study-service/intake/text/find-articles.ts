import { isCredit, readByline } from '../signs/find-byline.ts';
import { findCommentsStart } from './find-comments.ts';
import { readLineSign } from '../signs/line-signs.ts';
import type { PageLine } from '../signs/page-lines.ts';
import { looksLikePersonName } from '../signs/person-name.ts';
import { endsSentence, findTeaserLists, isProse, weighLine } from '../signs/prose.ts';

/** One article's place on a page: body lines [bodyStart, bodyEnd), and the piece of the page [from, to) that it heads. */
export interface ArticlePlace {
  from: number;
  bodyStart: number;
  bodyEnd: number;
  /** Where readers' comments begin, `to` where there are none. */
  comments: number;
  to: number;
}

/** A second article must be worth its own entry: a teaser has less. */
const WORDS_OF_AN_ARTICLE = 100;
const LINES_OF_AN_ARTICLE = 3;

/**
 * Finds the articles of a page, in page order. Sites that load one story under the other give a page several whole
 * articles; each begins with a headline right after some template line and carries a byline or a credit before its text.
 */
export function findArticles(lines: readonly PageLine[]): ArticlePlace[] {
  const starts = findArticleStarts(lines);
  const teasers = findTeaserLists(lines);
  const bounds = [0, ...starts.filter((start) => start > 0), lines.length];
  const places: ArticlePlace[] = [];
  for (let piece = 0; piece + 1 < bounds.length; piece += 1) {
    const from = bounds[piece] ?? 0;
    const to = bounds[piece + 1] ?? lines.length;
    const place = placeArticle(lines, teasers, from, to);
    const words = place ? wordsBetween(lines, place.bodyStart, place.bodyEnd) : 0;
    if (place && (starts.includes(from) ? words >= WORDS_OF_AN_ARTICLE : true)) places.push(place);
  }
  return places.length === 0 && lines.length > 0 ? [wholePage(lines)] : dropWeakPieces(lines, places);
}

/** A page with no running text at all (a headline typed by hand, a poem) is one article: better shown whole than refused. */
function wholePage(lines: readonly PageLine[]): ArticlePlace {
  return {
    from: 0,
    to: lines.length,
    comments: lines.length,
    bodyStart: lines.length > 1 ? 1 : 0,
    bodyEnd: lines.length,
  };
}

/** A piece before the first found start is menu or teaser unless it holds an article of its own. */
function dropWeakPieces(lines: readonly PageLine[], places: ArticlePlace[]): ArticlePlace[] {
  if (places.length < 2) return places;
  const sizes = places.map((place) => wordsBetween(lines, place.bodyStart, place.bodyEnd));
  const largest = Math.max(...sizes);
  return places.filter((place, index) => (sizes[index] ?? 0) >= Math.min(WORDS_OF_AN_ARTICLE, largest));
}

function wordsBetween(lines: readonly PageLine[], from: number, to: number): number {
  let words = 0;
  for (const line of lines.slice(from, to)) if (isProse(line)) words += line.words;
  return words;
}

function findArticleStarts(lines: readonly PageLine[]): number[] {
  const starts: number[] = [];
  for (let index = 1; index < lines.length; index += 1) if (startsArticle(lines, index)) starts.push(index);
  return starts;
}

function startsArticle(lines: readonly PageLine[], index: number): boolean {
  const line = lines[index];
  const above = lines[index - 1];
  if (!line || !above || line.words < 4 || line.words > 28 || readLineSign(line.text, line.words) !== null)
    return false;
  if (readLineSign(above.text, above.words) === null || (endsSentence(line.text) && !/[?!'"’”]$/u.test(line.text)))
    return false;
  const credit = lines.slice(index + 1, index + 4).findIndex((next) => isWriterLine(next));
  if (credit < 0) return false;
  return hasTextBelow(lines, index + credit + 2);
}

function isWriterLine(line: PageLine): boolean {
  return readByline(line.text) !== null || isCredit(line.text, line.words) || looksLikePersonName(line.text);
}

function isWriterLineAt(lines: readonly PageLine[], index: number): boolean {
  const line = lines[index];
  return line !== undefined && isWriterLine(line);
}

function hasTextBelow(lines: readonly PageLine[], from: number): boolean {
  let words = 0;
  let count = 0;
  for (const line of lines.slice(from, from + 12)) {
    if (readLineSign(line.text, line.words) !== null) break;
    if (isProse(line)) {
      words += line.words;
      count += 1;
    }
  }
  return words >= WORDS_OF_AN_ARTICLE && count >= LINES_OF_AN_ARTICLE;
}

function placeArticle(
  lines: readonly PageLine[],
  teasers: readonly boolean[],
  from: number,
  to: number,
): ArticlePlace | null {
  const comments = findCommentsStart(lines, from, to) ?? to;
  const stretch = bestStretch(lines, teasers, from, comments);
  if (!stretch) return null;
  return {
    from,
    to,
    comments,
    bodyStart: belowHead(lines, stretch.bodyStart, stretch.bodyEnd),
    bodyEnd: stretch.bodyEnd,
  };
}

/** How many lines (headline, deck, a picture's text) may stand above a byline that fell into the text's stretch. */
const HEAD_LINES = 3;

/** A deck is as long as a paragraph; what tells it is the byline under it. The text begins below that byline. */
function belowHead(lines: readonly PageLine[], start: number, end: number): number {
  let bodyStart = start;
  for (let index = start; index < Math.min(end, start + HEAD_LINES + 1); index += 1) {
    const line = lines[index];
    if (line && isWriterLine(line)) bodyStart = index + 1;
  }
  while (bodyStart > start && bodyStart < end && isWriterLineAt(lines, bodyStart)) bodyStart += 1;
  return wordsBetween(lines, bodyStart, end) >= wordsBetween(lines, start, bodyStart) ? bodyStart : start;
}

/** A line of a list of teasers costs as much as one of a menu. */
const TEASER_WEIGHT = -6;

/** The run of lines with the greatest weight (Kadane's maximum-sum segment). */
function bestStretch(
  lines: readonly PageLine[],
  teasers: readonly boolean[],
  from: number,
  to: number,
): { bodyStart: number; bodyEnd: number } | null {
  let best = 0;
  let found: { bodyStart: number; bodyEnd: number } | null = null;
  let sum = 0;
  let start = from;
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (sum <= 0) {
      sum = 0;
      start = index;
    }
    sum += teasers[index] ? TEASER_WEIGHT : weighLine(line);
    if (sum > best) {
      best = sum;
      found = { bodyStart: start, bodyEnd: index + 1 };
    }
  }
  return found;
}
