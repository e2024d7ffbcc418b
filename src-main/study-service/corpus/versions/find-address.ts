import { addressKey, siteKey } from './address-key.ts';

export interface ArticleAddress {
  /** Where the article stands, as found. */
  readonly url: string | null;
  /** Where its page says that the original stands, when that is another site. */
  readonly canonicalUrl: string | null;
  /** By which the same address is known again; the page's where the article has none of its own. */
  readonly addressKey: string | null;
}

/** A page and the addresses that stand on it. */
interface AddressedPage {
  readonly mediaType: string;
  readonly url: string | null;
  readonly articles: readonly { readonly url?: string | null | undefined }[];
}

/** Formats whose stated address is a claim of the page about itself, not of a list about its items. */
const WEB_PAGES: ReadonlySet<string> = new Set(['text/html', 'multipart/related']);

/**
 * Where an article stands on the web. A page that names another site as its original is a copy: it keeps its own address, else
 * a republisher's page would become a new version of the original.
 */
export function findAddress(capture: AddressedPage, pageIndex: number): ArticleAddress {
  const stated = capture.articles[pageIndex]?.url ?? null;
  const page = capture.url;
  const isCopy = stated !== null && page !== null && WEB_PAGES.has(capture.mediaType) && !isSameSite(stated, page);
  const url = isCopy ? page : (stated ?? (pageIndex === 0 ? page : null));
  return { url, canonicalUrl: isCopy ? stated : null, addressKey: addressKey(url ?? page) };
}

/** "news.site.example" and "site.example" are one site. */
function isSameSite(one: string, other: string): boolean {
  const [a, b] = [siteKey(one) ?? '', siteKey(other) ?? ''];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
