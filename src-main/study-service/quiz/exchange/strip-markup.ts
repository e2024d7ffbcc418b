import { parseHTML } from 'linkedom';
import { marked } from 'marked';

/** What a browser sets on a line of its own. */
const BLOCKS = new Set(
  'P DIV LI UL OL TR TABLE H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE SECTION ARTICLE DL DT DD HR FIGURE'.split(' '),
);
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);
const TEXT = 3;
const ELEMENT = 1;

/** Deeper than any page that people write; beyond it a reader would run out of stack. */
const DEEPEST = 200;

/** The words of a piece of HTML, a line a block; a picture is its alternative text in brackets. Never fails. */
export function htmlToWords(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return tidyLines(readNode(document.body as unknown as ReadNode, 0));
}

/** By way of HTML, whose words they are then. What is nested deeper than the parser follows keeps its marks. Never fails. */
export function markdownToWords(markdown: string): string {
  let html: string;
  try {
    html = marked.parse(markdown, { async: false });
  } catch {
    return tidyLines(markdown);
  }
  return htmlToWords(html);
}

/** Whether a text that says nothing of its format is HTML all the same, as question banks often hold. */
export function looksLikeHtml(text: string): boolean {
  return /<\/?(?:p|br|b|i|em|strong|u|span|div|img|a|ul|ol|li|sub|sup|h[1-6]|table|code|pre)\b[^<>]*>/iu.test(text);
}

/** Without empty lines, and without white space at either end of a line or more than one within it. */
export function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

interface ReadNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<ReadNode>;
  getAttribute?(name: string): string | null;
}

function readNode(node: ReadNode, depth: number): string {
  if (node.nodeType === TEXT) return (node.nodeValue ?? '').replace(/\s+/gu, ' ');
  const name = node.nodeName.toUpperCase();
  if (node.nodeType !== ELEMENT || UNSEEN.has(name) || depth > DEEPEST) return '';
  if (name === 'BR') return '\n';
  if (name === 'IMG') {
    const alt = node.getAttribute?.('alt')?.trim() ?? '';
    return alt === '' ? '' : `[${alt}]`;
  }
  const words = [...node.childNodes].map((child) => readNode(child, depth + 1)).join('');
  return BLOCKS.has(name) ? `\n${words}\n` : words;
}
