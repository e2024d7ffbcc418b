export interface WordsFound {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly before: string;
  readonly after: string;
}

/** Around what was found, enough to tell one place from another. */
const AROUND = 70;
const MOST = 12;

/**
 * Where typed words stand in a text, letter for letter except for what a keyboard gets wrong: capitals, the length of a space or
 * a line break, and the shape of quotation marks and dashes. Anything looser would let a key rest on words that nobody wrote.
 */
export function findWords(body: string, typed: string): WordsFound[] {
  const wanted = typed.trim();
  if (wanted === '') return [];
  const pattern = new RegExp([...wanted.replace(/\s+/gu, ' ')].map(letter).join(''), 'giu');
  const found: WordsFound[] = [];
  for (const { index: start, 0: exact } of body.matchAll(pattern)) {
    const end = start + exact.length;
    found.push({
      start,
      end,
      exact,
      before: body.slice(Math.max(0, start - AROUND), start),
      after: body.slice(end, end + AROUND),
    });
    if (found.length === MOST) break;
  }
  return found;
}

function letter(one: string): string {
  if (one === ' ') return '\\s+';
  if (/['‘’`]/u.test(one)) return "['‘’`]";
  if (/["“”„«»]/u.test(one)) return '["“”„«»]';
  if (/[-–—]/u.test(one)) return '[\\-–—]';
  return one.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
