import { parseHTML } from 'linkedom';
import type { BlockRole } from '../../../contract/plain/vocabulary.ts';
import { completeHtml } from '../html/complete-html.ts';
import type { MarkedBlock } from '../text/extract-marked-blocks.ts';
import { findAbove, type HtmlBlock, nowhere, readBlocks } from '../html/html-blocks.ts';
import { countWords } from '../signs/page-lines.ts';
import { limitDepth } from '../html/limit-depth.ts';
import { isRestRole } from '../rest-role.ts';

/** A block of a fragment; `level` is its heading's, 1 to 6, or 0. */
export interface FragmentBlock extends MarkedBlock {
  level: number;
}

/**
 * The blocks of HTML that holds one text and hardly anything else: a feed's item, a book's chapter, what Word becomes. No
 * extractor chooses among them, since there is no page around them to choose from and each choice can lose a paragraph.
 */
export function readFragment(html: string): FragmentBlock[] {
  const document = parseHTML(limitDepth(asPage(html))).document as unknown as Document;
  return (document.body ? readBlocks(document.body) : []).map((block) => {
    const level = headingLevel(block);
    return { text: block.text, hint: level > 0 ? 'subheading' : hintOf(block), level };
  });
}

/** A fragment is given a body of its own; tags of another in its middle would make an end of it. */
function asPage(html: string): string {
  if (/^\s*(?:<\?xml[^>]*>\s*|<!doctype[^>]*>\s*|<!--(?:(?!-->)[\s\S]){0,1500}-->\s*)*<html\b/iu.test(html))
    return completeHtml(html);
  return `<!doctype html><html><head></head><body>${html.replace(/<\/?(?:html|head|body)\b[^>]*>/giu, '')}</body></html>`;
}

function headingLevel(block: HtmlBlock): number {
  const heading = findAbove(block.element, nowhere, (element) => /^h[1-6]$/u.test(element.tag));
  return Number(heading?.tag.slice(1) ?? 0);
}

/** What the tags around a block say it is; nearer ones first. */
function hintOf(block: HtmlBlock): BlockRole | null {
  for (let at: HtmlBlock['element'] | null = block.element; at; at = at.parent) {
    if (isRestRole(at.region) && !at.weak) return at.region;
    if (at.tag === 'figcaption' || at.region === 'caption') return 'caption';
    if (at.tag === 'blockquote') return 'quotation';
    if (/^(?:li|td|th|dd|dt)$/u.test(at.tag)) return 'list';
  }
  return null;
}

/**
 * Makes the first heading of the highest level the headline where no running text stands before it; a heading further down
 * parts the text and is not its title.
 */
export function markHeadline(blocks: readonly FragmentBlock[]): FragmentBlock[] {
  const highest = Math.min(...blocks.filter((block) => block.level > 0).map((block) => block.level));
  const index = blocks.findIndex((block) => block.level === highest);
  const before = blocks.slice(0, Math.max(0, index)).reduce((sum, block) => sum + countWords(block.text), 0);
  if (index < 0 || before > WORDS_BEFORE_HEADLINE) return [...blocks];
  return blocks.map((block, at) => (at === index ? { ...block, hint: 'headline' } : block));
}

/** A section's name, a date and a line of credits may stand above a headline. */
const WORDS_BEFORE_HEADLINE = 30;
