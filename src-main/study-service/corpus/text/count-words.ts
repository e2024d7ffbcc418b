import { isArticleRole } from '../../../contract/plain/vocabulary.ts';
import type { BlockRole } from '../../../contract/plain/vocabulary.ts';

/** Said about the piece rather than in it. */
const NOT_COUNTED: ReadonlySet<BlockRole> = new Set<BlockRole>(['headline', 'byline', 'dateline']);

/** Word boundaries of UAX #29, with a dictionary for scripts that write no spaces (Chinese, Thai). */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words of the article proper: its body without headline, byline and dateline. */
export function countWords(blocks: readonly { readonly role: BlockRole; readonly text: string }[]): number {
  let count = 0;
  for (const { role, text } of blocks) {
    if (!isArticleRole(role) || NOT_COUNTED.has(role)) continue;
    for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1;
  }
  return count;
}
