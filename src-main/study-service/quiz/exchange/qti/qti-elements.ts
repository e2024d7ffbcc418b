import type { Element, Node } from '@xmldom/xmldom';
import { tidyLines } from '../strip-markup.ts';

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** What a page sets on a line of its own; QTI's texts are a part of HTML. */
const BLOCKS = new Set(
  'p div li ul ol tr table h1 h2 h3 h4 h5 h6 blockquote pre dl dt dd hr prompt itemBody contentBody rubricBlock'.split(
    ' ',
  ),
);
/** What nobody sees at first: comments on answers, hints behind a button, what a style says. */
const UNSEEN = new Set(
  'feedbackInline feedbackBlock modalFeedback templateInline templateBlock infoControl stylesheet script style companionMaterialsInfo'.split(
    ' ',
  ),
);

/** QTI 3.0 writes `qti-choice-interaction` and `response-identifier` where 2.1 has `choiceInteraction` and `responseIdentifier`. */
export function nameOf(element: Element): string {
  const name = element.localName ?? element.nodeName;
  if (!name.startsWith('qti-')) return name;
  return name.slice(4).replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}

/** By its name in 2.1, or as 3.0 writes it. */
export function attributeOf(element: Element, name: string): string | null {
  const kebab = name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
  return element.getAttribute(name) ?? element.getAttribute(kebab);
}

/** Elements alone; by their name in 2.1, where one is given. */
export function childrenOf(element: Element, name?: string): Element[] {
  const children = [...element.childNodes].filter(isElement);
  return name === undefined ? children : children.filter((child) => nameOf(child) === name);
}

/** Itself left out, in the order of the document. */
export function descendantsOf(element: Element, isWanted: (name: string) => boolean): Element[] {
  return childrenOf(element).flatMap((child) => [
    ...(isWanted(nameOf(child)) ? [child] : []),
    ...descendantsOf(child, isWanted),
  ]);
}

/** The words a person sees, a line a block; `replace` may say something else for an element (null: read it as usual). */
export function wordsOf(element: Element, replace: (child: Element) => string | null = () => null): string {
  return tidyLines(readWords(element, replace));
}

/** The words in an element that is unseen by itself, such as a comment on an answer. */
export function wordsWithin(element: Element): string {
  return tidyLines([...element.childNodes].map((child) => readWords(child, () => null)).join(''));
}

function readWords(node: Node, replace: (child: Element) => string | null): string {
  if (node.nodeType === TEXT || node.nodeType === CDATA) return (node.nodeValue ?? '').replace(/\s+/gu, ' ');
  if (!isElement(node)) return '';
  const instead = replace(node);
  if (instead !== null) return instead;
  const name = nameOf(node);
  if (UNSEEN.has(name)) return '';
  if (name === 'br') return '\n';
  if (name === 'img') {
    const alt = node.getAttribute('alt')?.trim() ?? '';
    return alt === '' ? '' : `[${alt}]`;
  }
  const words = [...node.childNodes].map((child) => readWords(child, replace)).join('');
  return BLOCKS.has(name) ? `\n${words}\n` : words;
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}
