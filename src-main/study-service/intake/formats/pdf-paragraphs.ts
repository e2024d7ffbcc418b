import type { BlockRole } from '../../../contract/plain/vocabulary.ts';
import type { MarkedBlock } from '../text/extract-marked-blocks.ts';
import type { PdfLine } from './pdf-text.ts';

/** Letters differ in size by less than this share within one text. */
const SAME_SIZE = 0.08;
/** Lines further apart than this many times the usual distance belong to different paragraphs. */
const PARAGRAPH_GAP = 1.3;
/** A first line is set in by at least this share of the letters' size; a column's edge is ragged by less. */
const INDENT = 0.7;
/** A line that ends before this share of its column's width was not filled. */
const FILLED = 0.85;
const HEADLINE_SIZE = 1.25;
const SUBHEADING_SIZE = 1.1;
const HEADING_WORDS = 30;
const ITEM = /^(?:[•◦▪‣●○■·*–]|\(?\d{1,2}[.)])\s/u;
const ENDS = /[.!?:…。！？؟۔।]["'”’»)\]]*$/u;

interface Paragraph {
  lines: PdfLine[];
  /** Its lines' left and right edges, the column it is set in. */
  left: number;
  right: number;
}

/**
 * Lines in reading order to blocks: paragraphs by distance, indent, size and unfilled last lines, joined again over the end of
 * a column or page; headings by their size against that of most letters; words parted at a line's end made whole.
 */
export function composeParagraphs(lines: readonly PdfLine[]): MarkedBlock[] {
  const body = bodySize(lines);
  const leading = usualLeading(lines);
  const words = wordForms(lines);
  const paragraphs: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    const paragraph = paragraphs.at(-1);
    if (paragraph && continues(paragraph, line, lines[index + 1], leading)) addLine(paragraph, line);
    else paragraphs.push({ lines: [line], left: line.left, right: line.right });
  }
  const headline = headlineIndex(paragraphs, body);
  return paragraphs.map((paragraph, index) => ({
    text: joinLines(paragraph.lines, words),
    hint: index === headline ? 'headline' : hintOf(paragraph, body),
  }));
}

function addLine(paragraph: Paragraph, line: PdfLine): void {
  paragraph.lines.push(line);
  const moved = isMoved(paragraph.lines.at(-2) ?? line, line);
  paragraph.left = moved ? line.left : Math.min(paragraph.left, line.left);
  paragraph.right = moved ? line.right : Math.max(paragraph.right, line.right);
}

/** The next line stands in another column or on another page. */
function isMoved(above: PdfLine, line: PdfLine): boolean {
  return line.page !== above.page || line.y > above.y + above.size * 0.5 || line.left > above.right;
}

function continues(paragraph: Paragraph, line: PdfLine, next: PdfLine | undefined, leading: number): boolean {
  const above = paragraph.lines.at(-1);
  if (!above || Math.abs(line.size - above.size) > SAME_SIZE * above.size || ITEM.test(line.text)) return false;
  if (isMoved(above, line)) return !ENDS.test(above.text) || isHyphenated(above.text) || /^\p{Ll}/u.test(line.text);
  const usual = Math.max(leading * (line.size / Math.max(1, paragraph.lines[0]?.size ?? line.size)), line.size);
  if (above.y - line.y > usual * PARAGRAPH_GAP) return false;
  const edge = next && !isMoved(line, next) ? Math.min(next.left, above.left) : above.left;
  const isIndented = line.left - edge > INDENT * line.size && paragraph.lines.length > 1 && ENDS.test(above.text);
  if (isIndented) return false;
  const width = Math.max(paragraph.right, line.right) - Math.min(paragraph.left, line.left);
  const isFilled = above.right - paragraph.left >= width * FILLED;
  return isFilled || !ENDS.test(above.text);
}

/** The size most letters have. */
function bodySize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + line.text.length);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** The distance of base lines that comes most often, in points. */
function usualLeading(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (!above || isMoved(above, line)) continue;
    const distance = Math.round((above.y - line.y) * 2) / 2;
    counts.set(distance, (counts.get(distance) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 12;
}

/** The largest letters of the first page that has any larger than the text's, if they are few words. */
function headlineIndex(paragraphs: readonly Paragraph[], body: number): number {
  const page = paragraphs[0]?.lines[0]?.page;
  let best = -1;
  let size = body * HEADLINE_SIZE;
  for (const [index, { lines }] of paragraphs.entries()) {
    const first = lines[0];
    if (!first || first.page !== page || first.size <= size + 0.25 || wordCount(lines) > HEADING_WORDS) continue;
    if (!/\p{L}{2}/u.test(first.text)) continue;
    best = index;
    size = first.size;
  }
  return best;
}

function hintOf({ lines }: Paragraph, body: number): BlockRole | null {
  const first = lines[0];
  if (!first) return null;
  if (first.size >= body * SUBHEADING_SIZE && wordCount(lines) <= HEADING_WORDS) return 'subheading';
  return ITEM.test(first.text) ? 'list' : null;
}

function wordCount(lines: readonly PdfLine[]): number {
  return lines.reduce((sum, line) => sum + line.text.split(' ').length, 0);
}

function isHyphenated(text: string): boolean {
  return /\p{L}[-\u2010\u00ad]$/u.test(text);
}

/** The document's own words, to see whether a hyphen at a line's end belongs to the word. */
function wordForms(lines: readonly PdfLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.text.toLowerCase().match(/\p{L}+(?:[-\u2010]\p{L}+)*/gu) ?? []));
}

function joinLines(lines: readonly PdfLine[], words: ReadonlySet<string>): string {
  let text = '';
  for (const line of lines) text = text === '' ? line.text : joinPair(text, line.text, words);
  return text.replaceAll('\u00ad', '');
}

/**
 * "inves-" and "tigation" become one word; "well-" and "known" keep the hyphen where the document writes "well-known"
 * elsewhere, and so does a hyphen before a capital or a figure.
 */
function joinPair(above: string, below: string, words: ReadonlySet<string>): string {
  if (!isHyphenated(above)) return joinsWithoutSpace(above, below) ? above + below : `${above} ${below}`;
  if (!/^\p{Ll}/u.test(below)) return above.endsWith('\u00ad') ? above.slice(0, -1) + below : above + below;
  const head = /(\p{L}+)[-\u2010\u00ad]$/u.exec(above)?.[1]?.toLowerCase() ?? '';
  const tail = /^\p{L}+/u.exec(below)?.[0].toLowerCase() ?? '';
  const isCompound = words.has(`${head}-${tail}`) && !words.has(head + tail);
  return isCompound ? above + below : above.slice(0, -1) + below;
}

/** Chinese and Japanese set no spaces between words, so a line's end is none either. */
function joinsWithoutSpace(above: string, below: string): boolean {
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，]/u;
  return unspaced.test(above.slice(-1)) && unspaced.test(below.slice(0, 1));
}
