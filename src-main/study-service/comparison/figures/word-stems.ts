import { singular } from '../names/word-forms.ts';

/** A word without its ending, near enough to see that "detained" and "detain" are one. */
export function stem(word: string): string {
  const one = singular(word.toLowerCase().replace(/['’]s$/u, ''));
  if (one.length > 5 && /(?:ing|ed)$/u.test(one))
    return one
      .replace(/(?:ing|ed)$/u, '')
      .replace(/(.)\1$/u, '$1')
      .replace(/e$/u, '');
  return one.replace(/e$/u, '');
}

/** Small words, and verbs that news uses of everything. */
const EMPTY = new Set(
  (
    'the and for that this with from were was are has have had been being will would could should may might must shall can not its his her their our your they them she him who whom which what when where while why how than then there here into onto upon about above after again all also among any around because before below between both but during each even ever every few further off once only other out over own same some such through too under until very more most less least much many nor now just still yet since against within without toward towards across along ' +
    'said say says saying told tell mr mrs ms people person year day week month time one two three four five six seven eight nine ten do does did done get got make made take took come came go went'
  ).split(' '),
);

/** The plain forms of the words that carry meaning. */
export function stemsOf(text: string): Set<string> {
  const words = text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  return new Set(
    words
      .map((word) => word.toLowerCase())
      .filter((word) => word.length > 2 && !EMPTY.has(word))
      .map(stem),
  );
}
