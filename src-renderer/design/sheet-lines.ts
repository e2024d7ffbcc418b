import { m } from '#words';
/** One after another with a wide margin, or two beside each other on paper laid across. */
export type SheetLayout = 'one' | 'beside';

/** Width of a line in millimetres: fits A4 (210 by 297) and Letter (216 by 279) with 14 mm margins and the numbers beside it. */
const LINE_WIDTH: Readonly<Record<SheetLayout, number>> = { one: 122, beside: 108 };

/** A block of an article as a sheet needs it; `text` is as long as `end - start`. */
export interface SheetBlock {
  readonly role: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A line on paper, numbered from 1 in its article, and the words it holds, counted in the text of the article. */
export interface SheetLine {
  readonly number: number;
  readonly text: string;
  readonly role: string;
  readonly start: number;
  readonly end: number;
  /** The last of its block: space follows. */
  readonly last: boolean;
  /** Must not be the last on its page: a heading, or what would leave one line alone on either side. */
  readonly keep: boolean;
}

/** Before a face is there the browser measures another, and the same text would break elsewhere on the next copy. */
export async function loadSheetType(): Promise<void> {
  const faces = ['400 11pt', '650 11pt', 'italic 400 11pt'].map((face) => `${face} "Literata Variable"`);
  await Promise.all(faces.map((face) => document.fonts.load(face, 'aé“')));
}

/** `ruler` is an empty element in the page under `.sheet-type` (sheet-type.css). */
export function setArticle(ruler: HTMLElement, blocks: readonly SheetBlock[], layout: SheetLayout): SheetLine[] {
  ruler.style.width = `${LINE_WIDTH[layout]}mm`;
  let number = 0;
  return blocks.flatMap(({ role, text, start }) => {
    ruler.className = `line ${role.replace(' ', '-')}`;
    const heading = role === 'headline' || role === 'subheading';
    const lines = setLines(ruler, text);
    return lines.map(([from, to], at) => {
      const left = lines.length - 1 - at;
      return {
        number: ++number,
        text: text.slice(from, to),
        role,
        start: start + from,
        end: start + to,
        last: left === 0,
        keep: heading || (left > 0 && at === 0) || left === 1,
      };
    });
  });
}

/**
 * The lines of an article with the words of another state of it, of the same length but for blocks that are missing: so that a masked
 * sheet has the numbers of the sheet that names everybody. Null where the two don't fit.
 */
export function wordLines(lines: readonly SheetLine[], shown: readonly SheetBlock[]): SheetLine[] | null {
  const blockAt = (line: SheetLine) => shown.find(({ start, end }) => start <= line.start && end >= line.end);
  const worded = lines.map((line) => {
    const block = blockAt(line);
    return { ...line, text: block ? block.text.slice(line.start - block.start, line.end - block.start) : HIDDEN_LINE };
  });
  const covered = shown.every(
    ({ start, end, text }) => lines.some((line) => start <= line.start && end >= line.end) || text.trim() === '',
  );
  return covered ? worded : null;
}

const HIDDEN_LINE = '▇'.repeat(12);

/** "line 14" or "lines 14–16" for words of an article, or null where no line holds them. */
export function nameLines(lines: readonly SheetLine[], words: { start: number; end: number }): string | null {
  const held = lines.filter(({ start, end }) => start < words.end && end > words.start);
  const [first, last] = [held[0]?.number, held.at(-1)?.number];
  if (first === undefined || last === undefined) return null;
  return first === last ? m.design_line_2({ first }) : m.design_lines({ first, last });
}

/**
 * Where the lines of a block begin and end that it fills in an element of fixed width. Paper breaks lines by itself, by a hair otherwise than the
 * screen, and no number could be trusted; so lines are broken here and printed as they are.
 */
function setLines(measure: HTMLElement, text: string): [from: number, to: number][] {
  const lines: [number, number][] = [];
  const add = (from: number, to: number) => lines.push([from, from + text.slice(from, to).trimEnd().length]);
  let offset = 0;
  for (const paragraph of text.split('\n')) {
    const begin = offset;
    offset += paragraph.length + 1;
    measure.textContent = paragraph;
    const node = measure.firstChild;
    if (!node || paragraph.trim() === '') continue;
    const range = document.createRange();
    let [from, top] = [paragraph.search(/\S/u), NaN];
    for (const [index, length] of unitsOf(range, node, paragraph)) {
      range.setStart(node, index);
      range.setEnd(node, index + length);
      const here = range.getClientRects()[0]?.top ?? top;
      if (!Number.isNaN(top) && here - top > 2) {
        add(begin + from, begin + index);
        from = index;
      }
      top = here;
    }
    add(begin + from, begin + paragraph.length);
  }
  measure.textContent = '';
  return lines;
}

/** What a line may begin with: a word, the part of one after a hyphen, or any letter of one that is too long for a line. */
function* unitsOf(range: Range, node: Node, text: string): Generator<[index: number, length: number]> {
  for (const { index, 0: word } of text.matchAll(/[^\s\-‐–—]*[\-‐–—]+|[^\s\-‐–—]+/gu)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    if (range.getClientRects().length < 2) yield [index, word.length];
    else for (const { index: at, 0: letter } of word.matchAll(/./gsu)) yield [index + at, letter.length];
  }
}
