import { sentencePlaces } from '../../../src-main/contract/plain/sentence-places.ts';
import type { Around } from '../../design/around.ts';

interface Passage {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

interface Text {
  readonly body: string;
  readonly language: string | null;
  readonly blocks: readonly { readonly text: string; readonly start: number; readonly end: number }[];
}

/** The whole sentences that words stand in: "12 March" by itself is nothing to read again. Only the words where the article has them no longer. */
export function sentenceAround({ start, end, exact }: Passage, article: Text | undefined): Around {
  const bare = { before: '', words: exact, after: '' };
  if (!article || article.body.slice(start, end) !== exact) return bare;
  const block = article.blocks.find((one) => one.start <= start && one.end >= end);
  if (!block) return bare;
  const touched = sentencePlaces(block, article.language).filter(([from, to]) => from < end && to > start);
  const from = Math.min(start, ...touched.map(([one]) => one));
  const to = Math.max(end, ...touched.map(([, one]) => one));
  return { before: article.body.slice(from, start), words: exact, after: article.body.slice(end, to) };
}
