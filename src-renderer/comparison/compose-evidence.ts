import type { Claim, NameGroup, Passage } from '../../src-main/contract/comparison.ts';
import type { Compared } from './case-comparison.svelte.ts';
import { groupBy } from '../design/lists/group-by.ts';

export interface Evidence {
  /** In the order of their numbers, from 1. */
  readonly passages: readonly Passage[];
  readonly cite: (passage: Passage) => number | undefined;
}

/** Every passage a report rests on, each once, numbered in the order in which the report first speaks of it. */
export function composeEvidence(compared: Compared, claims: readonly Claim[]): Evidence {
  const numbers = new Map<string, number>();
  const passages: Passage[] = [];
  const add = (passage: Passage) => {
    if (numbers.has(keyOf(passage))) return;
    passages.push(passage);
    numbers.set(keyOf(passage), passages.length);
  };
  for (const { parts } of compared.headlines) for (const part of parts) part.passages.forEach(add);
  for (const { cells } of claims) for (const cell of cells) cell.passages.forEach(add);
  for (const { voices } of compared.voices) for (const voice of voices) voice.passages.forEach(add);
  for (const { edges } of [compared.origins]) for (const { evidence } of edges) evidence.forEach(add);
  for (const group of compared.names) firstMentions(group).forEach(add);
  for (const { mentions } of compared.figures) for (const { within } of mentions) add(within);
  for (const { mentions } of compared.timeline) for (const { within } of mentions) add(within);
  return { passages, cite: (passage) => numbers.get(keyOf(passage)) };
}

/** Of each form of a name, where each article first uses it: the others look the same. */
export function firstMentions({ mentions }: NameGroup): NameGroup['mentions'] {
  return [...groupBy(mentions, ({ articleId, form }) => `${articleId} ${form}`).values()].map((all) => all[0]!);
}

function keyOf({ articleId, start, end }: Passage): string {
  return `${articleId} ${start} ${end}`;
}
