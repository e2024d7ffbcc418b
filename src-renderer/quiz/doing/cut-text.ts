import { sentencePlaces } from '../../../src-main/contract/plain/sentence-places.ts';

/** Words of an article with their place in its body: `body.slice(start, end) === text`. */
export interface Cut {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
/** A sentence that can be pointed at, or what stands between two. */
export interface SentenceCut extends Cut {
  readonly isSentence: boolean;
}
export type MarkKind = 'proof' | 'yours' | 'both';
export interface MarkedCut extends Cut {
  readonly mark: MarkKind | null;
}
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'proof' | 'yours';
}

/** The sentences of a block and what stands between them: together they are the block. */
export function cutSentences(block: Cut, language: string | null): SentenceCut[] {
  const cuts: SentenceCut[] = [];
  let at = block.start;
  const cutTo = (end: number, isSentence: boolean) => {
    if (end > at)
      cuts.push({ text: block.text.slice(at - block.start, end - block.start), start: at, end, isSentence });
    at = end;
  };
  for (const [start, end] of sentencePlaces(block, language)) {
    cutTo(start, false);
    cutTo(end, true);
  }
  cutTo(block.end, false);
  return cuts;
}

/** A block cut where marks begin and end. */
export function cutMarks(block: Cut, marks: readonly Mark[]): MarkedCut[] {
  const places = new Set([block.start, block.end]);
  for (const { start, end } of marks)
    for (const place of [start, end]) if (place > block.start && place < block.end) places.add(place);
  const sorted = [...places].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1]!;
    const over = marks.filter((mark) => mark.start < end && mark.end > start);
    const [proof, yours] = [over.some(({ kind }) => kind === 'proof'), over.some(({ kind }) => kind === 'yours')];
    const mark = proof && yours ? 'both' : proof ? 'proof' : yours ? 'yours' : null;
    return { text: block.text.slice(start - block.start, end - block.start), start, end, mark };
  });
}
