import type { PdfLine, PdfPage, PdfPiece } from './pdf-text.ts';

/** A gap wider than this share of the letters' size parts words where the PDF sets no space. */
const WORD_GAP = 0.17;
/** Letters of scripts that are written from right to left. */
const LEFTWARD = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Joins a row's pieces into a line of text. Of a page that is read from right to left the row is a mirrored one. */
export function composeLine(row: readonly PdfPiece[], page: number, rightToLeft = false): PdfLine {
  const first = row[0];
  return {
    text: joinPieces(joinOpposite(row, rightToLeft)).replace(/\s+/gu, ' ').trim(),
    left: first?.x ?? 0,
    right: Math.max(first?.x ?? 0, ...row.map((piece) => piece.x + piece.width)),
    y: first?.y ?? 0,
    size: commonSize(row),
    page,
  };
}

/**
 * A page as its mirror shows it. Counted from the right edge, what is read first stands first in Arabic and Hebrew too, and rows,
 * columns and paragraphs are found as on any other page. Spaces were counted from the left, so the gaps have to tell.
 */
export function mirrorPage({ pieces, width, height }: PdfPage): PdfPage {
  return { pieces: pieces.map((piece) => mirrored(piece, width)), width, height };
}

function mirrored(piece: PdfPiece, width: number): PdfPiece {
  return { ...piece, x: width - piece.x - piece.width, spaced: false };
}

function joinPieces(pieces: readonly PdfPiece[]): string {
  let text = '';
  let right = pieces[0]?.x ?? 0;
  for (const piece of pieces) {
    const isApart = piece.spaced || piece.x - right > WORD_GAP * piece.size;
    if (text !== '' && isApart && !/\s$/u.test(text) && !/^\s/u.test(piece.text)) text += ' ';
    text += piece.text;
    right = Math.max(right, piece.x + piece.width);
  }
  return text;
}

/**
 * A row with what runs against its direction put the right way round, each such run as one piece: a name in Latin letters on an Arabic
 * page, an Arabic word on an English one. Browsers set either letter by letter or word by word, in the order of their places.
 */
function joinOpposite(row: readonly PdfPiece[], rightToLeft: boolean): PdfPiece[] {
  const joined: PdfPiece[] = [];
  for (let at = 0; at < row.length;) {
    const end = runEnd(row, at, !rightToLeft);
    const run = row.slice(at, end);
    const [first] = run;
    if (!first) break;
    const last = run.reduce((edge, piece) => Math.max(edge, piece.x + piece.width), first.x);
    const text = run.length === 1 ? first.text : joinPieces(run.map((piece) => mirrored(piece, 0)).reverse());
    joined.push({ ...first, text, width: last - first.x });
    at = end;
  }
  return joined;
}

/** Where the run ends that begins at a piece: at its last piece of that direction, signs in between taken along. */
function runEnd(row: readonly PdfPiece[], from: number, leftward: boolean): number {
  let end = from + 1;
  for (let at = from; at < row.length; at += 1) {
    const direction = directionOf(row[at]?.text ?? '');
    if (direction === (leftward ? 'leftward' : 'rightward')) end = at + 1;
    else if (direction !== null || at === from) break;
  }
  return end;
}

/** Null for signs that stand in either. */
function directionOf(text: string): 'leftward' | 'rightward' | null {
  if (LEFTWARD.test(text)) return 'leftward';
  return /[\p{L}\p{N}]/u.test(text) ? 'rightward' : null;
}

/** The size most letters of a row have. */
function commonSize(row: readonly PdfPiece[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of row) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
