import { readLineSign } from './line-signs.ts';
import type { PageLine } from './page-lines.ts';
import { looksLikePersonName, looksLikeUserName } from './person-name.ts';

/** Whether a line could be a name and nothing else, a reader's made-up one included. */
export function isNameShaped(line: PageLine): boolean {
  return (
    line.words <= 4 &&
    (looksLikePersonName(line.text) || looksLikeUserName(line.text)) &&
    readLineSign(line.text, line.words) === null
  );
}

/** Words that stand in small letters somewhere in a page's texts: everyday words, which names are not made of. */
export function smallWords(lines: readonly PageLine[]): Set<string> {
  const texts = lines.filter((line) => !isNameShaped(line)).map((line) => line.text);
  return new Set(texts.flatMap((text) => text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}]*/gu) ?? []));
}

/** Whether none of a line's longer words is an everyday word of the page: "Market Share" is made of them, a name is not. */
export function isStranger(text: string, small: ReadonlySet<string>): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => word.length < 4 || !small.has(word));
}
