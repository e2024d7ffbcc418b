import type { BlockRole, RestRole } from '../../../contract/plain/vocabulary.ts';
import { besideRegion, type BodyFrame, isHeading, isRunningText } from './choose-html-body.ts';
import { opensAuthorNote } from '../signs/author-note.ts';
import { isCaptionText } from '../signs/caption-text.ts';
import { isCredit, readByline, readSignature } from '../signs/find-byline.ts';
import { findAbove, type HtmlBlock, type HtmlElement } from './html-blocks.ts';
import { readLineSign } from '../signs/line-signs.ts';
import { opensCorrection, opensTurn } from '../signs/paragraph-openings.ts';
import { findQuotations } from '../signs/quotation-runs.ts';
import { isRestRole } from '../rest-role.ts';
import { endsSentence } from '../signs/prose.ts';
import { isDateLine } from '../signs/read-date.ts';

/** Roles of the blocks that make up an article's body, from their tags first and their words second. */
export function roleHtmlBody(body: readonly HtmlBlock[], frame: BodyFrame, byline: string | null): BlockRole[] {
  const quotations = findQuotations(body.map((block) => block.text));
  const roles = body.map((block, index) => roleOf(block, frame, quotations[index] ?? false));
  const signers = byline === null ? [] : byline.split(', ');
  const note = body.findIndex(
    (block, index) =>
      index >= Math.max(1, body.length - NOTE_REACH) && opensAuthorNote(block.text, block.words, signers),
  );
  for (let index = note; note > 0 && index < body.length; index += 1)
    if (roles[index] !== 'correction') roles[index] = 'promotion';
  if (isDeckBlock(body[0], frame)) roles[0] = 'deck';
  const text = body.findIndex((block) => isRunningText(block) && !isDateLine(block.text));
  for (let index = 0; index < text; index += 1)
    if (roles[index] === 'paragraph' && isDateLine(body[index]?.text ?? '')) roles[index] = 'dateline';
  return roles;
}

/** Blocks from the end in which a note about the writer may begin. */
const NOTE_REACH = 4;

function isDeckBlock(block: HtmlBlock | undefined, frame: BodyFrame): boolean {
  return block !== undefined && block.words <= 60 && isUnder(block, frame, (element) => element.region === 'deck');
}

/** Whether an element between a block and the body's root passes; names that the body itself wears do not count. */
function isUnder(block: HtmlBlock, { root, worn }: BodyFrame, test: (element: HtmlElement) => boolean): boolean {
  const stop = (element: HtmlElement): boolean => element === root;
  return findAbove(block.element, stop, (element) => !worn.has(element.names) && test(element)) !== null;
}

function roleOf(block: HtmlBlock, frame: BodyFrame, quoted: boolean): BlockRole {
  const under = (test: (element: HtmlElement) => boolean): boolean => isUnder(block, frame, test);
  if (under((element) => element.tag === 'figcaption' || element.region === 'caption')) return 'caption';
  if (isCaptionText(block.text, block.words)) return 'caption';
  if (isHeading(block)) return 'subheading';
  if (opensCorrection(block.text) || under((element) => element.region === 'correction')) return 'correction';
  if (opensTurn(block.text) && block.words > 2) return 'transcript turn';
  if (quoted || under((element) => element.tag === 'blockquote')) return 'quotation';
  if (under((element) => /^(?:li|td|th|dd|dt)$/u.test(element.tag))) return 'list';
  if (readSignature(block.text) !== null || isCredit(block.text, block.words) || readByline(block.text) !== null)
    return 'byline';
  const isShortTitle = block.words <= 10 && !endsSentence(block.text);
  return isShortTitle && under((element) => /^(?:strong|b)$/u.test(element.tag)) ? 'subheading' : 'paragraph';
}

/** The role of a block that is no article's: by the part of the page it stands in, then by its wording. */
export function roleHtmlRest(block: HtmlBlock, frame: BodyFrame): RestRole {
  const sign = readLineSign(block.text, block.words);
  if (sign === 'advertising code' || (sign === 'comment form' && block.words < 8)) return sign;
  const region = besideRegion(block, frame)?.region ?? null;
  if (isRestRole(region)) return sign !== null && region === 'navigation' ? sign : region;
  if (sign !== null) return sign;
  return block.words >= 6 && block.linked > 0.3 ? 'related story' : 'navigation';
}
