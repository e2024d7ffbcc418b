import { stemEnglish } from '../corpus/text/stem-english.ts';

const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}]*/gu;

/** The words of a text in lower case; "1,200" is one, "council’s" is two. */
export function listWords(text: string): string[] {
  return (text.normalize('NFKC').toLowerCase().match(WORD) ?? []).filter((word) => word !== 's');
}

/** The words of a text without their inflections. */
export function stemWords(text: string): Set<string> {
  return new Set(listWords(text).map(stemEnglish));
}
