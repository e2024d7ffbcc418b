import type { BlockRole } from '../../../contract/plain/vocabulary.ts';
import { decodeEntities } from '../signs/decode-entities.ts';
import { readByline } from '../signs/find-byline.ts';
import { sameWords } from './find-html-title.ts';
import { findAbove, nowhere, type HtmlBlock } from './html-blocks.ts';
import type { HtmlFields } from './html-fields.ts';
import { isDateLine } from '../signs/read-date.ts';

export interface HtmlHead {
  deck: string | null;
  roles: Map<number, BlockRole>;
}

/** Blocks between headline and text that belong to the article's head. */
const REACH = 25;

/** Roles of headline, deck, byline and dateline: what stands between the headline and the first paragraph. */
export function roleHtmlHead(
  blocks: readonly HtmlBlock[],
  headline: number,
  bodyStart: number,
  fields: HtmlFields,
): HtmlHead {
  const head: HtmlHead = { deck: null, roles: new Map() };
  if (headline < 0) return { deck: null, roles: roleSignLines(blocks, bodyStart) };
  head.roles.set(headline, 'headline');
  const described = decodeEntities(fields.meta.get('og:description') ?? fields.meta.get('description') ?? '');
  const end = bodyStart > headline ? Math.min(bodyStart, headline + REACH) : headline + 8;
  for (const block of blocks.slice(headline + 1, end)) {
    const region = findAbove(block.element, nowhere, (element) => element.region !== null)?.region ?? null;
    if (
      head.deck === null &&
      block.words >= 4 &&
      block.words <= 80 &&
      (region === 'deck' || (described !== '' && sameWords(block.text, described) > 0.75)) &&
      block.linked < 0.5
    ) {
      head.deck = block.text;
      head.roles.set(block.order, 'deck');
    } else if (block.words <= 25 && readByline(block.text) !== null) head.roles.set(block.order, 'byline');
    else if (block.words <= 25 && isDateLine(block.text)) head.roles.set(block.order, 'dateline');
    else if (region === 'byline' && block.words <= 25) head.roles.set(block.order, 'byline');
    else if (region === 'dateline' && block.words <= 15) head.roles.set(block.order, 'dateline');
    else if (region === 'caption') head.roles.set(block.order, 'caption');
  }
  return head;
}

/** A text without a headline still has the byline and the date that stand right above it. */
function roleSignLines(blocks: readonly HtmlBlock[], bodyStart: number): Map<number, BlockRole> {
  const roles = new Map<number, BlockRole>();
  for (let order = bodyStart - 1; order >= 0; order -= 1) {
    const text = blocks[order]?.text ?? '';
    const role = readByline(text) !== null ? 'byline' : isDateLine(text) ? 'dateline' : null;
    if (role === null) break;
    roles.set(order, role);
  }
  return roles;
}
