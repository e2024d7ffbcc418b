/**
 * How the columns share the width, as numbers that add up to the count of columns (1 each is even). Only the two
 * columns beside a separator change when it moves.
 */
export type Shares = readonly number[];

/** No column gets narrower than this share, or its text would break word by word. */
const SMALLEST_SHARE = 0.4;

export function evenShares(count: number): Shares {
  return Array.from({ length: count }, () => 1);
}

/** Moves separator `index` (between columns index and index + 1) by `delta` of an even column; stops at the smallest share. */
export function moveSeparator(shares: Shares, index: number, delta: number): Shares {
  const left = shares[index];
  const right = shares[index + 1];
  if (left === undefined || right === undefined) return shares;
  const both = left + right;
  const newLeft = Math.min(both - SMALLEST_SHARE, Math.max(SMALLEST_SHARE, left + delta));
  return shares.map((share, place) => (place === index ? newLeft : place === index + 1 ? both - newLeft : share));
}

/** What a separator says of itself in whole per cent: its left column's part of the two it stands between, and the limits. */
export function separatorValues(shares: Shares, index: number): { now: number; min: number; max: number } {
  const left = shares[index] ?? 1;
  const both = left + (shares[index + 1] ?? 1);
  const percent = (share: number) => Math.round((share / both) * 100);
  return { now: percent(left), min: percent(SMALLEST_SHARE), max: percent(both - SMALLEST_SHARE) };
}
