import { m } from '#words';
import type { OutputOf } from '../../src-main/contract/contract.ts';
import type { ArticleBlock } from '../../src-main/contract/corpus.ts';

type Span = OutputOf<'framing.agreement'>['heat'][number]['spans'][number];

/** How strongly words are shaded and underlined; 0 is plain text. */
export type HeatLevel = 0 | 1 | 2 | 3 | 4;

/** A run of a block that the same number of people marked. Offsets are those of the article's body. */
export interface HeatPiece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly people: number;
  readonly level: HeatLevel;
}

export interface HeatBlock {
  readonly block: ArticleBlock;
  readonly pieces: readonly HeatPiece[];
}

const LEVELS = [1, 2, 3, 4] as const;

/** Up to four people, every one more is a step; of more, quarters of those who wrote notes. */
export function heatLevel(marked: number, people: number): HeatLevel {
  if (marked <= 0) return 0;
  const level = people <= LEVELS.length ? marked : Math.ceil((marked * LEVELS.length) / people);
  return Math.min(LEVELS.length, level) as HeatLevel;
}

/** What each step stands for, such as "8 to 15 people". Steps that cannot occur are left out. */
export function heatLegend(people: number): { level: HeatLevel; says: string }[] {
  const counts = Array.from({ length: people }, (_, place) => place + 1);
  return LEVELS.flatMap((level) => {
    const of = counts.filter((count) => heatLevel(count, people) === level);
    const [first, last] = [of[0], of.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ level, says: first === last ? m.design_people({ first }) : m.design_to_people({ first, last }) }];
  });
}

/** The blocks of an article, each cut where the number of those who marked it changes. `spans` do not overlap. */
export function layOutHeat(blocks: readonly ArticleBlock[], spans: readonly Span[], people: number): HeatBlock[] {
  const inOrder = spans.toSorted((a, b) => a.start - b.start);
  return blocks.map((block) => ({ block, pieces: cut(block, inOrder, people) }));
}

function cut(block: ArticleBlock, spans: readonly Span[], people: number): HeatPiece[] {
  const pieces: HeatPiece[] = [];
  const piece = (start: number, end: number, marked: number) => {
    if (end <= start) return;
    const text = block.text.slice(start - block.start, end - block.start);
    pieces.push({ start, end, text, people: marked, level: heatLevel(marked, people) });
  };
  let from = block.start;
  for (const span of spans) {
    const [start, end] = [Math.max(span.start, from), Math.min(span.end, block.end)];
    if (end <= start) continue;
    piece(from, start, 0);
    piece(start, end, span.authors);
    from = end;
  }
  piece(from, block.end, 0);
  return pieces;
}
