import { decodeEntities } from '../signs/decode-entities.ts';
import { findLoneTitle } from './find-lone-title.ts';
import { contentWords } from '../text/find-headline.ts';
import { nameOf, type HtmlFields } from './html-fields.ts';
import { headingLevel, type HtmlBlock } from './html-blocks.ts';
import { normalizeSpace } from '../signs/page-lines.ts';

export interface HtmlTitle {
  title: string;
  /** The block that shows it, or -1. */
  headline: number;
}

/** Between a story's title and the site's name in the window title. */
const SEPARATOR = /\s+[|–—\-:·»•/]\s+|\s*\|\s*|\s+::\s+/u;

/** What a program writes into the window's title where its user gave none. */
const NO_TITLE = /^(?:untitled(?: document| page)?|document|new (?:page|document|tab)|index|page title|no title)$/iu;

/**
 * The article's title as its readers see it: the heading on the page that agrees best with what the page's fields call it. What
 * is copied out of a page has no such fields, and its heading alone has to say.
 */
export function findHtmlTitle(fields: HtmlFields, blocks: readonly HtmlBlock[], outlet: string | null): HtmlTitle {
  const stated = statedTitles(fields, outlet);
  const best = stated.length > 0 ? bestHeading(blocks, stated) : findLoneTitle(blocks);
  if (best) return { title: best.text, headline: best.order };
  const title = stated[0] ?? '';
  return { title, headline: blocks.findIndex((block) => block.words <= 40 && sameWords(block.text, title) > 0.8) };
}

function statedTitles(fields: HtmlFields, outlet: string | null): string[] {
  const found = [
    nameOf(fields.article?.['headline']),
    fields.meta.get('og:title'),
    fields.meta.get('twitter:title'),
    fields.meta.get('title'),
    fields.meta.get('dc.title'),
    fields.documentTitle,
  ];
  return found
    .filter((title): title is string => Boolean(title))
    .map((title) => normalizeSpace(decodeEntities(title)))
    .filter((title) => title !== '' && !NO_TITLE.test(title))
    .map((title) => stripSite(title, outlet, fields));
}

/** Takes the site's name off either end of a window title. */
function stripSite(title: string, outlet: string | null, fields: HtmlFields): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const names = [outlet, fields.publisher, fields.meta.get('og:site_name')]
    .filter((name): name is string => Boolean(name))
    .map((name) => name.toLowerCase());
  const last = (parts.at(-1) ?? '').toLowerCase();
  const lastAt = title.lastIndexOf(parts.at(-1) ?? '');
  const isSite = names.some((name) => last.includes(name) || name.includes(last));
  const isShort = last.split(' ').length <= 4 && (parts[0] ?? '').split(' ').length >= 4 && title.includes('|');
  return isSite || isShort ? title.slice(0, lastAt).replace(/[\s|–—\-:·»•/]+$/u, '') : title;
}

/** A heading that shares its words with a stated title. */
function bestHeading(blocks: readonly HtmlBlock[], stated: readonly string[]): HtmlBlock | null {
  let best: HtmlBlock | null = null;
  let bestWeight = 0.55;
  for (const block of blocks) {
    if (block.words > 45 || block.words < 1) continue;
    const level = headingLevel(block);
    if (level === 0) continue;
    const agreement = Math.max(0, ...stated.map((title) => sameWords(block.text, title)));
    const weight = agreement + (level === 1 ? 0.35 : level === 2 ? 0.1 : 0) - (block.linked > 0.8 ? 0.2 : 0);
    if (weight > bestWeight + 0.001 && agreement >= 0.5) {
      best = block;
      bestWeight = weight;
    }
  }
  return best;
}

/** Dice overlap of the words of two titles, 0 to 1. */
export function sameWords(a: string, b: string): number {
  const left = contentWords(a);
  const right = contentWords(b);
  if (left.size === 0 || right.size === 0) return a.toLowerCase() === b.toLowerCase() && a !== '' ? 1 : 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}
