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

/** After these a point ends no sentence: an initial, or a capital with a few letters ("Dr.", "Gov.", "Jan."), or "6.40 a.m.". */
const SHORTENED = /(?:(?:^|[\s(“"])\p{Lu}\p{Ll}{0,3}|\b[ap]\.m|\b(?:e\.g|i\.e))\.\s*$/u;

/** The sentences of a block, as the runtime finds them for its language and joined again after a shortened word. */
export function cutSentences(block: Cut, language: string | null): SentenceCut[] {
  const parts: string[] = [];
  for (const { segment } of new Intl.Segmenter(language ?? 'en', { granularity: 'sentence' }).segment(block.text)) {
    const before = parts.at(-1);
    if (before !== undefined && (SHORTENED.test(before) || /^\p{Ll}/u.test(segment)) && !before.endsWith('\n'))
      parts[parts.length - 1] = before + segment;
    else parts.push(segment);
  }
  const cuts: SentenceCut[] = [];
  let start = block.start;
  for (const part of parts) {
    const lead = part.length - part.trimStart().length;
    const words = part.trim();
    const add = (text: string, isSentence: boolean) => {
      if (text !== '') cuts.push({ text, start, end: start + text.length, isSentence });
      start += text.length;
    };
    add(part.slice(0, lead), false);
    add(words, words !== '');
    add(words === '' ? '' : part.slice(lead + words.length), false);
  }
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
