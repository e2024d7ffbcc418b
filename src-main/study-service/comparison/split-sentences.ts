import type { BlockRole } from '../../contract/vocabulary.ts';
import type { ComparedArticle } from './compared-article.ts';

/** A sentence of an article: UTF-16 offsets into its body, without the space around it. */
export interface Sentence {
  /** Its number in the article, from 0. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Its block's number in the article's `blocks`, and what that is. */
  readonly block: number;
  readonly role: BlockRole;
}

/** The sentences of an article in reading order. A sentence never runs over the end of a block. */
export function splitArticle({ blocks, language }: ComparedArticle): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [block, { text, start, role }] of blocks.entries())
    for (const [from, to] of splitSentences(text, language))
      sentences.push({
        index: sentences.length,
        start: start + from,
        end: start + to,
        text: text.slice(from, to),
        block,
        role,
      });
  return sentences;
}

/** Where the sentences of a text stand, as [start, end) without the space around them. */
export function splitSentences(text: string, language: string | null): [number, number][] {
  const segmenter = new Intl.Segmenter(language ?? 'en', { granularity: 'sentence' });
  const found: [number, number][] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    if (end > start) found.push([start, end]);
  }
  return found;
}
