import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What resources/lexicons/word-vectors knows of English words; see its README. */
export interface WordVectors {
  readonly size: number;
  /** Place of a lower-case word among the commonest of the news, from 0; undefined where it is not one of them. */
  rank(word: string): number | undefined;
  /** The word's direction as `size` numbers, a unit vector in single precision, by its rank. Not to be written into. */
  unit(rank: number): Float64Array;
}

const SIZE = 48;

/** Reads the 60,000 words, 6 MB. Takes some 60 ms, so it is done when the first comparison is opened and not at the start. */
export function readWordVectors(folder: string): WordVectors {
  const words = readFileSync(join(folder, 'words.txt'), 'utf8').split('\n');
  const { buffer, byteOffset, length } = readFileSync(join(folder, 'vectors.bin'));
  const vectors = new Int8Array(buffer, byteOffset, length);
  const ranks = new Map<string, number>();
  for (const [rank, word] of words.entries()) if (word !== '') ranks.set(word, rank);
  // The words of one event come back whenever its articles are compared.
  const units = new Map<number, Float64Array>();
  return {
    size: SIZE,
    rank: (word) => ranks.get(word),
    unit(rank) {
      const known = units.get(rank) ?? unitOf(vectors.subarray(rank * SIZE, (rank + 1) * SIZE));
      units.set(rank, known);
      return known;
    },
  };
}

function unitOf(bytes: Int8Array): Float64Array {
  let squares = 0;
  for (let at = 0; at < bytes.length; at += 1) squares += bytes[at]! * bytes[at]!;
  const length = Math.sqrt(squares) || 1;
  return Float64Array.from(bytes, (byte) => Math.fround(byte / length));
}
