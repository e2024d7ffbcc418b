import { isCredit, readByline } from '../signs/find-byline.ts';
import { readLineSign } from '../signs/line-signs.ts';
import { wordsOf, type PageLine } from '../signs/page-lines.ts';
import { looksLikePersonName } from '../signs/person-name.ts';
import { endsSentence } from '../signs/prose.ts';
import { isDateLine } from '../signs/read-date.ts';

/** How many lines above the first paragraph a headline may stand; menus between the two are seldom longer. */
const REACH = 40;

export interface FoundHeadline {
  index: number;
  weight: number;
}

/**
 * The line that heads an article, among those above its first paragraph. A headline is short, is no full sentence with a
 * stop, stands near the text, and shares its words with the text below, which menu entries and other stories' titles do not.
 */
export function findHeadline(
  lines: readonly PageLine[],
  from: number,
  bodyStart: number,
  bodyEnd: number,
): FoundHeadline | null {
  const bodyWords = contentWords(
    lines
      .slice(bodyStart, bodyEnd)
      .map((line) => line.text)
      .join(' '),
  );
  const leadWords = contentWords(
    lines
      .slice(bodyStart, bodyStart + 3)
      .map((line) => line.text)
      .join(' '),
  );
  let best: FoundHeadline | null = null;
  for (let index = Math.max(from, bodyStart - REACH); index < bodyStart; index += 1) {
    const weight = weighHeadline(lines, index, bodyStart, bodyWords, leadWords);
    if (weight !== null && (best === null || weight > best.weight + 0.01)) best = { index, weight };
  }
  return (
    best &&
    preferAbove(best, (index) => (index < from ? null : weighHeadline(lines, index, bodyStart, bodyWords, leadWords)))
  );
}

/** A deck stands nearer to the text than its headline and shares more words with it; of two that do nearly as well the upper is the headline. */
const NEARLY = 0.75;

function preferAbove(best: FoundHeadline, weigh: (index: number) => number | null): FoundHeadline {
  for (const index of [best.index - 1, best.index - 2]) {
    const weight = index < 0 ? null : weigh(index);
    if (weight !== null && weight >= best.weight - NEARLY && weight >= 1.2) return { index, weight };
  }
  return best;
}

function weighHeadline(
  lines: readonly PageLine[],
  index: number,
  bodyStart: number,
  bodyWords: Set<string>,
  leadWords: Set<string>,
): number | null {
  const line = lines[index];
  if (!line || !canBeHeadline(line, headsAll(lines, index, bodyStart))) return null;
  const words = [...contentWords(line.text)];
  if (words.length === 0) return null;
  const shared = words.filter((word) => bodyWords.has(word)).length / words.length;
  const led = words.filter((word) => leadWords.has(word)).length / words.length;
  const length = line.words < 3 ? -1.5 : line.words < 5 ? -0.3 : line.words <= 20 ? 0.6 : -0.8;
  const distance = -0.055 * (bodyStart - index);
  const followed = followsWithMeta(lines, index, bodyStart) ? 0.9 : 0;
  const repeated =
    lines.some((other, at) => at !== index && at < bodyStart && other.text === line.text) && line.words >= 4 ? 0.5 : 0;
  const stops = endsSentence(line.text) && !/[?!:'"’”]$/u.test(line.text) ? -0.9 : 0;
  const alone = line.blankBefore > 0 ? 0.15 : 0;
  const opens = opensPasted(lines, index, bodyStart) ? 1.2 : 0;
  return 1.6 * shared + 1.2 * led + length + distance + followed + repeated + stops + alone + opens;
}

/** So few lines stand over a text that somebody pasted: its title, who published it, when and by whom. */
const PASTED_HEAD = 5;

/** The first line over a pasted text, where it is more than a name: titles share few words with what they head. */
function opensPasted(lines: readonly PageLine[], index: number, bodyStart: number): boolean {
  const { text, words } = lines[index]!;
  return index === 0 && bodyStart <= PASTED_HEAD && words >= 3 && /\s\p{Ll}{2,}/u.test(text);
}

/** The first line of all, with its meta right under it: pasted text begins with its headline and with no label. */
function headsAll(lines: readonly PageLine[], index: number, bodyStart: number): boolean {
  return index === 0 && followsWithMeta(lines, index, Math.min(bodyStart, 2));
}

function canBeHeadline(line: PageLine, headsText: boolean): boolean {
  if (line.words > 32 || readLineSign(line.text, line.words) !== null) return false;
  if (isDateLine(line.text) || isCredit(line.text, line.words) || readByline(line.text) !== null) return false;
  return headsText || line.words > 6 || !/^\p{L}[\p{L} ]{2,20}:\s+\S+(?:\s\S+){0,3}$/u.test(line.text);
}

/** A byline, a date or a count ("3 years") right under a line marks it as the head of something. */
function followsWithMeta(lines: readonly PageLine[], index: number, bodyStart: number): boolean {
  return lines
    .slice(index + 1, Math.min(bodyStart, index + 3))
    .some(
      (line) =>
        isDateLine(line.text) ||
        readByline(line.text) !== null ||
        isCredit(line.text, line.words) ||
        (line.words <= 4 && looksLikePersonName(line.text)) ||
        /^\d+ (?:minutes?|hours?|days?|weeks?|months?|years?)(?: ago)?$/iu.test(line.text),
    );
}

export function contentWords(text: string): Set<string> {
  return new Set(
    wordsOf(text.slice(0, 50_000).toLowerCase())
      .map((word) => word.replace(/['’]s$/u, ''))
      .filter((word) => word.length > 3 || /\p{N}|[^\p{ASCII}]/u.test(word)),
  );
}
