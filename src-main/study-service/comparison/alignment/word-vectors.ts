import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What resources/lexicons/word-vectors knows of English words; see its README. */
export interface WordVectors {
  readonly size: number;
  /** Place of a lower-case word among the commonest of the news, from 0; undefined where it is not one of them. */
  rank(word: string): number | undefined;
  /** The word's direction as `size` signed bytes, by its rank. */
  bytes(rank: number): Int8Array;
}

const SIZE = 48;

/** Reads the 60,000 words, 6 MB. Takes some 60 ms, so it is done when the first comparison is opened and not at the start. */
export function readWordVectors(folder: string): WordVectors {
  const words = readFileSync(join(folder, 'words.txt'), 'utf8').split('\n');
  const { buffer, byteOffset, length } = readFileSync(join(folder, 'vectors.bin'));
  const vectors = new Int8Array(buffer, byteOffset, length);
  const ranks = new Map<string, number>();
  for (const [rank, word] of words.entries()) if (word !== '') ranks.set(word, rank);
  return {
    size: SIZE,
    rank: (word) => ranks.get(word),
    bytes: (rank) => vectors.subarray(rank * SIZE, (rank + 1) * SIZE),
  };
}
