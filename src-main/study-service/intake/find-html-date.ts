import type { PublishedOn } from '../../contract/intake.ts';
import type { HtmlBlock } from './html-blocks.ts';
import type { HtmlFields } from './html-fields.ts';
import { isDateLine, PUBLISHED_LABEL, readDate, UPDATED_LABEL } from './read-date.ts';

/** Meta names for the day of publication, surest first. A plain "date" may be the day the page was made, so it stands last. */
const META_DATES = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'published_date',
  'article.published',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'originalpublicationdate',
  'cxenseparse:recs:publishtime',
  'bt:pubdate',
  'ptime',
  'displaydate',
  'citation_publication_date',
  'og:published_time',
  'created',
  'article_date_original',
  'date',
];

/** Blocks above and below the headline in which a visible date belongs to the article. */
const REACH_ABOVE = 6;
const REACH_BELOW = 14;

/** When the page says it was published: its own fields, then dates set near the headline, then its address. */
export function findHtmlDate(
  fields: HtmlFields,
  blocks: readonly HtmlBlock[],
  headline: number,
  url: string | null,
): PublishedOn | null {
  const shown = fromBlocks(blocks, headline);
  const stated = fromJsonLd(fields) ?? fromMeta(fields);
  const filed = fromAddress(url ?? fields.meta.get('og:url') ?? null);
  if (stated && shown?.isSure) return preferShown(stated, shown.published);
  return stated ?? (shown?.isSure ? shown.published : (filed ?? shown?.published ?? null));
}

/**
 * A `time` element beside the headline is the day readers were shown, in the outlet's own time zone; fields for machines
 * often hold the same moment in another zone, or the day of a first version long since replaced.
 */
function preferShown(stated: PublishedOn, shown: PublishedOn): PublishedOn {
  return shown.date.slice(0, 10) === stated.date.slice(0, 10) ? stated : shown;
}

function fromJsonLd(fields: HtmlFields): PublishedOn | null {
  for (const key of ['datePublished', 'dateCreated', 'uploadDate']) {
    const value = fields.article?.[key];
    const read = typeof value === 'string' ? readDate(value) : null;
    if (read && typeof value === 'string')
      return { date: read.date, evidence: value, foundAt: `${key} in the page's JSON-LD` };
  }
  return null;
}

function fromMeta(fields: HtmlFields): PublishedOn | null {
  for (const name of META_DATES) {
    const value = fields.meta.get(name);
    const read = value ? readDate(value) : null;
    if (value && read) return { date: read.date, evidence: value, foundAt: `the page's meta field ${name}` };
  }
  return null;
}

interface ShownDate {
  published: PublishedOn;
  weight: number;
  /** Marked up as a date, not as an update, near the headline. */
  isSure: boolean;
}

function fromBlocks(blocks: readonly HtmlBlock[], headline: number): ShownDate | null {
  if (headline < 0) return null;
  const near = blocks.slice(Math.max(0, headline - REACH_ABOVE), headline + REACH_BELOW);
  const candidates = near.flatMap((block) => weigh(block, block.order - headline));
  return candidates.toSorted((a, b) => b.weight - a.weight)[0] ?? null;
}

function weigh(block: HtmlBlock, distance: number): ShownDate[] {
  if (block.words > 30 || /©|\bcopyright\b/iu.test(block.text)) return [];
  const isTimed = block.datetime !== null;
  const isLine = isDateLine(block.text) || /^(?:by|published|posted)\b/iu.test(block.text);
  const read = (block.datetime ? readDate(block.datetime) : null) ?? (isLine ? readDate(block.text) : null);
  if (!read) return [];
  const isUpdate = UPDATED_LABEL.test(block.text);
  const isPublished = PUBLISHED_LABEL.test(block.text);
  const weight =
    (isTimed ? 3 : 2) +
    (isPublished ? 2 : 0) -
    (isUpdate ? 3 : 0) -
    Math.abs(distance) / 10 -
    (block.linked > 0.6 ? 1 : 0);
  const evidence =
    isTimed && block.datetime && !block.text.includes(read.words) ? `${block.text} (${block.datetime})` : block.text;
  const isSure = isTimed && !isUpdate && Math.abs(distance) <= 10 && block.linked < 0.6;
  return [{ weight, isSure, published: { date: read.date, evidence, foundAt: 'beside the headline' } }];
}

/** Many sites file stories under /2016/10/28/ or 2016-10-28. */
function fromAddress(url: string | null): PublishedOn | null {
  const match = /[/-]((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/-]|$)/iu.exec(url ?? '');
  const read = match
    ? (readDate(`${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`) ??
      readDate(`${match[3]} ${match[2]} ${match[1]}`))
    : null;
  return match && read ? { date: read.date, evidence: match[0], foundAt: "the page's address" } : null;
}
