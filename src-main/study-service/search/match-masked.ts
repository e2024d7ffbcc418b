import type { Article } from '../../contract/corpus.ts';
import type { Expanded } from './expand-query.ts';
import { splitWords } from './split-words.ts';

/**
 * Whether an article still has the words of a query once it is masked. Without this, a masked reader who searches for
 * an outlet's name would be shown the articles that name it.
 */
export function matchesMasked(masked: Article, node: Expanded | null): boolean {
  if (node === null) return true;
  // Byline and dateline blocks stand blanked in the body; a blank is no word.
  const parts = [masked.title, masked.deck ?? '', masked.body].map((text) => splitWords(text).map(({ word }) => word));
  const comments = masked.rest.filter(({ role }) => role === 'reader comment').map(({ text }) => text);
  parts.push(splitWords(comments.join('\n')).map(({ word }) => word));
  return stands(node, parts);
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
