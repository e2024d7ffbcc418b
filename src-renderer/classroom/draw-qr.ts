import { encode } from 'uqr';

export interface QrPicture {
  /** Modules a side, the quiet zone included. */
  readonly size: number;
  /** Every dark module, as an SVG path in units of one module. */
  readonly path: string;
}

/** ISO/IEC 18004 asks for four light modules around; readers of old phones need them. */
const QUIET = 4;

/** A text as a QR code. Level M: a beamer is bright and clean, and fewer modules are larger ones for the back row. */
export function drawQr(text: string): QrPicture {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  return { size, path: data.map((row, y) => drawRow(row, y)).join('') };
}

/** Dark modules beside one another are one rectangle, so that no hairline shows between them. */
function drawRow(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x++;
    const wide = x + 1 - from;
    path += `M${from} ${y}h${wide}v1h-${wide}z`;
  }
  return path;
}
