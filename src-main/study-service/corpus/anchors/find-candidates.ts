/** Length of a piece: short enough to survive edits (with a tenth of all letters changed six in ten do), long enough to tell. */
const PIECE = 5;
const BUCKETS = 1 << 16;
/** A piece that stands oftener says nothing of the place. */
const MOST_PLACES = 48;
/** Offsets that differ by less are one place, moved a little by edits before it. UTF-16 units. */
const BIN = 32;
const MOST_CANDIDATES = 4;
/** What has fewer votes than the best divided by this is no rival of it; than by that, no part of it that has moved. */
const LEAST_SHARE = 8;
const LEAST_MOVED = 5;

/** Where the pieces of a text stand: chains through `next` that begin at `head[bucket]`, both plus one so that 0 ends them. */
export interface PieceIndex {
  readonly text: string;
  readonly head: Int32Array;
  readonly next: Int32Array;
  readonly count: Uint32Array;
}

/** Diagonals of a pattern in a text (text offset less pattern offset), from `low` to `high`, on which much of it stands. */
export interface Candidate {
  readonly low: number;
  readonly high: number;
}

export function indexPieces(text: string): PieceIndex {
  const head = new Int32Array(BUCKETS);
  const next = new Int32Array(text.length + 1);
  const count = new Uint32Array(BUCKETS);
  // From the end, so that chains run forwards.
  for (let at = text.length - PIECE; at >= 0; at -= 1) {
    const bucket = bucketAt(text, at);
    next[at + 1] = head[bucket]!;
    head[bucket] = at + 1;
    count[bucket]! += 1;
  }
  return { text, head, next, count };
}

function bucketAt(text: string, at: number): number {
  let hash = 0;
  for (let step = 0; step < PIECE; step += 1) hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(at + step);
  return (Math.imul(hash, 0x9e3779b1) >>> 16) & (BUCKETS - 1);
}

/**
 * Where a pattern may stand, likeliest first: each of its pieces that stands in the text votes for the diagonal it lies on
 * (Rasmussen, Stoye and Myers 2006, "Efficient q-gram filters"). Rare pieces weigh more. Diagonals near each other make one
 * candidate, since words put into a passage or taken from it move its end and not its beginning.
 */
export function findCandidates({ text, head, next, count }: PieceIndex, pattern: string): Candidate[] {
  const offset = pattern.length + BIN;
  const votes = new Float64Array(Math.ceil((text.length + offset) / BIN) + 2);
  const touched: number[] = [];
  for (let at = 0; at + PIECE <= pattern.length; at += 1) {
    const bucket = bucketAt(pattern, at);
    const places = count[bucket]!;
    if (places === 0 || places > MOST_PLACES) continue;
    for (let place = head[bucket]! - 1; place >= 0; place = next[place + 1]! - 1) {
      if (!isSamePiece(text, place, pattern, at)) continue;
      const bin = Math.floor((place - at + offset) / BIN);
      if (votes[bin] === 0) touched.push(bin);
      votes[bin]! += 1 / places;
    }
  }
  return chooseBins(votes, touched, Math.ceil(pattern.length / BIN / 2) + 1).map(([low, high]) => ({
    low: low * BIN - offset,
    high: (high + 1) * BIN - offset,
  }));
}

/** Bins with the most votes, likeliest first, [low, high]; what lies within `reach` of one that was chosen belongs to it. */
function chooseBins(votes: Float64Array, touched: readonly number[], reach: number): [number, number][] {
  const weightOf = (bin: number) => votes[bin]! + (votes[bin - 1] ?? 0) + (votes[bin + 1] ?? 0);
  const best = touched.reduce((most, bin) => Math.max(most, weightOf(bin)), 0);
  const bins = touched
    .filter((bin) => weightOf(bin) * LEAST_SHARE >= best)
    .sort((a, b) => weightOf(b) - weightOf(a) || a - b);
  const chosen: [number, number][] = [];
  for (const bin of bins) {
    const near = chosen.find(([low, high]) => bin >= low - reach && bin <= high + reach);
    if (!near) {
      if (chosen.length < MOST_CANDIDATES) chosen.push([bin, bin]);
    } else if (weightOf(bin) * LEAST_MOVED >= best && near[1] - near[0] < 2 * reach) widen(near, bin);
  }
  return chosen;
}

function widen(range: [number, number], bin: number): void {
  range[0] = Math.min(range[0], bin);
  range[1] = Math.max(range[1], bin);
}

function isSamePiece(text: string, place: number, pattern: string, at: number): boolean {
  for (let step = 0; step < PIECE; step += 1)
    if (text.charCodeAt(place + step) !== pattern.charCodeAt(at + step)) return false;
  return true;
}
