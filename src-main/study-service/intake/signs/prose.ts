import type { PageLine } from './page-lines.ts';
import { readLineSign } from './line-signs.ts';

/** Whether a text ends as a sentence does; closing quotes, brackets and footnote marks may follow the stop. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;。！？।۔][\s"”“’'»)\]*\d]*$/u.test(text);
}

/** Teasers and link lists are cut with dots or a "read more" arrow: they promise a text, they are none. */
function isTeaser(text: string): boolean {
  return (
    /(?:\.\.\.|…|»|>>|\bread(?: more)?\.?|\bfull story\.?|\bmore\.\.\.)\s*[»>]*$/iu.test(text) && !/["“”]/u.test(text)
  );
}

/** A line with the length and the stop of running text. */
export function isProse(line: PageLine): boolean {
  if (line.words < 8 || readLineSign(line.text, line.words) !== null) return false;
  if (endsSentence(line.text)) return line.words >= 12 || !isTeaser(line.text);
  return line.words >= 20 && !isNameList(line.text);
}

/** A row of section or town names can be as long as a paragraph; nearly every word of it has a capital. */
function isNameList(text: string): boolean {
  const words = text
    .slice(0, 2000)
    .split(/\s+/u)
    .filter((word) => /^\p{L}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 0 && capitals / words.length > 0.7;
}

/**
 * How much a line speaks for (words of running text) or against (a cost in the same unit) an article standing here.
 * The best stretch of a page is the run of lines with the greatest sum, so a long text bridges the ad in its middle and
 * stops before a menu. Text density decides most lines (Kohlschütter et al. 2010, doi 10.1145/1718487.1718542).
 */
export function weighLine(line: PageLine): number {
  const sign = readLineSign(line.text, line.words);
  if (sign === 'footer') return -25;
  if (sign !== null) return -8;
  if (isProse(line)) return isTeaser(line.text) ? 4 : Math.min(line.words, 60);
  if (/^[•*·▪‣–-]\s/u.test(line.text)) return -1;
  if (line.words >= 3 && endsSentence(line.text)) return isTeaser(line.text) ? -4 : 4;
  return line.words >= 10 ? -4 : -6;
}

/** Pairs of a title and one sentence in a row that make a list of other stories. */
const TEASER_PAIRS = 3;
const TEASER_WORDS = 45;

/**
 * Which lines belong to a list of teasers: title, one sentence, title, one sentence. Under a subheading of an article stands
 * more than one paragraph more often than not, so three such pairs in a row are other stories.
 */
export function findTeaserLists(lines: readonly PageLine[]): boolean[] {
  const inList = lines.map(() => false);
  let start = 0;
  while (start < lines.length) {
    let end = start;
    while (isTitle(lines[end]) && isSummary(lines[end + 1])) end += 2;
    if (end - start >= TEASER_PAIRS * 2) inList.fill(true, start, end);
    start = Math.max(end, start + 1);
  }
  return inList;
}

function isTitle(line: PageLine | undefined): boolean {
  return (
    line !== undefined &&
    line.words >= 3 &&
    line.words <= 16 &&
    !/[.,;:]["”’]?$/u.test(line.text) &&
    readLineSign(line.text, line.words) === null
  );
}

function isSummary(line: PageLine | undefined): boolean {
  return line !== undefined && line.words <= TEASER_WORDS && isProse(line);
}
