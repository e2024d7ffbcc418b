import type { Passage } from '../../../contract/comparison.ts';
import type { SaidWord } from './content-words.ts';

/** One article's words for an utterance: all its statements of it, in order. */
export interface Telling {
  readonly articleId: string;
  readonly body: string;
  readonly words: readonly SaidWord[];
}

/** Whether all tellings have the same words in the same order. */
export function isOneWording(tellings: readonly Telling[]): boolean {
  return tellings.every((telling) => plain(telling) === plain(tellings[0]!));
}

function plain({ words }: Telling): string {
  return words.map(({ lower }) => lower).join(' ');
}

/** What each telling has that no other wording has: runs of words with at least one that is no small word. */
export function markDifferences(tellings: readonly Telling[]): Passage[] {
  return tellings.flatMap((telling) => {
    const shared = new Set<number>();
    for (const other of tellings)
      if (plain(other) !== plain(telling))
        for (const place of sharedPlaces(telling.words, other.words)) shared.add(place);
    return runsOutside(telling, shared);
  });
}

/** Which words of one stand in the other, in the same order: a longest common subsequence by stems. */
function sharedPlaces(one: readonly SaidWord[], other: readonly SaidWord[]): number[] {
  const key = ({ stem, lower }: SaidWord) => stem ?? lower;
  const width = other.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1) {
      const same = key(one[row]!) === key(other[column]!);
      lengths[row * width + column] = same
        ? lengths[(row + 1) * width + column + 1]! + 1
        : Math.max(lengths[(row + 1) * width + column]!, lengths[row * width + column + 1]!);
    }
  const places: number[] = [];
  for (let row = 0, column = 0; row < one.length && column < other.length;) {
    if (key(one[row]!) === key(other[column]!)) {
      places.push(row);
      row += 1;
      column += 1;
    } else if (lengths[(row + 1) * width + column]! >= lengths[row * width + column + 1]!) row += 1;
    else column += 1;
  }
  return places;
}

function runsOutside({ articleId, body, words }: Telling, shared: ReadonlySet<number>): Passage[] {
  const passages: Passage[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (isShared(words, at, shared)) continue;
    let last = at;
    // A run ends with a sentence and where one statement ends and the next begins
    while (
      last + 1 < words.length &&
      !isShared(words, last + 1, shared) &&
      /^[^.!?“”"]*$/u.test(body.slice(words[last]!.end, words[last + 1]!.start))
    )
      last += 1;
    const run = words.slice(at, last + 1);
    if (run.some(({ stem }) => stem !== null)) {
      const [start, end] = [run[0]!.start, run.at(-1)!.end];
      passages.push({ articleId, start, end, text: body.slice(start, end) });
    }
    at = last;
  }
  return passages;
}

/** A small word counts as shared only beside a shared word: alone it was met by chance. */
function isShared(words: readonly SaidWord[], at: number, shared: ReadonlySet<number>): boolean {
  if (!shared.has(at)) return false;
  if (words[at]!.stem !== null) return true;
  return [at - 1, at + 1].some((near) => shared.has(near));
}
