import { endsSentence } from '../signs/prose.ts';
import { countWords, normalizeSpace } from '../signs/page-lines.ts';
import { readRegion } from './html-regions.ts';

/** What hides a part of a page without a style sheet. */
const VEILED = '[hidden], [style]';
/** A paragraph of running text; a line of a notice is shorter. */
const PARAGRAPH_WORDS = 15;
/** A notice hidden in the text (a form's thanks, a player's message) has one or two paragraphs. */
const PARAGRAPHS = 3;

/**
 * Shows the rest of a text that a page holds but covers: subscription sites send the whole article, hide all but the first
 * paragraphs by an element's own style, and uncover it by script. Extractors skip hidden parts, so the article seems to end
 * there; the words were on the page all the same. Only what stands beside visible paragraphs, in the same element, and is
 * running text itself is taken for a text's rest: windows, menus and notices that wait hidden lie elsewhere or are short.
 * Changes the document.
 */
export function showVeiledText(document: Document): void {
  const parents = new Set<Element>();
  for (const element of document.querySelectorAll(VEILED))
    if (isVeiled(element) && element.parentElement) parents.add(element.parentElement);
  for (const parent of parents) {
    if (parent.localName === 'body' || !hasVisibleText(parent)) continue;
    const veiled = [...parent.children].filter((child) => isVeiled(child) && !isSetApart(child));
    const held = veiled.reduce((sum, child) => sum + countParagraphs(child), 0);
    if (held < PARAGRAPHS) continue;
    const makes = new Set(veiled.filter((child) => countParagraphs(child) > 0).map(makeOf));
    for (const child of veiled) if (makes.has(makeOf(child))) unveil(child);
  }
}

/** Boxes of one make hold one text, cut up; a short paragraph or a subheading lies in a box of its own, too. */
function makeOf(element: Element): string {
  return `${element.localName} ${element.getAttribute('class') ?? ''}`;
}

function isVeiled(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute('style') ?? '');
}

function unveil(element: Element): void {
  element.removeAttribute('hidden');
  element.removeAttribute('style');
}

/** Whether the page's makers named it a window, a menu, comments or the like. */
function isSetApart(element: Element): boolean {
  if (element.getAttribute('aria-modal') === 'true') return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim();
  const { role, weak } = readRegion(element.localName, names, element.getAttribute('role') ?? '', '');
  // A "subscriber-only" part reads as a call to subscribe by its name; here that is just what is looked for.
  return role !== null && !weak && role !== 'promotion';
}

function hasVisibleText(parent: Element): boolean {
  return [...parent.children].some(
    (child) => !isVeiled(child) && (isParagraph(child) || [...child.children].some(isParagraph)),
  );
}

function countParagraphs(element: Element): number {
  return isParagraph(element) ? 1 : [...element.querySelectorAll('p')].filter(isParagraph).length;
}

function isParagraph(element: Element): boolean {
  if (element.localName !== 'p') return false;
  const text = normalizeSpace(element.textContent ?? '');
  return countWords(text) >= PARAGRAPH_WORDS && endsSentence(text);
}
