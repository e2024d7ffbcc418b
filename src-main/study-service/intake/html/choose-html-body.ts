import { contentWords } from '../text/find-headline.ts';
import { isRestRole } from '../rest-role.ts';
import { findAbove, nowhere, type HtmlBlock, type HtmlElement } from './html-blocks.ts';
import { readLineSign } from '../signs/line-signs.ts';
import { endsSentence } from '../signs/prose.ts';
import { squeeze } from './read-readable-text.ts';

/** What surrounds the body: the element that holds it, and names that the body itself wears and that hence say nothing. */
export interface BodyFrame {
  root: HtmlElement | null;
  worn: ReadonlySet<string>;
}

/** Which blocks are the article's, and their frame. */
export interface HtmlBody {
  kept: Set<number>;
  frame: BodyFrame;
}

/** A name on this share of the running text is the body's own dress ("paywall" on each paragraph), not a part beside it. */
const WORN_SHARE = 0.3;

/** The body's root holds at least this share of the running text that the extractor kept. */
const ROOT_SHARE = 0.8;

/**
 * Starts from what Readability kept and repairs it by the page's own structure. It drops short paragraphs, lists and
 * whole second halves (a paragraph lost would look like the outlet left it out), and lets in share bars and teasers.
 */
export function chooseHtmlBody(
  blocks: readonly HtmlBlock[],
  readable: string | null,
  headline: number,
  title: string,
): HtmlBody {
  const seed = chooseSeed(blocks, readable, title);
  const root = bodyRoot(blocks, seed);
  const frame = { root, worn: wornNames(blocks, seed) };
  if (!root) return { kept: new Set(), frame };
  const kept = new Set(
    blocks
      .filter((block) => seed.has(block.order) && block.order !== headline && !isBeside(block, frame))
      .map((block) => block.order),
  );
  bringBack(blocks, kept, frame, headline);
  bringTwins(blocks, kept, frame, headline);
  return { kept, frame };
}

/** Names that a large share of the kept running text stands under. */
function wornNames(blocks: readonly HtmlBlock[], kept: ReadonlySet<number>): Set<string> {
  const words = new Map<string, number>();
  let total = 0;
  for (const block of blocks) {
    if (!kept.has(block.order) || !isRunningText(block)) continue;
    total += block.words;
    const names = new Set<string>();
    for (let at: HtmlElement | null = block.element; at; at = at.parent)
      if (at.region !== null && at.region !== 'caption') names.add(at.names);
    for (const name of names) words.set(name, (words.get(name) ?? 0) + block.words);
  }
  return new Set([...words].filter(([name, held]) => name !== '' && held >= total * WORN_SHARE).map(([name]) => name));
}

/** Shorter texts ("Advertisement", a name) stand in many places of a page, so where they are found says little. */
const TELLING_LENGTH = 40;
/** How far behind the last found block a short one may follow, in letters. */
const NEAR = 300;

/** The extractor's choice is given up for the page's richest container if it holds less than this share of its words. */
const TRUST = 0.3;

/**
 * What Readability kept, unless that is a cookie notice or the readers' comments: under a short report the comments are
 * the richest text of a page. Then the container with the most running text outside such parts is taken.
 */
function chooseSeed(blocks: readonly HtmlBlock[], readable: string | null, title: string): Set<number> {
  const own = richestContainer(blocks);
  if (readable === null) return new Set(own.map((block) => block.order));
  const kept = findKept(blocks, readable);
  const trusted = blocks.filter((block) => kept.has(block.order) && isRunningText(block) && !isAmongComments(block));
  const isPoor = countWords(trusted) < TRUST * countWords(own) && tellsOf(own, title);
  return isPoor ? new Set(own.map((block) => block.order)) : kept;
}

function countWords(blocks: readonly HtmlBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.words, 0);
}

/** Whether a text speaks of what a title names; a column of other stories' summaries does not. */
function tellsOf(blocks: readonly HtmlBlock[], title: string): boolean {
  const named = [...contentWords(title)];
  const told = contentWords(blocks.map((block) => block.text).join(' '));
  return named.length === 0 || named.filter((word) => told.has(word)).length >= named.length * TOLD_SHARE;
}

const TOLD_SHARE = 0.4;

function isAmongComments(block: HtmlBlock): boolean {
  return findAbove(block.element, isPage, (element) => element.region === 'reader comment') !== null;
}

/** The names of these hold for everything on the page ("comments-open"). */
function isPage(element: HtmlElement): boolean {
  return element.tag === 'body' || element.tag === 'main' || element.tag === 'html';
}

function richestContainer(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const homes = new Map<HtmlElement | null, HtmlBlock[]>();
  for (const block of blocks) {
    if (!isRunningText(block) || block.linked > 0.3) continue;
    if (findAbove(block.element, isPage, (element) => isRestRole(element.region) && !element.weak)) continue;
    const home = homeOf(block);
    const held = homes.get(home);
    if (held) held.push(block);
    else homes.set(home, [block]);
  }
  return [...homes.values()].toSorted((a, b) => countWords(b) - countWords(a))[0] ?? [];
}

/** Blocks whose text stands in the extractor's text; short ones only right behind a longer one that does. */
function findKept(blocks: readonly HtmlBlock[], readable: string): Set<number> {
  const kept = new Set<number>();
  let at = 0;
  for (const block of blocks) {
    const text = squeeze(block.text);
    const ahead = readable.indexOf(text, at);
    const isTelling = text.length >= TELLING_LENGTH;
    const found = ahead < 0 && isTelling ? readable.indexOf(text) : ahead;
    if (found < 0 || (!isTelling && found > at + NEAR)) continue;
    kept.add(block.order);
    at = found + text.length;
  }
  return kept;
}

