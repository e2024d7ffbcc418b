import { isRunningText } from './choose-html-body.ts';
import { readByline } from '../signs/find-byline.ts';
import { contentWords } from '../text/find-headline.ts';
import { findAbove, headingLevel, type HtmlBlock, nowhere } from './html-blocks.ts';
import { readLineSign } from '../signs/line-signs.ts';
import { isDateLine } from '../signs/read-date.ts';
import { isRestRole } from '../rest-role.ts';

/** Longer headings are sentences that somebody set large. */
const HEADING_WORDS = 45;

/**
 * The heading that titles a text copied out of a page, where no field of the page says what it is called: the page's largest
 * one over the text. A lower heading that stands between paragraphs parts the text and is no title of it.
 */
export function findLoneTitle(blocks: readonly HtmlBlock[]): HtmlBlock | null {
  const first = blocks.findIndex(isText);
  const last = blocks.findLastIndex(isText);
  const told = contentWords(
    blocks
      .filter(isText)
      .map((block) => block.text)
      .join(' '),
  );
  // Without running text (a note of ten words) whatever stands above the last block can head it.
  const end = first < 0 ? blocks.length - 1 : first;
  let best: HtmlBlock | null = null;
  let bestWeight = 0.05;
  for (const block of blocks) {
    const level = headingLevel(block);
    if (level === 0 || !canBeTitle(block) || (level === 1 ? block.order >= Math.max(last, end) : block.order >= end))
      continue;
    const weight = weighTitle(block, level, told);
    if (weight > bestWeight + 0.001) {
      best = block;
      bestWeight = weight;
    }
  }
  return best;
}

function isText(block: HtmlBlock): boolean {
  return isRunningText(block) && headingLevel(block) === 0;
}

function canBeTitle(block: HtmlBlock): boolean {
  if (block.words < 1 || block.words > HEADING_WORDS || !/\p{L}{2}/u.test(block.text)) return false;
  if (readByline(block.text) !== null || isDateLine(block.text) || readLineSign(block.text, block.words) !== null)
    return false;
  return !findAbove(block.element, nowhere, (element) => isRestRole(element.region) && !element.weak);
}

/** Words that end the names of newspapers; a site prints its own name as a heading above every story. */
const MASTHEAD =
  /\b(?:news|post|times|daily|herald|tribune|gazette|journal|chronicle|observer|review|mirror|telegraph|blog|\w+\.(?:com|org|net))$/iu;

/** By its level first; what it shares with the text decides between a site's name and a story's title. */
function weighTitle(block: HtmlBlock, level: number, told: ReadonlySet<string>): number {
  const words = [...contentWords(block.text)];
  const shared = words.filter((word) => told.has(word)).length / Math.max(1, words.length);
  const isMasthead = block.words <= 4 && MASTHEAD.test(block.text);
  const rank = [0, 0.6, 0.2, 0.1][level] ?? 0.06;
  return rank + 0.4 * shared + (block.words >= 3 ? 0.1 : 0) - (isMasthead || block.linked > 0.8 ? 0.5 : 0);
}
