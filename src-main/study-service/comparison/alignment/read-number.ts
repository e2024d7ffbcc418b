const SMALL = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, 20 + at * 10] as const),
);
const SCALES = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

/** A number as a run of words gives it: its value, and how many of the words it takes up. */
export interface ReadNumber {
  readonly value: number;
  readonly words: number;
}

/**
 * Reads "2,300", "1.5 million", "fifteen hundred", "twenty six". Enough to see that two sentences give the same number or
 * another; what is counted and in which unit is read elsewhere (comparison/figures).
 */
export function readNumber(words: readonly string[], from: number): ReadNumber | null {
  const first = words[from]!;
  const code = first.charCodeAt(0);
  // Most words begin with a small Latin letter.
  const isDigits = !(code >= 97 && code <= 122) && /^\p{N}/u.test(first);
  let value = isDigits ? readDigits(first) : (SMALL.get(first) ?? TENS.get(first) ?? null);
  if (value === null) return null;
  let at = from + 1;
  if (TENS.has(first) && (SMALL.get(words[at] ?? '') ?? 10) < 10) value += SMALL.get(words[at++]!)!;
  for (let scale = SCALES.get(words[at] ?? ''); scale !== undefined; scale = SCALES.get(words[at] ?? '')) {
    value *= scale;
    at += 1;
  }
  return { value, words: at - from };
}

/** "2,300" and "2.300" are 2300, "4.50" is 4.5, "1,5" is 1.5: three digits after each mark are thousands. */
function readDigits(text: string): number | null {
  const plain = /^\d{1,3}(?:[.,]\d{3})+$/u.test(text) ? text.replace(/[.,]/gu, '') : text.replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
