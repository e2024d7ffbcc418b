import type { PublishedOn } from '../../../contract/intake.ts';
import { extractMarked, type MarkedBlock } from '../text/extract-marked-blocks.ts';
import { cleanByline } from '../signs/find-byline.ts';
import type { FoundArticle, FoundPage } from '../found-page.ts';
import { readDate } from '../signs/read-date.ts';
import { isRestRole } from '../rest-role.ts';

/** One article of a file that holds several and says of each what it is: a feed's entry, a row of a table, a chapter. */
export interface Item {
  title: string | null;
  deck: string | null;
  /** Each writer by itself, as the file writes the name. */
  bylines: readonly string[];
  outlet: string | null;
  /** A date as the file writes it, and which of its fields that was. */
  date: { words: string; field: string } | null;
  url: string | null;
  language: string | null;
  blocks: readonly MarkedBlock[];
}

/**
 * Reads an item into exactly one article: the file itself says where it begins and ends, so a text whose lines look like two
 * articles stays one. What the file states wins over what the text lets guess. Null where there is neither text nor title.
 */
export function extractItem(item: Item): FoundPage | null {
  // A title that the text repeats as a heading is shown once, where it stands
  const shown = item.blocks.findIndex(({ text, hint }) => text === item.title && !isRestRole(hint));
  const head: MarkedBlock[] = item.title !== null && shown < 0 ? [{ text: item.title, hint: 'headline' }] : [];
  const isToldAgain = item.blocks.some((block) => item.deck !== null && block.text.startsWith(item.deck.slice(0, 60)));
  if (item.deck !== null && !isToldAgain) head.push({ text: item.deck, hint: 'deck' });
  const own = item.blocks.map((block, at): MarkedBlock => (at === shown ? { ...block, hint: 'headline' } : block));
  const blocks = [...head, ...own];
  if (blocks.length === 0) return null;
  const found = extractMarked(blocks, { title: item.title, byline: null, date: null, outlet: item.outlet });
  const [main, ...others] = found.articles;
  if (!main) return null;
  main.blocks = [main, ...others].flatMap((article) => article.blocks).toSorted((a, b) => a.order - b.order);
  const article: FoundArticle = {
    ...main,
    deck: main.deck ?? item.deck,
    byline: item.bylines.flatMap((byline) => cleanByline(byline) ?? []).join(', ') || main.byline,
    publishedOn: statedDate(item.date) ?? main.publishedOn,
    language: item.language === null ? null : languageCode(item.language),
    url: item.url,
  };
  return { articles: [article], rest: found.rest.map((block) => ({ ...block, article: 0 })) };
}

/** "en-GB" is "en" and "deu" is "de"; "fil" has no shorter code, and a name is none: null. */
function languageCode(stated: string): string | null {
  const code = /^[a-z]{2,3}(?=[-_]|$)/iu.exec(stated.trim())?.[0];
  return code === undefined ? null : new Intl.Locale(code).language;
}

function statedDate(date: Item['date']): PublishedOn | null {
  const read = date && readDate(date.words);
  return date && read ? { date: read.date, evidence: date.words, foundAt: date.field } : null;
}
