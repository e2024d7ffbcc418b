interface Range {
  readonly start: number;
  readonly end: number;
}
export interface Letters {
  right: number;
  proposed: number;
  marked: number;
}
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Characters of a text under both, under cues, and under marks. Nothing counts twice. */
export function countLetters(length: number, cues: readonly Range[], marks: readonly Range[]): Letters {
  const [ours, theirs] = [cover(length, cues), cover(length, marks)];
  const counts: Letters = { right: 0, proposed: 0, marked: 0 };
  for (let at = 0; at < length; at++) {
    counts.proposed += ours[at]!;
    counts.marked += theirs[at]!;
    counts.right += ours[at]! & theirs[at]!;
  }
  return counts;
}

export function addLetters(counts: readonly Letters[]): Letters {
  return counts.reduce(
    (sum, { right, proposed, marked }) => ({
      right: sum.right + right,
      proposed: sum.proposed + proposed,
      marked: sum.marked + marked,
    }),
    { right: 0, proposed: 0, marked: 0 },
  );
}

export function ratesOf({ right, proposed, marked }: Letters): Rates {
  const precision = proposed === 0 ? 0 : right / proposed;
  const recall = marked === 0 ? 0 : right / marked;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function cover(length: number, ranges: readonly Range[]): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { start, end } of ranges) covered.fill(1, start, end);
  return covered;
}
