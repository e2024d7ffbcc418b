import { DATE_TRUST, chooseDate, type FoundDate, type WeighedDate } from '../signs/date-candidate.ts';
import { findShownDates } from './find-shown-dates.ts';
import type { HtmlBlock } from './html-blocks.ts';
import type { HtmlFields } from './html-fields.ts';
import { readDate } from '../signs/read-date.ts';

/** Meta names for the day of publication, surest first. A plain "date" may be the day the page was made, so it stands last. */
const META_DATES = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'pub_date',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'published_date',
  'article.published',
  'dc.date.issued',
  'dcterms.issued',
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
const META_UPDATES = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'datemodified',
  'dc.date.modified',
  'dcterms.modified',
  'last-modified',
];

/**
 * When the page says it was published, with every other day it names: those shown near the headline, its own fields, its
 * address. `textStart` is the order of the article's first paragraph, which ends its head.
 */
export function findHtmlDate(
  fields: HtmlFields,
  blocks: readonly HtmlBlock[],
  place: { headline: number; textStart: number; textEnd: number },
  url: string | null,
): FoundDate {
  return chooseDate([
    ...findShownDates(blocks, place),
    ...fromJsonLd(fields),
    ...fromMeta(fields),
    ...fromAddress(url ?? fields.meta.get('og:url') ?? null),
  ]);
}

const JSON_LD_DATES = [
  ['datePublished', DATE_TRUST.statedInJsonLd, 'the page’s own field for the day of publication'],
  ['dateCreated', DATE_TRUST.createdInJsonLd, 'the day the page was made, which can be before it was published'],
  ['uploadDate', DATE_TRUST.createdInJsonLd, 'the day a recording was put up'],
  ['dateModified', DATE_TRUST.updated, 'the day of the last change, not of publication'],
] as const;

function fromJsonLd(fields: HtmlFields): WeighedDate[] {
  return JSON_LD_DATES.flatMap(([key, trust, why]) => {
    const value = fields.article?.[key];
    const read = typeof value === 'string' ? readDate(value) : null;
    return read && typeof value === 'string'
      ? [{ date: read.date, evidence: value, foundAt: `${key} in the page's JSON-LD`, why, trust }]
      : [];
  });
}

function fromMeta(fields: HtmlFields): WeighedDate[] {
  const read = (name: string, trust: number, why: string): WeighedDate[] => {
    const value = fields.meta.get(name);
    const found = value ? readDate(value) : null;
    return value && found
      ? [{ date: found.date, evidence: value, foundAt: `the page's meta field ${name}`, why, trust }]
      : [];
  };
  return [
    ...META_DATES.flatMap((name) => read(name, DATE_TRUST.statedInMeta, 'a field for the day of publication')),
    ...META_UPDATES.flatMap((name) => read(name, DATE_TRUST.updated, 'the day of the last change, not of publication')),
  ];
}

/** Many sites file stories under /2016/10/28/ or 2016-10-28. */
function fromAddress(url: string | null): WeighedDate[] {
  const match = /[/-]((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/-]|$)/iu.exec(url ?? '');
  const read = match
    ? (readDate(`${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`) ??
      readDate(`${match[3]} ${match[2]} ${match[1]}`))
    : null;
  if (!match || !read) return [];
  const why = 'the day the page was filed under';
  return [{ date: read.date, evidence: match[0], foundAt: "the page's address", why, trust: DATE_TRUST.inAddress }];
}
