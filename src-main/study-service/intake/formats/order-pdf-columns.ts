import { groupRows, type PdfPiece } from './pdf-text.ts';

/** A stretch of the page's width without a letter in it. */
interface Gap {
  from: number;
  to: number;
}

/** Rows [from, to) through which one gap runs from top to bottom. */
interface Band extends Gap {
  first: number;
  last: number;
}

/** A gutter is at least this many letters' heights wide; words of a line set to full width stand closer. */
const GUTTER = 0.9;
/** A column holds at least this many lines, and is at least this many letters' heights wide; less is a list's numbers. */
const COLUMN_LINES = 4;
const COLUMN_WIDTH = 7;
/** Columns in columns are not looked for deeper than this. */
const DEPTH_LIMIT = 4;

/**
 * A page's rows in the order people read them: where a gap runs down between columns, the left column to its end and then the
 * right one; what spans both stands where it is. A recursive X-Y cut (Nagy and Seth 1984) that starts from the gaps, since
 * white lines between paragraphs often run across both columns. Of a page read from right to left the mirrored one is given.
 */
export function orderColumns(pieces: readonly PdfPiece[], depth = 0): PdfPiece[][] {
  const rows = groupRows(pieces);
  const band = depth < DEPTH_LIMIT ? tallestBand(rows) : null;
  if (!band) return rows;
  const within = rows.slice(band.first, band.last).flat();
  const middle = (band.from + band.to) / 2;
  const sides = [within.filter((piece) => piece.x < middle), within.filter((piece) => piece.x >= middle)];
  return [
    ...orderColumns(rows.slice(0, band.first).flat(), depth + 1),
    ...sides.flatMap((side) => orderColumns(side, depth + 1)),
    ...orderColumns(rows.slice(band.last).flat(), depth + 1),
  ];
}

function tallestBand(rows: readonly PdfPiece[][]): Band | null {
  const all = rows.flat();
  const size = medianSize(all);
  const left = Math.min(...rows.map((row) => row[0]?.x ?? Infinity));
  const right = Math.max(...rows.map(rightEdge));
  const edges = { from: left + COLUMN_WIDTH * size, to: right - COLUMN_WIDTH * size };
  if (edges.to <= edges.from || rows.length > ROW_LIMIT) return null;
  const gaps = rows.map((row) => gapsOf(row, edges, size));
  let tallest: Band | null = null;
  for (let first = 0; first < rows.length; first += 1) {
    const band = growBand(gaps, first, GUTTER * size);
    if (!band || (tallest && band.last - band.first <= tallest.last - tallest.first)) continue;
    if (isTwoColumns(rows.slice(band.first, band.last), band)) tallest = band;
  }
  return tallest;
}

/** A printed page has up to 120 rows; one with more is not set in columns. */
const ROW_LIMIT = 400;

function rightEdge(row: readonly PdfPiece[]): number {
  return Math.max(...row.map((piece) => piece.x + piece.width));
}

function medianSize(pieces: readonly PdfPiece[]): number {
  return pieces.map((piece) => piece.size).toSorted((a, b) => a - b)[pieces.length >> 1] ?? 10;
}

/** Where a row leaves the page white, within the part of its width that a gutter can lie in. */
function gapsOf(row: readonly PdfPiece[], edges: Gap, size: number): Gap[] {
  const gaps: Gap[] = [];
  let from = -Infinity;
  for (const piece of row) {
    if (piece.x - from >= GUTTER * size) gaps.push({ from, to: piece.x });
    from = Math.max(from, piece.x + piece.width);
  }
  gaps.push({ from, to: Infinity });
  return gaps.flatMap((gap) => intersect(gap, edges) ?? []);
}

function intersect(a: Gap, b: Gap): Gap | null {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return to > from ? { from, to } : null;
}

/** The rows from `first` down that leave one same stretch white. */
function growBand(gaps: readonly Gap[][], first: number, width: number): Band | null {
  let open = gaps[first] ?? [];
  let last = first;
  let found: Gap | undefined;
  while (last < gaps.length) {
    const next = gaps[last] ?? [];
    const both = open.flatMap((gap) => next.flatMap((other) => intersect(gap, other) ?? []));
    const wide = both.filter((gap) => gap.to - gap.from >= width);
    if (wide.length === 0) break;
    open = wide;
    found = wide.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
    last += 1;
  }
  return found ? { ...found, first, last } : null;
}

function isTwoColumns(rows: readonly PdfPiece[][], { from, to }: Gap): boolean {
  const middle = (from + to) / 2;
  const left = rows.filter((row) => row.some((piece) => piece.x < middle));
  const right = rows.filter((row) => row.some((piece) => piece.x >= middle));
  // The lines of a column begin at one place, which words that happen to leave a gap do not
  return left.length >= COLUMN_LINES && right.length >= COLUMN_LINES && startsAlike(right, middle);
}

function startsAlike(rows: readonly PdfPiece[][], middle: number): boolean {
  const starts = rows.map((row) => Math.min(...row.filter((piece) => piece.x >= middle).map((piece) => piece.x)));
  const margin = Math.min(...starts);
  const size = rows[0]?.[0]?.size ?? 10;
  return starts.filter((start) => start - margin < 2.5 * size).length >= starts.length * 0.7;
}