/** Whether a block is long enough, and closed as a sentence is, to be a paragraph of a text. */
export function isRunningText(block: HtmlBlock): boolean {
  return block.words >= 8 && block.linked < 0.5 && (endsSentence(block.text) || block.words >= 25);
}

/** The deepest element that still holds nearly all running text that was kept. */
function bodyRoot(blocks: readonly HtmlBlock[], kept: ReadonlySet<number>): HtmlElement | null {
  const held = new Map<HtmlElement, number>();
  let total = 0;
  for (const block of blocks) {
    if (!kept.has(block.order) || !isRunningText(block)) continue;
    total += block.words;
    for (let element: HtmlElement | null = block.element; element; element = element.parent)
      held.set(element, (held.get(element) ?? 0) + block.words);
  }
  let root: HtmlElement | null = null;
  for (const [element, words] of held)
    if (words >= total * ROOT_SHARE && (!root || element.depth > root.depth)) root = element;
  return root && /^(?:p|li|blockquote|span)$/u.test(root.tag) ? root.parent : root;
}

/** Whether names between a block and the body's root, or its own wording, say that it is not the article's. */
function isBeside(block: HtmlBlock, frame: BodyFrame): boolean {
  const region = besideRegion(block, frame);
  if (region && !(region.weak && isRunningText(block) && block.linked < 0.3)) return true;
  const sign = readLineSign(block.text, block.words);
  if (sign !== null && (block.words <= 12 || sign === 'advertising code' || sign === 'footer' || block.linked > 0.3))
    return true;
  if (sign === 'promotion' && (block.linked > 0 || block.words <= 25)) return true;
  return block.linked > 0.8 && block.words >= 3 && !isHeading(block) && block.words < 30 && startsOwnLine(block);
}

/**
 * The first element above a block whose names set it apart, up to the body's root, to what holds both, or to an element
 * named as an article's text.
 */
export function besideRegion(block: HtmlBlock, { root, worn }: BodyFrame): HtmlElement | null {
  return findAbove(
    block.element,
    (element) => element.isBody || holds(element, root),
    (element) =>
      element.region !== null &&
      !worn.has(element.names) &&
      (isRestRole(element.region) || ['caption', 'byline', 'dateline'].includes(element.region)),
  );
}

/** Whether one element is the other or lies above it: what its names say then holds for the article too. */
function holds(element: HtmlElement, inner: HtmlElement | null): boolean {
  for (let at = inner; at; at = at.parent) if (at === element) return true;
  return false;
}

function startsOwnLine(block: HtmlBlock): boolean {
  return !/^(?:td|th|dd|dt)$/u.test(block.tag);
}

export function isHeading(block: HtmlBlock): boolean {
  return (
    /^h[1-6]$/u.test(block.tag) ||
    findAbove(block.element, nowhere, (element) => /^h[1-6]$/u.test(element.tag)) !== null
  );
}

/**
 * Blocks that the extractor dropped come back where the page's structure says body: under the body's root, between its first
 * and last kept block or beside kept running text in the same element, not in a part named otherwise, not made of links.
 */
function bringBack(blocks: readonly HtmlBlock[], kept: Set<number>, frame: BodyFrame, headline: number): void {
  const orders = [...kept].filter((order) => isRunningText(blocks[order]!));
  const first = Math.min(...orders);
  const last = Math.max(...orders);
  const homes = new Set(orders.map((order) => homeOf(blocks[order]!)));
  for (const block of blocks) {
    if (
      kept.has(block.order) ||
      block.order === headline ||
      !findAbove(block.element, nowhere, (element) => element === frame.root)
    )
      continue;
    if (isBeside(block, frame) || block.linked > (isRunningText(block) ? 0.8 : 0.5)) continue;
    const isBetween = block.order > first && block.order < last;
    const isSibling = homes.has(homeOf(block)) && /^(?:p|h[2-6]|li|blockquote|pre)$/u.test(block.tag);
    if ((isBetween && (isRunningText(block) || isSibling || isHeading(block))) || (isSibling && isRunningText(block)))
      kept.add(block.order);
  }
}

/**
 * Some sites cut one text into several boxes of the same make, with ads between; the extractor keeps the largest. Boxes that
 * wear the same names inside the same article, with no other headline before them, are the same text.
 */
function bringTwins(blocks: readonly HtmlBlock[], kept: Set<number>, frame: BodyFrame, headline: number): void {
  const { root } = frame;
  if (!root || root.names === '') return;
  const home = articleOf(root);
  let otherHeadline = false;
  for (const block of blocks) {
    if (block.order <= headline) continue;
    if (headline >= 0 && isTopHeading(block)) otherHeadline = true;
    if (otherHeadline || kept.has(block.order)) continue;
    const twin = findAbove(
      block.element,
      (element) => element === home,
      (element) =>
        element !== root && element.tag === root.tag && element.names === root.names && element.depth === root.depth,
    );
    if (!twin || isBeside(block, frame) || block.linked > 0.5) continue;
    if (isRunningText(block) || isHeading(block) || /^(?:p|li|blockquote)$/u.test(block.tag)) kept.add(block.order);
  }
}

function articleOf(element: HtmlElement): HtmlElement | null {
  return findAbove(
    element,
    nowhere,
    (above) => above.tag === 'article' || above.tag === 'main' || above.tag === 'body',
  );
}

function isTopHeading(block: HtmlBlock): boolean {
  return block.tag === 'h1' || block.element.tag === 'h1';
}

/** The element a block lies in as one of several: its paragraph's parent. */
function homeOf(block: HtmlBlock): HtmlElement | null {
  return /^(?:p|h[1-6]|li|blockquote|pre)$/u.test(block.element.tag) ? block.element.parent : block.element;
}
