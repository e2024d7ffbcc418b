import { Readability } from '@mozilla/readability';

/** Deeper pages are made to crash extractors, which recurse; real ones stay under 60. */
const DEPTH_LIMIT = 250;
/** Elements Readability may look at before it gives up; the largest news page seen has 15,000. */
const ELEMENT_LIMIT = 60_000;

/**
 * What Mozilla's Readability takes for the article, as text without white space, to look blocks up in. Null where it finds
 * nothing or the page is too deep to be handed to it. It takes the document apart: read everything else first.
 */
export function readReadableText(document: Document): string | null {
  if (isTooDeep(document)) return null;
  try {
    const parsed = new Readability<Element>(document, {
      serializer: (node) => node as Element,
      keepClasses: true,
      maxElemsToParse: ELEMENT_LIMIT,
    }).parse();
    return parsed?.textContent ? squeeze(parsed.textContent) : null;
  } catch {
    return null;
  }
}

export function squeeze(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/gu, '');
}

function isTooDeep(document: Document): boolean {
  let depth = 0;
  let node: Node | null = document.documentElement;
  while (node) {
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      if (depth > DEPTH_LIMIT) return true;
      continue;
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node?.nextSibling ?? null;
  }
  return false;
}
