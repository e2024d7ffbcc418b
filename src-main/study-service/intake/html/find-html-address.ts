import type { HtmlFields } from './html-fields.ts';
import { webAddress } from '../web-address.ts';

/**
 * The address a page gives as its own: the canonical link, then `og:url`. A site's front page is not taken (a template's
 * mistake that would make one article of all its pages), unless it is where the page stood.
 */
export function findHtmlAddress(document: Document, fields: HtmlFields, url: string | null): string | null {
  const stated = [document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'), fields.meta.get('og:url')];
  for (const text of stated) {
    const address = resolve(text, url);
    if (address !== null && new URL(address).pathname + new URL(address).search !== '/') return address;
  }
  return null;
}

/** A link may be written without its site; where the page stood is not always known. */
function resolve(text: string | null | undefined, base: string | null): string | null {
  if (!text) return null;
  if (base === null) return webAddress(text);
  try {
    return webAddress(new URL(text.trim(), base).href);
  } catch {
    return null;
  }
}
