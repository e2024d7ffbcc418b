import type { Expanded } from './expand-query.ts';
import { splitWords } from './split-words.ts';

/**
 * Whether texts have the words of a query, read one by one where the index can't be asked: for what it holds of a
 * masked article, and for so few articles that asking it would cost more. What is not wanted is taken as kept out by the index
 * already, and so are writers and how near words stand.
 */
export function standsIn(node: Expanded, texts: readonly string[]): boolean {
  return stands(
    node,
    texts.map((text) => splitWords(text).map(({ word }) => word)),
  );
}

type Parts = readonly (readonly string[])[];

function stands(node: Expanded, parts: Parts): boolean {
  switch (node.kind) {
    case 'word': {
      const wanted = new Set([...node.own, ...node.kin]);
      return parts.some((words) => words.some((word) => wanted.has(word)));
    }
    case 'beginning':
      return parts.some((words) => words.some((word) => word.startsWith(node.start)));
    case 'exact':
      return parts.some((words) => hasRow(words, node.words, node.prefix));
    case 'near':
      return node.phrases.every((phrase) => stands(phrase, parts));
    case 'all':
      return node.nodes.every((child) => stands(child, parts));
    case 'any':
      return node.nodes.some((child) => stands(child, parts));
    case 'by':
    case 'not':
      return true;
  }
}

function hasRow(words: readonly string[], row: readonly string[], prefix: boolean): boolean {
  const last = row.length - 1;
  const fits = (word: string | undefined, step: number) =>
    prefix && step === last ? word?.startsWith(row[step]!) === true : word === row[step];
  return words.some((_, at) => row.every((_part, step) => fits(words[at + step], step)));
}
