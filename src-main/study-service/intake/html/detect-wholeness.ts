import type { Wholeness } from '../../../contract/plain/vocabulary.ts';
import type { HtmlBlock } from './html-blocks.ts';
import type { HtmlFields } from './html-fields.ts';

/** How a page asks for money before the text goes on. */
const BARRIER =
  /\b(?:subscribe|sign (?:up|in)|log ?in|register|become a (?:member|subscriber))\b.{0,40}\b(?:to (?:continue|keep|read|unlock|access|finish)|for (?:full|unlimited) access)\b|\bto (?:continue|keep) reading\b|\b(?:this|the (?:full|rest of (?:this|the))) (?:article|story|content) is (?:only |exclusively )?(?:for|available to) (?:subscribers|members)/iu;
/** A text with a barrier and fewer words than this is a stub; a longer one may be whole with an advertisement for the subscription. */
const STUB_WORDS = 250;

/** Whether a page shows the whole article. Only a barrier on a short text says no; nothing on a page can prove yes. */
export function detectWholeness(
  fields: HtmlFields,
  blocks: readonly HtmlBlock[],
  body: readonly HtmlBlock[],
): Wholeness {
  const words = body.reduce((sum, block) => sum + block.words, 0);
  if (words >= STUB_WORDS) return 'not known';
  const isPaid = /^false$/iu.test(String(fields.article?.['isAccessibleForFree'] ?? ''));
  return isPaid || blocks.some((block) => block.words <= 40 && BARRIER.test(block.text)) ? 'cut off' : 'not known';
}
