import { stemEnglish } from '../corpus/text/stem-english.ts';
import type { QueryNode } from './parse-query.ts';
import { splitWords } from './split-words.ts';

/** A framing note as it is searched: what was written, and the passages it was written on. */
export interface NoteText {
  readonly articleId: string;
  readonly text: string;
}

/**
 * Articles with a note that has what is looked for. A library has some thousand notes at most, so they are read through. A note is
 * short, so NEAR asks only that both stand in it.
 */
export function findNoted(node: QueryNode, notes: readonly NoteText[]): string[] {
  const found = new Set<string>();
  for (const { articleId, text } of notes)
    if (
      has(
        node,
        splitWords(text).map(({ word }) => word),
      )
    )
      found.add(articleId);
  return [...found];
}

function has(node: QueryNode, words: readonly string[]): boolean {
  switch (node.kind) {
    case 'phrase':
      return words.some((_, at) => node.words.every((word, step) => fits(words[at + step], word, node, step)));
    case 'near':
      return node.phrases.every((phrase) => has(phrase, words));
    case 'all':
      return node.nodes.every((child) => has(child, words));
    case 'any':
      return node.nodes.some((child) => has(child, words));
    case 'not':
      return !has(node.node, words);
    case 'by':
      return false;
  }
}

type Phrase = Extract<QueryNode, { kind: 'phrase' }>;

function fits(found: string | undefined, wanted: string, { words, prefix, exact }: Phrase, step: number): boolean {
  if (found === undefined) return false;
  if (prefix && step === words.length - 1) return found.startsWith(wanted);
  return found === wanted || (!exact && stemEnglish(found) === stemEnglish(wanted));
}
