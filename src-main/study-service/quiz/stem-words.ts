import { stemEnglish } from '../corpus/text/stem-english.ts';

/** Scripts that write no spaces count by the sign with its marks, as where texts are compared (corpus/duplicates/words). */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}]*/gu;

/** The words of a text in lower case; "1,200" is one, "council’s" is two. */
export function listWords(text: string): string[] {
  return (text.normalize('NFKC').toLowerCase().match(WORD) ?? []).filter((word) => word !== 's');
}

/** The words of a text without their inflections, which are those of English; other words stay as they are. */
export function stemWords(text: string): Set<string> {
  return new Set(listWords(text).map(stemEnglish));
}
