import SearchableMap from 'minisearch/SearchableMap';
import type { LikelyWords } from './find-alike.ts';

/** Words by hundred thousands with a count each, to be searched for what is like a word. */
export interface WordList extends LikelyWords {
  /** Appends a word; they must come in the order of their code units. */
  append(word: string, count: number): void;
  /** Adds to the count of a word that may be new, at any time. */
  adjust(word: string, by: number): void;
}

/**
 * The letters of all words one after the other, with where each begins and its count. Sorted, such a list is a radix tree in itself:
 * words that begin alike stand together. MiniSearch's `SearchableMap` answers the same questions, but needs 56 MB for 200,000 words,
 * and this 5; it takes in only what is new since the words were read.
 */
export function createWordList(): WordList {
  let letters = new Uint16Array(1 << 16);
  let starts = new Uint32Array(1 << 13);
  let counts = new Uint32Array(1 << 13);
  let size = 0;
  const fresh = new SearchableMap<number>();

  const lengthOf = (index: number) => starts[index + 1]! - starts[index]!;
  const letterOf = (index: number, at: number) => letters[starts[index]! + at]!;
  const wordAt = (index: number) => String.fromCharCode(...letters.subarray(starts[index]!, starts[index + 1]!));

  /** The first of the words from `low` up to `high`, which begin alike, whose next letter is greater. */
  function afterLetter(low: number, high: number, depth: number, letter: number): number {
    let step = 1;
    while (low + step < high && letterOf(low + step, depth) <= letter) step *= 2;
    let [from, to] = [low + step / 2, Math.min(high, low + step)];
    from = Math.floor(Math.max(low, from));
    while (from < to) {
      const middle = (from + to) >> 1;
      if (letterOf(middle, depth) <= letter) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  function indexOf(word: string): number {
    let [low, high] = [0, size];
    for (let depth = 0; depth < word.length && low < high; depth++) {
      if (lengthOf(low) === depth) low += 1;
      const letter = word.charCodeAt(depth);
      const from = low < high ? afterLetter(low, high, depth, letter - 1) : high;
      high = from < high && letterOf(from, depth) === letter ? afterLetter(from, high, depth, letter) : from;
      low = from;
    }
    return low < high && lengthOf(low) === word.length ? low : -1;
  }

  /** Levenshtein's rows, one a letter of the path, as in SearchableMap: a path whose row has nothing small enough is left. */
  function findWithin(word: string, distance: number): number[] {
    const found: number[] = [];
    const width = word.length + 1;
    // A row counts to 255, and no word is as long as that.
    if (width + distance > 255) return found;
    const rows = Array.from({ length: width + distance + 1 }, () => new Uint8Array(width));
    for (let at = 0; at < width; at++) rows[0]![at] = at;

    function walk(low: number, high: number, depth: number): void {
      const row = rows[depth]!;
      let from = low;
      if (lengthOf(from) === depth) {
        if (row[word.length]! <= distance) found.push(from);
        from += 1;
      }
      if (depth + 1 >= rows.length) return;
      while (from < high) {
        const letter = letterOf(from, depth);
        const end = afterLetter(from, high, depth, letter);
        if (writeRow(row, rows[depth + 1]!, letter) <= distance) walk(from, end, depth + 1);
        from = end;
      }
    }

    /** Says what is the least in the row. */
    function writeRow(row: Uint8Array, next: Uint8Array, letter: number): number {
      let least = (next[0] = row[0]! + 1);
      for (let at = 1; at < width; at++) {
        const changed = row[at - 1]! + (word.charCodeAt(at - 1) === letter ? 0 : 1);
        const value = Math.min(changed, row[at]! + 1, next[at - 1]! + 1);
        next[at] = value;
        if (value < least) least = value;
      }
      return least;
    }

    if (size > 0) walk(0, size, 0);
    return found;
  }

  return {
    append(word, count) {
      const start = starts[size]!;
      letters = withRoom(letters, start + word.length);
      starts = withRoom(starts, size + 2);
      counts = withRoom(counts, size + 1);
      for (let at = 0; at < word.length; at++) letters[start + at] = word.charCodeAt(at);
      starts[size + 1] = start + word.length;
      counts[size] = count;
      size += 1;
    },
    adjust(word, by) {
      const index = indexOf(word);
      if (index >= 0) counts[index] = Math.max(0, counts[index]! + by);
      else {
        const count = (fresh.get(word) ?? 0) + by;
        if (count > 0) fresh.set(word, count);
        else fresh.delete(word);
      }
    },
    get(word) {
      const index = indexOf(word);
      return index < 0 ? fresh.get(word) : counts[index]! || undefined;
    },
    fuzzyGet(word, distance) {
      // How far each is is not asked; the second number is there because SearchableMap gives it.
      const found = findWithin(word, distance).flatMap((index): [string, [number, number]][] =>
        counts[index]! > 0 ? [[wordAt(index), [counts[index]!, distance]]] : [],
      );
      return [...found, ...fresh.fuzzyGet(word, distance)];
    },
  };
}

function withRoom<Numbers extends Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  numbers: Numbers,
  wanted: number,
): Numbers {
  if (wanted <= numbers.length) return numbers;
  const larger = new (numbers.constructor as new (length: number) => Numbers)(Math.max(wanted, numbers.length * 2));
  larger.set(numbers);
  return larger;
}
