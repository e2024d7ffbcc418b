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

/** Pieces on one base line within one column, in the order they are read. Places on a page read from right to left count from its right. */
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
