import type { AlignedPassage } from '../../../contract/comparison.ts';
import type { FoundFigure } from './find-figures.ts';

/** Whether two figures, by their places in the list, stand in sentences that say the same. */
export type AreAligned = (one: number, other: number) => boolean;

/**
 * Which figures stand in one passage, worked out once for all of them, a bit a pair. `figures` in the order of the articles and then of
 * the text. Articles that say one thing over and over (a live blog, a table) have a figure in hundreds of passages: to hold its list of
 * them against that of each other figure took eleven seconds where four articles had sixty paragraphs alike.
 */
export function alignFigures(figures: readonly FoundFigure[], aligned: readonly AlignedPassage[]): AreAligned {
  const count = figures.length;
  const bits = new Uint8Array(Math.ceil((count * count) / 8));
  const starts = new Map<string, number>();
  for (const [number, { articleId }] of figures.entries()) if (!starts.has(articleId)) starts.set(articleId, number);
  for (const { members } of aligned) {
    const inside = members.flatMap((member) => figuresIn(member, figures, starts.get(member.articleId)));
    for (const [at, one] of inside.entries())
      for (const other of inside.slice(at + 1)) {
        const pair = one * count + other;
        bits[pair >> 3]! |= 1 << (pair & 7);
      }
  }
  const isSet = (pair: number) => (bits[pair >> 3]! & (1 << (pair & 7))) !== 0;
  return (one, other) => isSet(one * count + other) || isSet(other * count + one);
}

/** The figures of one article, from the number of its first on, that stand in a member of a passage. */
function figuresIn(
  { articleId, start, end }: AlignedPassage['members'][number],
  figures: readonly FoundFigure[],
  first: number | undefined,
): number[] {
  if (first === undefined) return [];
  const found: number[] = [];
  for (let at = firstFrom(figures, first, articleId, start); figures[at]?.articleId === articleId; at += 1) {
    if (figures[at]!.start >= end) break;
    if (figures[at]!.end <= end) found.push(at);
  }
  return found;
}

/** By halving: the first figure of the article that stands at this place or behind it. */
function firstFrom(figures: readonly FoundFigure[], first: number, articleId: string, start: number): number {
  let [low, high] = [first, figures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { articleId: own, start: place } = figures[middle]!;
    if (own === articleId && place < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
