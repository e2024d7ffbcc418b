import type { HeatBlock, HeatPiece } from '../../design/lay-out-heat.ts';

/** Pieces of a block in their order; those that are talked about now are one run, so that one frame goes round them. */
export interface TextRun {
  readonly talked: boolean;
  readonly pieces: readonly HeatPiece[];
}

/** Cuts a block where the passage that is talked about begins and ends, which need not be where somebody's mark does. */
export function cutTalked({ pieces }: HeatBlock, passage: { start: number; end: number } | null): TextRun[] {
  if (passage === null) return [{ talked: false, pieces }];
  const { start, end } = passage;
  const runs = [
    { talked: false, pieces: within(pieces, -Infinity, start) },
    { talked: true, pieces: within(pieces, start, end) },
    { talked: false, pieces: within(pieces, end, Infinity) },
  ];
  return runs.filter((run) => run.pieces.length > 0);
}

function within(pieces: readonly HeatPiece[], from: number, to: number): HeatPiece[] {
  return pieces.flatMap((piece) => {
    const [start, end] = [Math.max(piece.start, from), Math.min(piece.end, to)];
    if (end <= start) return [];
    return [{ ...piece, start, end, text: piece.text.slice(start - piece.start, end - piece.start) }];
  });
}
