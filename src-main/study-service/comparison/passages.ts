import type { Passage } from '../../contract/comparison.ts';
import type { ComparedArticle } from './compared-article.ts';

/** The words of an article between two offsets, as evidence. */
export function passageAt(
  { articleId, body }: Pick<ComparedArticle, 'articleId' | 'body'>,
  start: number,
  end: number,
): Passage {
  return { articleId, start, end, text: body.slice(start, end) };
}

/** How many UTF-16 units two places of one article have in common; 0 where they are of two articles. */
export function sharedLength(one: Passage, other: Passage): number {
  if (one.articleId !== other.articleId) return 0;
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/** Share of `inner` that lies within `outer`, 0 to 1. */
export function shareWithin(inner: Passage, outer: Passage): number {
  return inner.end === inner.start ? 0 : sharedLength(inner, outer) / (inner.end - inner.start);
}

/** Whether two places stand for the same words: each holds more than half of the shorter. */
export function areSamePlace(one: Passage, other: Passage): boolean {
  const shorter = Math.min(one.end - one.start, other.end - other.start);
  return shorter > 0 && sharedLength(one, other) > shorter / 2;
}
