import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SearchableMap from 'minisearch/SearchableMap';
import { findAlike } from '../../../src-main/study-service/search/find-alike.ts';
import { splitWords } from '../../../src-main/study-service/search/split-words.ts';
import { CHECKOUT } from '../../../scripts/checkout.ts';
import { misspell } from './draw-queries.ts';
import type { DrawnQuery } from './draw-queries.ts';
import { seededRandom } from '../../../src-main/study-service/quiz/drafting/seeded-random.ts';
import type { Corpus } from './generate-corpus.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * How many of these typos anybody could put right who knew how the texts and the typos are made: what a word is likely to be, times
 * how likely `misspell` makes this of it. What is left would be guesswork.
 */
export function bestShare(corpus: Corpus, typos: readonly DrawnQuery[]): number {
  const isRight = ({ text, meant }: DrawnQuery) => {
    let [best, most] = ['', 0];
    for (const word of neighbours(text)) {
      const frequency = corpus.frequency(word);
      const weight = frequency === 0 ? 0 : frequency * chance(word, text);
      if (weight > most) [best, most] = [word, weight];
    }
    return best === meant;
  };
  return typos.filter(isRight).length / typos.length;
}

/** How likely `misspell` makes `typed` of `word`, counted out draw by draw. */
function chance(word: string, typed: string): number {
  let sum = 0;
  for (let at = 0; at < word.length; at++) {
    const [before, here, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
    if (before + after === typed) sum += 1;
    for (const letter of LETTERS) {
      if (before + letter + here + after === typed) sum += 1 / LETTERS.length;
      if (before + letter + after === typed) sum += (after === '' ? 2 : 1) / LETTERS.length;
    }
    if (after !== '' && before + after[0] + here + after.slice(1) === typed) sum += 1;
  }
  return sum / word.length;
}

/** Every word one mistake away. */
function neighbours(word: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of LETTERS) {
      found.add(before + letter + after);
      if (after !== '') found.add(before + letter + after.slice(1));
    }
    if (after !== '') found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after[1] + after[0] + after.slice(2));
  }
  found.delete(word);
  return found;
}

/** Words a drawn word could be taken for, each counted once. */
export function countNeighbours(typos: readonly DrawnQuery[], knows: (word: string) => boolean): number {
  const count = ({ meant }: DrawnQuery) => [...neighbours(meant)].filter(knows).length;
  return typos.reduce((sum, typo) => sum + count(typo), 0) / typos.length;
}

export interface EnglishTypos {
  readonly texts: number;
  readonly words: number;
  readonly rightFirst: number;
  readonly neighbours: number;
}

const DRAWN = 2_000;

/** The same over real articles, if they are there: typos of words drawn from the running text, against the words of those articles. */
export function measureEnglish(): EnglishTypos | null {
  const bench = join(CHECKOUT, '..', 'shared', 'bench');
  const files = ['extraction-a/truth.json', 'same-event/triples.json'].map((name) => join(bench, name));
  if (!files.every((file) => existsSync(file))) return null;
  const texts = [...new Set(files.flatMap((file) => longTexts(JSON.parse(readFileSync(file, 'utf8')))))];
  const running = texts.map((text) => splitWords(text).map(({ word }) => word));
  const counts = new SearchableMap<number>();
  for (const words of running) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const tokens = running.flat().filter((word) => /^[a-z]{5,}$/.test(word));
  const random = seededRandom(4711).next;
  const typos = Array.from({ length: DRAWN }, () => {
    for (;;) {
      const meant = tokens[Math.floor(random() * tokens.length)]!;
      const text = misspell(meant, random);
      if (!counts.has(text)) return { text, meant };
    }
  });
  const right = typos.filter(({ text, meant }) => findAlike(counts, text, texts.length)[0]?.word === meant);
  const neighbours = countNeighbours(typos, (word) => counts.has(word));
  return { texts: texts.length, words: counts.size, rightFirst: right.length / DRAWN, neighbours };
}

/** Bodies and paragraphs, wherever they stand in the file. */
function longTexts(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 400 ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(longTexts) : [];
}
