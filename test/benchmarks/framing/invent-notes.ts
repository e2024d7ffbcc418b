import { tokensOf } from './align-texts.ts';

/** How a passage was chosen. */
export const NOTE_KINDS = ['3 to 40 words', 'whole sentences', '1 or 2 words', 'words that stand repeatedly'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export interface InventedNote {
  readonly kind: NoteKind;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

/** As `selectPassage` keeps them. */
const AROUND = 32;

/** Passages of a text drawn at random: six in ten of 3 to 40 words, two whole sentences, one of a word or two, one that stands twice. */
export function inventNotes(text: string, count: number, random: () => number): InventedNote[] {
  const words = tokensOf(text);
  if (words.length < 60) return [];
  const draw = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(
    ({ segment, index }): [number, number] => [index, index + segment.trimEnd().length],
  );
  const repeated = findRepeated(words);
  const run = (least: number, most: number): [number, number] => {
    const length = draw(least, most);
    const first = draw(0, words.length - length);
    const last = words[first + length - 1]!;
    return [words[first]!.start, last.start + last.word.length];
  };
  const choose = (kind: NoteKind): [number, number] => {
    if (kind === '1 or 2 words') return run(1, 2);
    if (kind === 'whole sentences') {
      const [start, end] = sentences[draw(0, sentences.length - 1)]!;
      const length = tokensOf(text.slice(start, end)).length;
      return length >= 3 && length <= 40 ? [start, end] : run(3, 40);
    }
    if (kind === '3 to 40 words' || repeated.length === 0) return run(3, 40);
    const [first, length] = repeated[draw(0, repeated.length - 1)]!;
    const last = words[first + length - 1]!;
    return [words[first]!.start, last.start + last.word.length];
  };
  return Array.from({ length: count }, (_, place): InventedNote => {
    const kind = NOTE_KINDS[place % 10 < 6 ? 0 : place % 10 < 8 ? 1 : place % 10 === 8 ? 2 : 3];
    const [start, end] = choose(kind!);
    return {
      kind: kind!,
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - AROUND), start),
      suffix: text.slice(end, end + AROUND),
      start,
      end,
    };
  });
}

/** Runs of two to four words that stand more than once: [first word, words]. */
function findRepeated(words: readonly { readonly word: string }[]): [number, number][] {
  return [2, 3, 4].flatMap((length) => {
    const places = new Map<string, number[]>();
    for (let at = 0; at + length <= words.length; at += 1) {
      const key = words
        .slice(at, at + length)
        .map(({ word }) => word)
        .join(' ');
      places.set(key, [...(places.get(key) ?? []), at]);
    }
    return [...places.values()].flatMap((found) =>
      found.length > 1 ? found.map((at): [number, number] => [at, length]) : [],
    );
  });
}
