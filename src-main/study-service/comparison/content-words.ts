import { placeWords } from '../corpus/duplicates/words.ts';

const NEGATIONS = /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|\w+n['’]t)\b/iu;

/** Whether a sentence denies something in so many words. */
export function isNegated(text: string): boolean {
  return NEGATIONS.test(text);
}

export function countWords(text: string): number {
  return placeWords(text).length;
}
