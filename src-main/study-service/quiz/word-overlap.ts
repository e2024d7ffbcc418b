import { listWords } from './stem-words.ts';

/** Words that a selection may have or lack at its ends without meaning anything by it. */
const SMALL = new Set(
  (
    'a an the and or but nor so yet of in on at by to for from with as that this these those it its he she they we i ' +
    'is are was were be been has have had do does did not no who which what when where while than then there'
  ).split(' '),
);

/** The words of a passage without small words at either end. */
export function trimWords(text: string): string[] {
  const words = listWords(text);
  const first = words.findIndex((word) => !SMALL.has(word));
  return first < 0 ? words : words.slice(first, words.findLastIndex((word) => !SMALL.has(word)) + 1);
}

/**
 * Share of words that two passages have in common, 0 to 1: the harmonic mean of precision and recall over words, each counted as
 * often as it stands (F1 as in SQuAD, Rajpurkar et al. 2016, doi 10.18653/v1/D16-1264).
 */
export function overlapWords(here: string, there: string): number {
  const [ours, theirs] = [trimWords(here), trimWords(there)];
  const left = new Map<string, number>();
  for (const word of theirs) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of ours) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return common === 0 ? 0 : (2 * common) / (ours.length + theirs.length);
}
