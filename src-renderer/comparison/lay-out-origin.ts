import { m } from '#words';
import { curveBasis, line } from 'd3-shape';
import type { OriginEdge } from '../../src-main/contract/comparison.ts';
import type { ComparedFace } from './case-comparison.svelte.ts';
import { groupBy } from '../design/lists/group-by.ts';

/** All in units of a sixteenth of the root's type size, so that the picture grows with the text. */
const BOX = { width: 250, height: 44, left: 92 } as const;
const STEP = 78;
const FIRST_LANE = 54;
/** Room for the words of an arrow beside it. */
const LANE = 118;

export interface OriginBox {
  readonly id: string;
  readonly name: string;
  /** Null for a source that is not among the articles. */
  readonly face: ComparedFace | null;
  readonly y: number;
}
/** All that one article has from one source. */
export interface OriginArrow {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly edges: readonly OriginEdge[];
  /** False where only the text says so: drawn dotted. */
  readonly confirmed: boolean;
  readonly path: string;
  readonly label: { readonly x: number; readonly y: number; readonly words: readonly OriginEdge['kind'][] };
}
export interface OriginLayout {
  readonly width: number;
  readonly height: number;
  readonly box: typeof BOX;
  readonly boxes: readonly OriginBox[];
  readonly arrows: readonly OriginArrow[];
}

/**
 * Boxes under one another in the order of their dates, what comes from outside on top, and arrows at their right, each
 * bending in a lane of its own so that none runs through another's words.
 */
export function layOutOrigin(faces: readonly ComparedFace[], edges: readonly OriginEdge[]): OriginLayout {
  const boxes = layOutBoxes(faces, edges);
  const placeOf = new Map(boxes.map(({ id }, place) => [id, place]));
  const pairs = groupBy(
    edges.filter(({ from }) => placeOf.has(from)),
    (edge) => `${edge.from} ${targetOf(edge)}`,
  );
  const spans = [...pairs].map(([key, all]) => {
    const [from, to] = [placeOf.get(all[0]!.from)!, placeOf.get(targetOf(all[0]!))!];
    return { key, all, from, to };
  });
  spans.sort((a, b) => Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.from - b.from);
  const lanes: { from: number; to: number }[][] = [];
  const arrows = spans.map(({ key, all, from, to }): OriginArrow => {
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    let lane = lanes.findIndex((taken) => taken.every((one) => one.to <= low || high <= one.from));
    if (lane === -1) lane = lanes.push([]) - 1;
    lanes[lane]!.push({ from: low, to: high });
    const right = BOX.left + BOX.width;
    const x = right + FIRST_LANE + lane * LANE;
    // Several arrows at one box start apart from one another
    const [y1, y2] = [boxes[from]!.y + 30 + (lane % 3) * 5, boxes[to]!.y + 24 - (lane % 3) * 12];
    return {
      key,
      from: all[0]!.from,
      to: targetOf(all[0]!),
      edges: all,
      confirmed: all.some(({ confirmed }) => confirmed),
      path: bend(right, y1, x, y2),
      label: { x: x + 6, y: between(from, to), words: [...new Set(all.map(({ kind }) => kind))] },
    };
  });
  return {
    width: BOX.left + BOX.width + FIRST_LANE + Math.max(1, lanes.length) * LANE,
    height: boxes.length * STEP,
    box: BOX,
    boxes,
    arrows,
  };
}

function layOutBoxes(faces: readonly ComparedFace[], edges: readonly OriginEdge[]): OriginBox[] {
  const outside = [...new Map(edges.filter(({ to }) => to === null).map((edge) => [targetOf(edge), edge.name]))];
  const dated = faces.toSorted((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
  return [
    ...outside.map(([id, name]) => ({ id, name, face: null })),
    ...dated.map((face) => ({ id: face.id, name: face.name, face })),
  ].map((box, place) => ({ ...box, y: place * STEP + 16 }));
}

function targetOf({ to, name }: OriginEdge): string {
  return to ?? m.comparison_outside({ name });
}

/** Halfway along the arrow, but between two boxes, where no other arrow sets out. */
function between(from: number, to: number): number {
  const halfway = (from + to) % 2 === 1 ? (from + to) / 2 : (from + to + 1) / 2;
  return halfway * STEP + 16 + BOX.height / 2;
}

function bend(right: number, y1: number, x: number, y2: number): string {
  // Straight into the box at the end, so that the head of the arrow points at it
  return (
    line().curve(curveBasis)([
      [right, y1],
      [x, y1],
      [x, y2],
      [right + 14, y2],
      [right + 3, y2],
    ]) ?? ''
  );
}
