/** A piece of text as a PDF sets it. Lengths are points (1/72 inch) from the page's lower left corner. */
export interface PdfPiece {
  text: string;
  x: number;
  /** The base line. */
  y: number;
  width: number;
  /** Height of the letters. */
  size: number;
  /** A space was set before it. */
  spaced: boolean;
}

/** Pieces on one base line within one column, left to right. */
export interface PdfLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** Counted from 0. */
  page: number;
}

export interface PdfPage {
  pieces: PdfPiece[];
  width: number;
  height: number;
}

/** Pieces whose base lines differ by less than this share of their size stand on one line; more is a raised figure. */
const SAME_LINE = 0.4;

/** Puts pieces on lines, from the top of the page down. */
export function groupRows(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const rows: PdfPiece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - piece.y) <= SAME_LINE * Math.max(first.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

/** A gap wider than this share of the letters' size parts words where the PDF sets no space. */
const WORD_GAP = 0.17;

/** Joins a row's pieces into a line of text. */
export function composeLine(row: readonly PdfPiece[], page: number): PdfLine {
  let text = '';
  let right = row[0]?.x ?? 0;
  for (const piece of row) {
    const isApart = piece.spaced || piece.x - right > WORD_GAP * piece.size;
    if (text !== '' && isApart && !/\s$/u.test(text) && !/^\s/u.test(piece.text)) text += ' ';
    text += piece.text;
    right = Math.max(right, piece.x + piece.width);
  }
  const first = row[0];
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    left: first?.x ?? 0,
    right,
    y: first?.y ?? 0,
    size: commonSize(row),
    page,
  };
}

/** The size most letters of a row have. */
function commonSize(row: readonly PdfPiece[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of row) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
