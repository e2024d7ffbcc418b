import { nameKey } from '../../corpus/names/name-key.ts';

interface Name {
  readonly text: string;
  readonly words: readonly string[];
  readonly isName: boolean;
}

/** The speakers of several articles: any of their names -> the fullest that the texts give. */
export function joinSpeakers(names: readonly string[]): Map<string, string> {
  const distinct = [...new Set(names)].map(readName).toSorted((left, right) => right.words.length - left.words.length);
  const groups: Name[][] = [];
  for (const name of distinct) {
    const fitting = groups.filter((group) => group.every((other) => isSame(name, other)));
    // Of two Clintons, "Clinton" is neither
    if (fitting.length === 1) fitting[0]!.push(name);
    else groups.push([name]);
  }
  return new Map(groups.flatMap((group) => group.map(({ text }) => [text, group[0]!.text])));
}

/** "Lavrov" and "Sergey Lavrov", "Sergei Lavrov" and "Sergey Lavrov", "the ministry" and "The ministry". */
export function isSameSpeaker(left: string, right: string): boolean {
  return isSame(readName(left), readName(right));
}

function readName(text: string): Name {
  return { text, words: wordsOf(text), isName: isName(text) };
}

function isSame({ words: one, isName: isOneName }: Name, { words: other, isName: isOtherName }: Name): boolean {
  if (one.length === 0 || other.length === 0) return false;
  if (one.join(' ') === other.join(' ')) return true;
  if (!isOneName || !isOtherName) return false;
  if (!isSpelledAlike(one.at(-1)!, other.at(-1)!)) return false;
  if (one.length === 1 || other.length === 1) return true;
  return isSpelledAlike(one[0]!, other[0]!) && Math.abs(one.length - other.length) <= 1;
}

function wordsOf(name: string): string[] {
  return nameKey(name)
    .split(' ')
    .filter((word) => word !== '' && !/^(?:the|a|an|al|el|mr|mrs|ms|dr|of)$/u.test(word));
}

/** All words that matter are capitalised: a name, not "a spokesman for the army". */
function isName(text: string): boolean {
  return text.split(/\s+/u).every((word) => /^\p{Lu}|^(?:al|el|bin|ibn|de|van|von|of|the|and)\b/u.test(word));
}

/** One name in two transliterations: vowels and doubled letters may differ, and one letter more where it is long. */
export function isSpelledAlike(left: string, right: string): boolean {
  if (left === right) return true;
  if (left[0] !== right[0] || Math.min(left.length, right.length) < 4) return false;
  const bones = (word: string) =>
    word
      .replace(/kh/gu, 'h')
      .replace(/ph/gu, 'f')
      .replace(/ck|q/gu, 'k')
      .replace(/[aeiouyj]/gu, '')
      .replace(/(.)\1/gu, '$1');
  return bones(left) === bones(right) && Math.abs(left.length - right.length) <= 2;
}
