import { parseHTML } from 'linkedom';
import type { BlockRole } from '../../../contract/plain/vocabulary.ts';
import { besideRegion, type BodyFrame, chooseHtmlBody } from './choose-html-body.ts';
import type { FoundDate } from '../signs/date-candidate.ts';
import { decodeEntities } from '../signs/decode-entities.ts';
import { detectWholeness } from './detect-wholeness.ts';
import { extractLines, extractPlainText, firstWords } from '../text/extract-plain-text.ts';
import { findHtmlAddress } from './find-html-address.ts';
import { findHtmlByline } from './find-html-byline.ts';
import { findHtmlDate } from './find-html-date.ts';
import { findHtmlSection } from './find-html-section.ts';
import { findHtmlOutlet } from './find-html-outlet.ts';
import { findHtmlTitle } from './find-html-title.ts';
import type { FoundArticle, FoundPage, PlacedBlock, PlacedRest } from '../found-page.ts';
import { type HtmlBlock, readBlocks } from './html-blocks.ts';
import { readFields } from './html-fields.ts';
import type { PageLine } from '../signs/page-lines.ts';
import { partArticles } from './part-articles.ts';
import { limitDepth } from './limit-depth.ts';
import { isDateLine } from '../signs/read-date.ts';
import { readReadableText } from './read-readable-text.ts';
import { listCandidates } from './list-candidates.ts';
import { isRestRole } from '../rest-role.ts';
import { roleHtmlBody, roleHtmlRest } from './role-html-blocks.ts';
import { roleHtmlHead } from './role-html-head.ts';
import { showVeiledText } from './show-veiled-text.ts';
import { trimHtml } from './trim-html.ts';

/**
 * Reads an HTML page. Only its text is taken: no markup, script or address of it goes any further. A page built to break the
 * parser (an attribute of megabytes) is read with its tags cut away, as scraped text.
 */
export function extractHtml(html: string, url: string | null): FoundPage {
  try {
    return extractPage(parseDocument(html), url);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return extractPlainText(cutTags(html));
  }
}

function cutTags(html: string): string {
  return decodeEntities(
    html
      .replace(/<(script|style|template)\b[\s\S]*?<\/\1\s*>/giu, ' ')
      .replace(/<\/?(?:p|div|h\d|li|br|tr|section|article)\b[^<>]*>/giu, '\n')
      .replace(/<[^<>]*>/gu, ' '),
  );
}

/** The page's own article first; whole articles put under it follow, each read by itself, numbered on from what precedes. */
function extractPage(document: Document, url: string | null): FoundPage {
  showVeiledText(document);
  const others = partArticles(document);
  const page = extractDocument(document, url);
  for (const other of others) append(page, extractDocument(parseDocument(other.outerHTML), null));
  return page;
}

function append(page: FoundPage, next: FoundPage): void {
  const placedSoFar = [...page.articles.flatMap((article) => article.blocks), ...page.rest];
  const offset = 1 + placedSoFar.reduce((last, { order }) => Math.max(last, order), -1);
  const articles = page.articles.length;
  for (const article of next.articles)
    page.articles.push({
      ...article,
      outlet: article.outlet ?? page.articles[0]?.outlet ?? null,
      language: article.language ?? page.articles[0]?.language ?? null,
      blocks: article.blocks.map((block) => ({ ...block, order: block.order + offset })),
    });
  for (const rest of next.rest)
    page.rest.push({ ...rest, order: rest.order + offset, article: (rest.article ?? 0) + articles });
}

function extractDocument(document: Document, url: string | null): FoundPage {
  const fields = readFields(document);
  const blocks = document.body ? readBlocks(document.body) : [];
  const address = findHtmlAddress(document, fields, url);
  const outlet = findHtmlOutlet(fields, url ?? address);
  const { title, headline } = findHtmlTitle(fields, blocks, outlet);
  const { kept, frame } = chooseHtmlBody(blocks, readReadableText(document), headline, title);
  const byline = findHtmlByline(fields, blocks, headline, outlet);
  if (kept.size === 0) {
    const date = findHtmlDate(fields, blocks, { headline, textStart: -1, textEnd: -1 }, url);
    return readAsLines(blocks, { title, headline, byline, outlet, date, address, language: fields.language });
  }
  const body = blocks.filter((block) => kept.has(block.order));
  const bodyRoles = roleHtmlBody(body, frame, byline);
  const roles = new Map<number, BlockRole>(body.map((block, index) => [block.order, bodyRoles[index] ?? 'paragraph']));
  const head = roleHtmlHead(blocks, headline, textStart(body, roles), fields);
  for (const [order, role] of head.roles) if (!roles.has(order)) roles.set(order, role);
  for (const [order, role] of captionsWithin(blocks, kept, frame)) if (!roles.has(order)) roles.set(order, role);
  const date = findHtmlDate(fields, blocks, { headline, ...textPlace(body, roles) }, url);
  const article: FoundArticle = {
    title: title || firstWords((body.find((block) => isText(block, roles)) ?? body[0])?.text ?? ''),
    deck: head.deck ?? body.find((block) => roles.get(block.order) === 'deck')?.text ?? null,
    byline,
    outlet,
    language: fields.language,
    url: address,
    section: findHtmlSection(fields),
    publishedOn: date.publishedOn,
    wholeness: detectWholeness(fields, blocks, body),
    candidates: listCandidates(fields, blocks, { title, headline, byline, outlet, date }),
    blocks: placed(blocks, roles),
  };
  return { articles: [article], rest: restOf(blocks, roles, frame) };
}

