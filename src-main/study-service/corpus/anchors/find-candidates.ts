/** Length of a piece: short enough to survive edits, long enough not to stand everywhere. */
const PIECE = 7;
/** Looked for in the whole text, so each costs; with a tenth of all letters changed, half of them still stand. */
const MOST_PIECES = 10;
/** A piece that stands oftener says nothing of the place. */
const MOST_PLACES = 24;
/** Offsets that differ by less are one place, moved a little by edits before it. */
const BIN = 32;
const MOST_CANDIDATES = 4;

/**
 * Stretches of a text that may hold a quotation, likeliest first: pieces of the quotation and of its surroundings are looked for
 * as they are, and each found one votes for where the quotation would begin (Rasmussen, Stoye and Myers 2006, "Efficient q-gram
 * filters"). Rare pieces weigh more. [start, end) with room for `most` errors on either side.
 */
export function findCandidates(
  text: string,
  { exact, prefix, suffix }: { exact: string; prefix: string; suffix: string },
  most: number,
): [number, number][] {
  const votes = new Map<number, number>();
  const vote = (pattern: string, shift: number, weight: number, pieces: number) => {
    const step = Math.max(2, Math.floor((pattern.length - PIECE) / pieces));
    for (let at = 0; at + PIECE <= pattern.length; at += step) {
      const places = findAll(text, pattern.slice(at, at + PIECE));
      for (const place of places) {
        const bin = Math.round((place - at - shift) / BIN);
        votes.set(bin, (votes.get(bin) ?? 0) + weight / places.length);
      }
    }
  };
  vote(exact, 0, 1, MOST_PIECES);
  vote(prefix, -prefix.length, 0.5, 3);
  vote(suffix, exact.length, 0.5, 3);
  const weightOf = (bin: number) => (votes.get(bin) ?? 0) + ((votes.get(bin - 1) ?? 0) + (votes.get(bin + 1) ?? 0)) / 2;
  const bins = [...votes.keys()].sort((a, b) => weightOf(b) - weightOf(a));
  const chosen: number[] = [];
  for (const bin of bins) {
    if (chosen.length === MOST_CANDIDATES) break;
    if (!chosen.some((known) => Math.abs(known - bin) <= 1)) chosen.push(bin);
  }
  const slack = most + 2 * BIN;
  return chosen.map((bin) => [Math.max(0, bin * BIN - slack), Math.min(text.length, bin * BIN + exact.length + slack)]);
}

function findAll(text: string, piece: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    found.push(at);
    if (found.length > MOST_PLACES) return [];
  }
  return found;
}
