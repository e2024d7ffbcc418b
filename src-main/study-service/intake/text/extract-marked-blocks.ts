import type { BlockRole, RestRole } from '../../../contract/plain/vocabulary.ts';
import { isArticleRole } from '../../../contract/plain/vocabulary.ts';
import { cleanByline } from '../signs/find-byline.ts';
import { findLineDate } from './find-line-date.ts';
import { findLineOutlet } from './find-line-outlet.ts';
import { extractLines } from './extract-plain-text.ts';
import type { FoundArticle, FoundPage, PlacedBlock } from '../found-page.ts';
import { countWords, type PageLine } from '../signs/page-lines.ts';
import { readDate } from '../signs/read-date.ts';

/** A stretch of a page whose markup says what it is (`hint`), or does not. */
export interface MarkedBlock {
  text: string;
  hint: BlockRole | null;
}

/** What a page's own fields say, each as the page writes it. */
export interface MarkedFields {
  title: string | null;
  byline: string | null;
  date: string | null;
  outlet: string | null;
}

/**
 * Reads blocks whose marks say what they are (Markdown, Word, a feed's item, a row, a chapter, a PDF's sizes): the text-only rules
 * find the article's head and ends, then the marks decide each block's role, since they were put there on purpose.
 */
export function extractMarked(blocks: readonly MarkedBlock[], fields: MarkedFields): FoundPage {
  const lines: PageLine[] = blocks.map((block, order) => ({
    text: block.text,
    order,
    blankBefore: 1,
    words: countWords(block.text),
  }));
  const headline = blocks.findIndex((block) => block.hint === 'headline');
  const found = extractLines(lines);
  const main = found.articles[0];
  if (!main) return found;
  const restRoles = new Map(found.rest.map((block) => [block.order, block.role]));
  const foundRoles = new Map(main.blocks.map((block) => [block.order, block.role]));
  const first = Math.max(headline, 0);
  const taken = new Set(found.articles.slice(1).flatMap((article) => article.blocks.map((block) => block.order)));
  const placed: PlacedBlock[] = [];
  for (const [order, block] of blocks.entries()) {
    if (order < first || taken.has(order)) continue;
    const role =
      order === headline
        ? 'headline'
        : markedRole(block.hint, foundRoles.get(order), restRoles.get(order), headline >= 0);
    if (role !== null) placed.push({ role, text: block.text, order });
  }
  for (const block of placed) taken.add(block.order);
  main.blocks = placed;
  setFields(main, { ...fields, title: fields.title ?? blocks[headline]?.text ?? null }, lines, headline);
  const rest = lines
    .filter((line) => !taken.has(line.order))
    .map((line) => ({
      role: restRole(blocks[line.order]?.hint ?? null, restRoles.get(line.order)),
      text: line.text,
      order: line.order,
      article: 0,
    }));
  return { articles: found.articles, rest };
}

/** What the page's fields state wins over what its lines let guess. */
function setFields(
  article: FoundArticle,
  { title, byline, date, outlet }: MarkedFields,
  lines: readonly PageLine[],
  headline: number,
): void {
  article.title = title ?? article.title;
  article.byline = (byline ? cleanByline(byline) : null) ?? article.byline;
  article.outlet = outlet ?? article.outlet ?? findLineOutlet(lines);
  const stated = date ? readDate(date) : null;
  article.publishedOn = stated
    ? { date: stated.date, evidence: `date: ${date}`, foundAt: 'the fields above the text' }
    : (article.publishedOn ?? findLineDate(lines, headline, headline + 1, lines.length).publishedOn);
}

/** Roles that template wording or a comment thread gives; a person's mark does not overrule them. */
const SURELY_BESIDE: ReadonlySet<RestRole> = new Set([
  'reader comment',
  'comment form',
  'share widget',
  'promotion',
  'advertising code',
  'footer',
]);

/** The article role of a block below the headline, or null where it stands beside the article. */
function markedRole(
  hint: BlockRole | null,
  found: BlockRole | undefined,
  rest: RestRole | undefined,
  hasHeadline: boolean,
): BlockRole | null {
  if ((hint !== null && !isArticleRole(hint)) || (rest !== undefined && SURELY_BESIDE.has(rest))) return null;
  const role = found === 'headline' && hasHeadline ? 'subheading' : found;
  return hint ?? role ?? 'paragraph';
}

function restRole(hint: BlockRole | null, found: RestRole | undefined): RestRole {
  return hint !== null && !isArticleRole(hint) ? hint : (found ?? 'navigation');
}
