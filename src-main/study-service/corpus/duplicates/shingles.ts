/** 32-bit FNV-1a over UTF-16 units: fast, spread evenly enough for shingles, and the same on every machine. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** Murmur3's last step: neighbouring hashes come out far apart, which the choice of the smallest relies on. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Hashes of every run of `length` words, in order, as unsigned 32-bit numbers; one for the whole text where it is shorter. */
export function shingle(words: readonly string[], length: number): number[] {
  if (words.length === 0) return [];
  const hashes = words.map(hashWord);
  const shingles: number[] = [];
  for (let start = 0; start + length <= hashes.length || start === 0; start += 1) {
    let hash = 0;
    for (const word of hashes.slice(start, start + length)) hash = Math.imul(hash, 31) + mix(word);
    shingles.push(mix(hash));
  }
  return shingles;
}

/** One number for a whole paragraph, equal where its words are. */
export function hashWords(words: readonly string[]): number {
  return shingle(words, words.length)[0] ?? 0;
}

/** Words of a shingle that goes into the index, and shingles of a window of which one does. */
export const INDEX_SHINGLE_WORDS = 5;
export const INDEX_WINDOW = 6;

/**
 * The fingerprints by which the index knows a text: of every window of six neighbouring shingles the one with the smallest hash
 * (winnowing; Schleimer, Wilkerson and Aiken 2003, doi 10.1145/872757.872770). Chosen over MinHash because what is
 * looked for is a part (a paragraph in another article), of which MinHash of whole articles says nothing, and
 * because it comes with a promise instead of an error: ANY RUN OF TEN WORDS (5 + 6 - 1) THAT STANDS IN BOTH TEXTS IS FOUND.
 * About 2/7 of the shingles are kept. What is found is then compared word by word, so no figure on screen is an estimate.
 */
export function winnow(words: readonly string[]): number[] {
  const shingles = shingle(words, INDEX_SHINGLE_WORDS);
  const chosen = new Set<number>();
  for (let start = 0; start === 0 || start + INDEX_WINDOW <= shingles.length; start += 1) {
    let smallest = Infinity;
    const end = Math.min(start + INDEX_WINDOW, shingles.length);
    for (let at = start; at < end; at += 1) smallest = Math.min(smallest, shingles[at] ?? Infinity);
    if (smallest !== Infinity) chosen.add(smallest);
  }
  return [...chosen];
}

/** Share of the shorter text's three-word shingles that stand in the other; exact, 0 to 1. */
export function sharedShare(left: readonly string[], right: readonly string[]): number {
  const [a, b] = [new Set(shingle(left, 3)), new Set(shingle(right, 3))];
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  if (fewer.size === 0) return 0;
  let shared = 0;
  for (const hash of fewer) if (more.has(hash)) shared += 1;
  return shared / fewer.size;
}
