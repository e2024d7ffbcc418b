import type { Candidate } from './find-candidates.ts';

/** A letter that is the same, one that is another, the first and every further one that is put in or taken out. */
const SAME = 4;
const OTHER = -6;
const OPEN = -10;
const EXTEND = -1;

/** For every unit of the pattern the unit of the text it stands for, the same or another; -1 for none. */
export interface LocalAlignment {
  readonly score: number;
  readonly units: Int32Array;
}

/** What a unit that is the same adds to the score. */
export const SCORE_OF_A_UNIT = SAME;

/**
 * The stretch of a pattern that is most alike a stretch of a text, and which unit is which (Smith and Waterman 1981, with the gap
 * costs of Gotoh 1982), along a band of diagonals. Local, so that where one end of a passage has gone, the rest is found and what
 * stands instead is not taken for it; gaps grow cheap, so that a sentence put in between does not cut a passage in two.
 */
export function alignLocally(text: string, pattern: string, { low, high }: Candidate): LocalAlignment {
  const width = high - low + 1;
  // One longer than the band, for the neighbour beyond its end.
  const best = new Int32Array(width + 1);
  const skipped = new Int32Array(width + 1).fill(OPEN);
  /** 1 the unit, 2 a unit of the pattern skipped, 3 one of the text; +4, +8: that skip was going on already. */
  const steps = new Uint8Array(pattern.length * width);
  const codes = codesOf(text, low, pattern.length + width);
  let top = 0;
  let topRow = -1;
  let topColumn = -1;
  for (let row = 0; row < pattern.length; row += 1) {
    const unit = pattern.charCodeAt(row);
    let inserted = OPEN;
    let left = 0;
    const first = Math.max(0, -(row + low));
    const last = Math.min(width - 1, text.length - 1 - row - low);
    for (let column = first; column <= last; column += 1) {
      const diagonal = best[column]! + (codes[row + column]! === unit ? SAME : OTHER);
      const opened = best[column + 1]! + OPEN;
      const extended = skipped[column + 1]! + EXTEND;
      let step = 0;
      const skip = extended > opened ? extended : opened;
      if (extended > opened) step |= 4;
      if (inserted + EXTEND > left + OPEN) {
        inserted += EXTEND;
        step |= 8;
      } else inserted = left + OPEN;
      let score = 0;
      if (diagonal > 0) {
        score = diagonal;
        step |= 1;
      }
      if (skip > score) {
        score = skip;
        step = (step & 12) | 2;
      }
      if (inserted > score) {
        score = inserted;
        step = (step & 12) | 3;
      }
      best[column] = left = score;
      skipped[column] = skip;
      steps[row * width + column] = step;
      if (score > top) {
        top = score;
        topRow = row;
        topColumn = column;
      }
    }
  }
  return { score: top, units: traceBack(steps, { width, low, row: topRow, column: topColumn }, pattern.length) };
}

/** Units of the text from `low`, which may lie before it; 0 outside. */
function codesOf(text: string, low: number, length: number): Uint16Array {
  const codes = new Uint16Array(length);
  const to = Math.min(length, text.length - low);
  for (let at = Math.max(0, -low); at < to; at += 1) codes[at] = text.charCodeAt(low + at);
  return codes;
}

function traceBack(
  steps: Uint8Array,
  { width, low, row, column }: { width: number; low: number; row: number; column: number },
  length: number,
): Int32Array {
  const units = new Int32Array(length).fill(-1);
  let within = 0;
  while (row >= 0 && column >= 0 && column < width) {
    const step = steps[row * width + column]!;
    const kind = within === 0 ? step & 3 : within;
    if (kind === 0) break;
    if (kind === 1) {
      units[row] = row + low + column;
      row -= 1;
    } else if (kind === 2) {
      within = step & 4 ? 2 : 0;
      row -= 1;
      column += 1;
    } else {
      within = step & 8 ? 3 : 0;
      column -= 1;
    }
  }
  return units;
}
