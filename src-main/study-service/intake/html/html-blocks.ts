import type { BlockRole } from '../../../contract/plain/vocabulary.ts';
import { readRegion } from './html-regions.ts';
import { countWords, normalizeSpace } from '../signs/page-lines.ts';

/** An element on the way from the page's root to a block, with what its names say. */
export interface HtmlElement {
  id: number;
  tag: string;
  names: string;
  region: BlockRole | null;
  /** Its names are too common to outweigh running text. */
  weak: boolean;
  /** Its names call it an article's text. */
  isBody: boolean;
  parent: HtmlElement | null;
  depth: number;
}

/** One stretch of text as a browser would set it: a paragraph, an item, a cell, a loose line. */
export interface HtmlBlock {
  text: string;
  words: number;
  order: number;
  tag: string;
  element: HtmlElement;
  /** Share of the letters that stand in links, 0 to 1. */
  linked: number;
  /** A `time` element's machine-readable date, where the block holds one. */
  datetime: string | null;
}

/** Never set as text by a browser, or not by itself. */
const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'map',
  'head',
  'title',
  'meta',
  'link',
  'datalist',
  'input',
]);
const INLINE = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  'rp',
  'rt',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'nobr',
  'amp-link',
  'label',
]);
/** Elements below this depth are read as one run of text: real pages stay under 60, hostile ones go on for ever. */
const DEPTH_LIMIT = 200;

/** Letters of an element's names that are read; utility classes run on, what a part is for stands first. */
const NAMES_LENGTH = 300;

const TEXT = 3;
const ELEMENT = 1;

interface Run {
  parts: string[];
  linked: number;
  breaks: number;
  datetime: string | null;
}

/** Walks a page in reading order and gives every block of visible text. */
export function readBlocks(root: Element): HtmlBlock[] {
  const walker = new BlockWalker();
  walker.enter(root, null, 0);
  return walker.blocks;
}

class BlockWalker {
  readonly blocks: HtmlBlock[] = [];
  private run: Run = emptyRun();
  private elements = 0;

  enter(node: Element, parent: HtmlElement | null, depth: number): void {
    const tag = node.localName.toLowerCase();
    const element = this.describe(node, tag, parent, depth);
    this.flush(parent ?? element, parent?.tag ?? tag);
    this.children(node, element, depth, false);
    this.flush(element, tag);
  }

  private describe(node: Element, tag: string, parent: HtmlElement | null, depth: number): HtmlElement {
    const names = [
      node.getAttribute('class'),
      node.getAttribute('id'),
      node.getAttribute('data-testid') ?? node.getAttribute('data-component'),
    ]
      .filter(Boolean)
      .join(' ')
      .slice(0, NAMES_LENGTH);
    const region = readRegion(tag, names, node.getAttribute('role') ?? '', node.getAttribute('itemprop') ?? '');
    this.elements += 1;
    return {
      id: this.elements,
      tag,
      names,
      region: region.role,
      weak: region.weak,
      isBody: region.isBody,
      parent,
      depth,
    };
  }

  private children(node: Element, element: HtmlElement, depth: number, inLink: boolean): void {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) this.add(child.nodeValue ?? '', inLink);
      else if (child.nodeType === ELEMENT) this.child(child as Element, element, depth + 1, inLink);
    }
  }

  private child(node: Element, element: HtmlElement, depth: number, inLink: boolean): void {
    const tag = node.localName.toLowerCase();
    if (UNSEEN.has(tag) || isHidden(node)) return;
    if (tag === 'br') this.lineBreak(element);
    else if (tag === 'hr') this.flush(element, element.tag);
    else if (depth > DEPTH_LIMIT) this.add(` ${node.textContent ?? ''} `, inLink);
    else if (INLINE.has(tag)) this.inline(node, tag, element, depth, inLink);
    else this.block(node, tag, element, depth, inLink);
  }

  private inline(node: Element, tag: string, element: HtmlElement, depth: number, inLink: boolean): void {
    if (tag === 'time') this.run.datetime ??= node.getAttribute('datetime');
    const named =
      node.getAttribute('class') || node.getAttribute('itemprop') ? this.describe(node, tag, element, depth) : null;
    // A span that its makers named a caption or a byline is set apart by style; read as a part of its own where it begins a line.
    if (named?.region && normalizeSpace(this.run.parts.join('')) === '' && tag !== 'a')
      return this.block(node, tag, element, depth, inLink);
    this.children(node, element, depth, inLink || tag === 'a');
  }

  private block(node: Element, tag: string, parent: HtmlElement, depth: number, inLink: boolean): void {
    this.flush(parent, parent.tag);
    const element = this.describe(node, tag, parent, depth);
    if (tag === 'time') this.run.datetime ??= node.getAttribute('datetime');
    this.children(node, element, depth, inLink || tag === 'a');
    if (tag === 'td' || tag === 'th') this.add(' ', false);
    this.flush(element, tag);
  }

  private add(text: string, inLink: boolean): void {
    this.run.parts.push(text);
    const letters = text.trim().length;
    if (letters > 0) this.run.breaks = 0;
    if (inLink) this.run.linked += letters;
  }

  /** Two breaks in a row part paragraphs, one is a line's end. */
  private lineBreak(element: HtmlElement): void {
    this.run.breaks += 1;
    if (this.run.breaks >= 2) this.flush(element, element.tag);
    else this.run.parts.push(' ');
  }

  private flush(element: HtmlElement, tag: string): void {
    const text = normalizeSpace(this.run.parts.join(''));
    if (text !== '') {
      const linked = Math.min(1, this.run.linked / text.length);
      this.blocks.push({
        text,
        words: countWords(text),
        order: this.blocks.length,
        tag,
        element,
        linked,
        datetime: this.run.datetime,
      });
      this.run = emptyRun();
    } else this.run = { ...emptyRun(), datetime: this.run.datetime };
  }
}

function emptyRun(): Run {
  return { parts: [], linked: 0, breaks: 0, datetime: null };
}

function isHidden(node: Element): boolean {
  if (node.hasAttribute('hidden')) return true;
  const style = node.getAttribute('style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style);
}

/** The nearest element, from this one up, that passes a test; `stop` ends the way up before it is tested. */
export function findAbove(
  element: HtmlElement,
  stop: (element: HtmlElement) => boolean,
  test: (element: HtmlElement) => boolean,
): HtmlElement | null {
  for (let at: HtmlElement | null = element; at && !stop(at); at = at.parent) if (test(at)) return at;
  return null;
}

/** 1 to 6 where a block is a heading or the only thing in one, else 0. */
export function headingLevel(block: HtmlBlock): number {
  for (
    let element: HtmlBlock['element'] | null = block.element, steps = 0;
    element && steps < 3;
    element = element.parent, steps += 1
  ) {
    const level = /^h([1-6])$/u.exec(element.tag)?.[1];
    if (level) return Number(level);
  }
  return 0;
}

export function nowhere(): boolean {
  return false;
}
