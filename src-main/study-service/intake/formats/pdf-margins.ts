import type { PdfLine } from './pdf-text.ts';

/** A line outside the text: a running head or foot, a page number, what a browser prints around a page. */
export interface MarginLine {
  line: PdfLine;
  role: 'navigation' | 'footer';
}

export interface PageLines {
  lines: PdfLine[];
  height: number;
}

/** Heads and feet stand in the outer eighth of a page. */
const MARGIN = 0.125;
/** A line counts as running if it comes again on this share of the pages. */
const REPEATED = 0.4;
const PAGE_NUMBER =
  /^(?:(?:page|seite|p\.?|стр\.?)\s*)?[-–—|\s]*(?:\d{1,4}|[ivxl]{1,6})[-–—|\s]*(?:(?:\/|of|von|de|из)\s*\d{1,4})?$/iu;
/** What browsers print above and below: the day and hour of printing with the title, the address with "1/3". */
const PRINT_HEAD = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}:\d{2}(?:\s?[AP]M)?(?:\s|$)/iu;
const PRINT_FOOT = /^(?:https?|file):\S+(?:\s+\d{1,4}\/\d{1,4})?$/u;

/**
 * Parts the lines of pages from their margins. Lines that come again at the same height on other pages are heads or feet
 * whatever they say, their numbers left out of account; on a single page only page numbers and what browsers print are.
 */
export function partMargins(pages: readonly PageLines[]): { text: PdfLine[][]; margins: MarginLine[] } {
  const counts = new Map<string, Set<number>>();
  for (const { lines, height } of pages)
    for (const line of lines) {
      if (!isInMargin(line, height)) continue;
      const key = keyOf(line);
      counts.set(key, (counts.get(key) ?? new Set()).add(line.page));
    }
  const margins: MarginLine[] = [];
  const needed = Math.max(2, Math.ceil(pages.length * REPEATED));
  const text = pages.map(({ lines, height }) =>
    lines.filter((line) => {
      const isRunning = isInMargin(line, height) && ((counts.get(keyOf(line))?.size ?? 0) >= needed || isPrinted(line));
      if (isRunning) margins.push({ line, role: line.y > height / 2 ? 'navigation' : 'footer' });
      return !isRunning;
    }),
  );
  return { text, margins };
}

function isInMargin(line: PdfLine, height: number): boolean {
  return line.y > height * (1 - MARGIN) || line.y < height * MARGIN;
}

/** Left and right pages put their heads at different ends of the line, so only words and height tell. */
function keyOf(line: PdfLine): string {
  return `${Math.round(line.y / 6)} ${line.text.replace(/\d+/gu, '#').toLowerCase()}`;
}

function isPrinted({ text }: PdfLine): boolean {
  return PAGE_NUMBER.test(text) || PRINT_HEAD.test(text) || PRINT_FOOT.test(text);
}

/** The address a browser printed under a page. */
export function printedAddress(margins: readonly MarginLine[]): string | null {
  const foot = margins.find(({ line }) => /^https?:/u.test(line.text) && PRINT_FOOT.test(line.text));
  return foot?.line.text.split(' ')[0] ?? null;
}
