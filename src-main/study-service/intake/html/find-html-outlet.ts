import { decodeEntities } from '../signs/decode-entities.ts';
import { nameOf, type HtmlFields } from './html-fields.ts';

/**
 * Who publishes the page, by its own fields; the site's name as readers see it before the company's. `url` is where the page stood or,
 * for a file that came from nowhere known, the address it states: what was republished states its first one, which holds another name.
 */
export function findHtmlOutlet(fields: HtmlFields, url: string | null): string | null {
  const stated =
    fields.meta.get('og:site_name') ??
    nameOf(fields.article?.['publisher']) ??
    fields.publisher ??
    fields.meta.get('application-name') ??
    fields.meta.get('twitter:site_name') ??
    fields.meta.get('dc.publisher');
  const name = stated ? decodeEntities(stated).trim() : null;
  if (name && !/^https?:/iu.test(name)) return name;
  return fromWindowTitle(fields.documentTitle, url);
}

/** "Story title | Site": the part after the last bar is the site's name if the address holds it. */
function fromWindowTitle(title: string | null, url: string | null): string | null {
  const last = title
    ?.split(/\s[|–—-]\s/u)
    .at(-1)
    ?.trim();
  if (!last || last === title || last.split(' ').length > 5 || !url) return null;
  const host = hostOf(url).replace(/[^\p{L}\p{N}]/gu, '');
  return host.includes(last.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')) ? last : null;
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.toLowerCase();
  } catch {
    return '';
  }
}
