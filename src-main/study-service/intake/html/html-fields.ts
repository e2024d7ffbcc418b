import { isRecord } from '../is-record.ts';

/** What a page says about itself in its head: meta elements by name, and the article among its JSON-LD objects. */
export interface HtmlFields {
  meta: Map<string, string>;
  article: Record<string, unknown> | null;
  /** The publisher's name from JSON-LD, wherever it stood. */
  publisher: string | null;
  documentTitle: string | null;
  language: string | null;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting|Review|Recipe|CreativeWork)$/u;
/** JSON-LD objects looked at; a page with more is no news page. */
const OBJECT_LIMIT = 2000;

export function readFields(document: Document): HtmlFields {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      ''
    )
      .toLowerCase()
      .trim();
    const content = element.getAttribute('content')?.trim();
    if (name && content && !meta.has(name) && !isOfAnother(element)) meta.set(name, content);
  }
  const objects = readJsonLd(document);
  const article = objects.filter(isArticle).toSorted((a, b) => fieldCount(b) - fieldCount(a))[0] ?? null;
  return {
    meta,
    article,
    publisher:
      nameOf(article?.['publisher']) ??
      nameOf(objects.find((object) => isType(object, /^(?:NewsMediaOrganization|WebSite)$/u))),
    documentTitle: document.querySelector('title')?.textContent?.trim() || null,
    language: readLanguage(document, meta),
  };
}

/** Comments, recordings and other stories on a page carry fields of their own (schema.org microdata): a comment's date is not the page's. */
function isOfAnother(element: Element): boolean {
  if (!element.hasAttribute('itemprop')) return false;
  const type = element.closest('[itemtype]')?.getAttribute('itemtype')?.trim() ?? '';
  return type !== '' && !PAGE_TYPE.test(type);
}

const PAGE_TYPE = /(?:Article|BlogPosting|Blog|Report|CreativeWork|Page)$/u;

function fieldCount(object: Record<string, unknown>): number {
  return ['headline', 'datePublished', 'author', 'articleBody', 'publisher'].filter((key) => key in object).length;
}

function readLanguage(document: Document, meta: Map<string, string>): string | null {
  const stated = document.documentElement?.getAttribute('lang') || meta.get('og:locale') || meta.get('language') || '';
  return /^([a-z]{2})(?:[-_]|$)/iu.exec(stated.trim())?.[1]?.toLowerCase() ?? null;
}

/** Every object of every JSON-LD block, `@graph` and arrays opened; a block with broken JSON is passed over. */
function readJsonLd(document: Document): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const pending: unknown[] = [parseLoosely(script.textContent ?? '')];
    while (pending.length > 0 && found.length < OBJECT_LIMIT) {
      const value = pending.pop();
      if (Array.isArray(value)) pending.push(...value.toReversed());
      else if (isRecord(value)) {
        found.push(value);
        for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'])
          if (typeof value[key] === 'object') pending.push(value[key]);
      }
    }
  }
  return found;
}

/** Sites print raw line breaks and comment marks into their JSON. */
function parseLoosely(text: string): unknown {
  const trimmed = text.trim().replace(/^<!--|-->$|^\/\/<!\[CDATA\[|\/\/\]\]>$/gu, '');
  try {
    return JSON.parse(trimmed);
  } catch {
    try {
      return JSON.parse(trimmed.replace(/[\u0000-\u001f]+/gu, ' ').replace(/,\s*([}\]])/gu, '$1'));
    } catch {
      return null;
    }
  }
}

function isType(object: Record<string, unknown>, pattern: RegExp): boolean {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type]).some((name) => typeof name === 'string' && pattern.test(name));
}

function isArticle(object: Record<string, unknown>): boolean {
  return isType(object, ARTICLE_TYPE) && ('headline' in object || 'datePublished' in object || 'articleBody' in object);
}

/** A name given as a text, an object or a list of either. */
export function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return nameOf(value[0]);
  return isRecord(value) ? nameOf(value['name']) : null;
}

export function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesOf);
  const name = isRecord(value) ? value['name'] : value;
  if (Array.isArray(name)) return name.flatMap(namesOf);
  return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : [];
}