/** The first block of the body that is text; a deck that the extractor took along is part of the head. */
function textStart(body: readonly HtmlBlock[], roles: ReadonlyMap<number, BlockRole>): number {
  return (body.find((block) => roles.get(block.order) !== 'deck') ?? body[0])?.order ?? 0;
}

/** A paragraph is longer than a date or a byline that the extractor took along. */
const PARAGRAPH_WORDS = 12;

/** The first and the last paragraph of the body, by order; -1 where it has none. */
function textPlace(
  body: readonly HtmlBlock[],
  roles: ReadonlyMap<number, BlockRole>,
): { textStart: number; textEnd: number } {
  const isParagraph = (block: HtmlBlock): boolean =>
    roles.get(block.order) === 'paragraph' && block.words >= PARAGRAPH_WORDS && !isDateLine(block.text);
  return { textStart: body.find(isParagraph)?.order ?? -1, textEnd: body.findLast(isParagraph)?.order ?? -1 };
}

/** What a text without a title can be called by: its first words, not who wrote it or when. */
function isText(block: HtmlBlock, roles: ReadonlyMap<number, BlockRole>): boolean {
  const role = roles.get(block.order);
  return role !== 'byline' && role !== 'dateline' && role !== 'caption' && !isDateLine(block.text);
}

/** Pictures' texts between the first and the last block of the body belong to the article, though not to its running text. */
function captionsWithin(
  blocks: readonly HtmlBlock[],
  kept: ReadonlySet<number>,
  frame: BodyFrame,
): [number, BlockRole][] {
  const first = Math.min(...kept);
  const last = Math.max(...kept);
  return blocks
    .filter(
      (block) =>
        block.order > first &&
        block.order < last &&
        !kept.has(block.order) &&
        besideRegion(block, frame)?.region === 'caption',
    )
    .map((block) => [block.order, 'caption']);
}

/** linkedom takes a text without an html element apart in odd ways, so a fragment is given one. */
function parseDocument(html: string): Document {
  const limited = limitDepth(trimHtml(html));
  const isWhole = /<html[\s>]/iu.test(limited.slice(0, 5000));
  const whole = isWhole ? limited : `<!doctype html><html><head></head><body>${limited}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

function placed(blocks: readonly HtmlBlock[], roles: ReadonlyMap<number, BlockRole>): PlacedBlock[] {
  return blocks.flatMap((block) => {
    const role = roles.get(block.order);
    return role && !isRestRole(role) ? [{ role, text: block.text, order: block.order }] : [];
  });
}

function restOf(blocks: readonly HtmlBlock[], roles: ReadonlyMap<number, BlockRole>, frame: BodyFrame): PlacedRest[] {
  return blocks.flatMap((block) => {
    const role = roles.get(block.order);
    if (role && !isRestRole(role)) return [];
    return [
      { role: isRestRole(role) ? role : roleHtmlRest(block, frame), text: block.text, order: block.order, article: 0 },
    ];
  });
}

/**
 * A page without running text for the extractor (a fragment, a stub) is read by its lines, as scraped text is. What its fields
 * state still holds.
 */
function readAsLines(
  blocks: readonly HtmlBlock[],
  stated: {
    title: string;
    headline: number;
    byline: string | null;
    outlet: string | null;
    date: FoundDate;
    address: string | null;
    language: string | null;
  },
): FoundPage {
  const lines: PageLine[] = blocks.map((block) => ({
    text: block.text,
    order: block.order,
    blankBefore: 1,
    words: block.words,
  }));
  const found = extractLines(lines);
  const main = found.articles[0];
  if (!main) return found;
  if (stated.title !== '') main.title = stated.title;
  if (stated.headline >= 0) setHeadline(found, main, blocks[stated.headline]);
  main.byline = stated.byline ?? main.byline;
  main.outlet = stated.outlet ?? main.outlet;
  main.language = stated.language;
  main.url = stated.address;
  if (stated.date.publishedOn) {
    main.publishedOn = stated.date.publishedOn;
    main.candidates = { ...main.candidates, dates: stated.date.candidates };
  }
  return found;
}

/**
 * The page's own heading is the headline even where its words alone would not have shown it; no other line is one then. Pages
 * print a title twice, and either will do.
 */
function setHeadline(found: FoundPage, main: FoundArticle, heading: HtmlBlock | undefined): void {
  if (main.blocks.some(({ role, text }) => role === 'headline' && text === heading?.text)) return;
  if (!heading || found.articles.some((article) => article !== main && holdsBlock(article, heading))) return;
  const others = main.blocks
    .filter(({ order }) => order !== heading.order)
    .map((block) => (block.role === 'headline' ? { ...block, role: 'subheading' as const } : block));
  const headline = { role: 'headline' as const, text: heading.text, order: heading.order };
  main.blocks = [...others, headline].toSorted((a, b) => a.order - b.order);
  found.rest = found.rest.filter(({ order }) => order !== heading.order);
}

function holdsBlock(article: FoundArticle, block: HtmlBlock): boolean {
  return article.blocks.some(({ order }) => order === block.order);
}
