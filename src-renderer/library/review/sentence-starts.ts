/** Where the sentences of a text begin, but for the first: the likely places for a cut. Offsets in UTF-16 code units. */
export function sentenceStarts(text: string): number[] {
  const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text);
  return [...sentences].map(({ index }) => index).filter((index) => index > 0);
}
