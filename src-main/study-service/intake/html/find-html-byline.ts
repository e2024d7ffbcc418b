import { cleanByline, isAgency, readByline } from '../signs/find-byline.ts';
import { decodeEntities } from '../signs/decode-entities.ts';
import { findAbove, nowhere, type HtmlBlock } from './html-blocks.ts';
import { type HtmlFields, namesOf } from './html-fields.ts';
import { isDateLine } from '../signs/read-date.ts';
import { looksLikePersonName } from '../signs/person-name.ts';

/** Meta names for who wrote a page, surest first. */
export const META_AUTHORS = [
  'parsely-author',
  'sailthru.author',
  'article:author_name',
  'byl',
  'author',
  'dc.creator',
  'dcterms.creator',
  'article:author',
  'og:article:author',
  'cxenseparse:author',
  'citation_author',
  'twitter:creator:name',
];
const REACH_BELOW = 16;
const REACH_ABOVE = 4;

/** Who the page says wrote it. `outlet` is not a writer: many sites put their own name into the author field. */
export function findHtmlByline(
  fields: HtmlFields,
  blocks: readonly HtmlBlock[],
  headline: number,
  outlet: string | null,
): string | null {
  const visible = fromBlocks(blocks, headline);
  const stated =
    clean([...namesOf(fields.article?.['author'])], outlet) ??
    clean([...namesOf(fields.article?.['creator'])], outlet) ??
    fromMeta(fields, outlet);
  if (stated && visible && namesMore(visible, stated)) return visible;
  if (stated && looksLikePersons(stated)) return stated;
  return visible ?? stated;
}

/** The page's fields often hold only the first of several writers; the line that readers see has all. */
function namesMore(visible: string, stated: string): boolean {
  return visible.length > stated.length && stated.split(', ').every((name) => visible.includes(name));
}

function looksLikePersons(text: string): boolean {
  return text.split(/, | and /u).some((name) => looksLikePersonName(name) || isAgency(name));
}

function clean(names: readonly string[], outlet: string | null): string | null {
  const own = outlet?.toLowerCase() ?? '';
  const cleaned = names
    .filter((name) => !/^https?:/iu.test(name))
    .flatMap((name) => decodeEntities(name).split(/\s*(?:;|\||,(?! (?:jr|sr|phd|md)\b)|\band\b|&)\s*/iu))
    .map((name) => cleanByline(name))
    .filter(
      (name): name is string => name !== null && name.toLowerCase() !== own && !/^@|\.(?:com|org|net)$/iu.test(name),
    );
  const unique = [...new Set(cleaned)].slice(0, 8);
  return unique.length > 0 ? unique.join(', ') : null;
}

function fromMeta(fields: HtmlFields, outlet: string | null): string | null {
  for (const name of META_AUTHORS) {
    const value = fields.meta.get(name);
    const found = value ? clean([value], outlet) : null;
    if (found) return found;
  }
  return null;
}

function fromBlocks(blocks: readonly HtmlBlock[], headline: number): string | null {
  const near = blocks
    .slice(Math.max(0, headline - REACH_ABOVE), Math.max(0, headline) + REACH_BELOW)
    .filter((block) => block.words <= 25);
  for (const block of near) {
    const byline = readByline(block.text);
    if (byline) return byline;
  }
  for (const block of near) {
    if (!findAbove(block.element, nowhere, (element) => element.region === 'byline')) continue;
    const name = cleanByline(block.text);
    if (name && (looksLikePersons(name) || (/^by\s/iu.test(block.text) && block.words <= 8))) return name;
  }
  return nameBesideDate(near, headline);
}

/** A name alone on its line, next to the date under the headline, is the writer's. */
function nameBesideDate(near: readonly HtmlBlock[], headline: number): string | null {
  const index = near.findIndex((block) => block.order > headline && looksLikePersonName(block.text));
  const name = near[index]?.text ?? null;
  const besides = [near[index - 1], near[index + 1], near[index + 2]];
  return headline >= 0 && besides.some((block) => block !== undefined && isDateLine(block.text)) ? name : null;
}
