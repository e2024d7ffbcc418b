import type { BlockRole, RestRole } from '../../../contract/plain/vocabulary.ts';
import { isArticleRole } from '../../../contract/plain/vocabulary.ts';
import { type ArticlePlace, findArticles } from './find-articles.ts';
import { isCredit, readByline, readSignature } from '../signs/find-byline.ts';
import { findHeadline } from './find-headline.ts';
import { findLineDate } from './find-line-date.ts';
import { findLineOutlet, headOutlet } from './find-line-outlet.ts';
import type { FoundArticle, FoundPage, PlacedRest } from '../found-page.ts';
import { readLineSign } from '../signs/line-signs.ts';
import { countWords, type PageLine, splitLines } from '../signs/page-lines.ts';
import { looksLikePersonName } from '../signs/person-name.ts';
import { endsSentence, isProse } from '../signs/prose.ts';
import { isDateLine, isSourceLine } from '../signs/read-date.ts';
import { roleBodyLines } from './role-body-lines.ts';
import { isStranger, smallWords } from '../signs/small-words.ts';
import { roleRestLines } from './role-rest-lines.ts';

/**
 * Reads a page that has lost its markup: every line gets a role from the text alone. No line is dropped: what is not
 * an article's stands in `rest`.
 */
export function extractPlainText(text: string): FoundPage {
  return extractLines(splitLines(text));
}

export function extractLines(lines: readonly PageLine[]): FoundPage {
  const outlet = findLineOutlet(lines);
  const places = mainFirst(lines, findArticles(lines));
  const small = smallWords(lines);
  const roles = new Map<number, BlockRole>();
  const articles: FoundArticle[] = [];
  const owner = new Map<number, number>();
  const besideRoles = new Map<number, RestRole>();
  for (const [index, place] of places.entries()) {
    const { article, beside } = readArticle(lines, place, outlet, small);
    articles.push(article);
    for (const [order, role] of beside) besideRoles.set(order, role);
    for (const block of article.blocks) {
      roles.set(block.order, block.role);
      owner.set(block.order, index);
    }
    for (let line = place.from; line < place.to; line += 1) if (!owner.has(line)) owner.set(line, index);
  }
  const restRoles: RestRole[] = roleRestLines(lines, places);
  const rest: PlacedRest[] = lines
    .filter((line) => !roles.has(line.order))
    .map((line) => ({
      role: besideRoles.get(line.order) ?? restRoles[line.order] ?? 'navigation',
      text: line.text,
      order: line.order,
      article: owner.get(line.order) ?? 0,
    }));
  return { articles, rest };
}

/** The longest article is the page's own; those loaded under it follow in page order. */
function mainFirst(lines: readonly PageLine[], places: ArticlePlace[]): ArticlePlace[] {
  const size = (place: ArticlePlace): number =>
    lines.slice(place.bodyStart, place.bodyEnd).reduce((sum, line) => sum + (isProse(line) ? line.words : 0), 0);
  const sizes = places.map(size);
  const largest = Math.max(0, ...sizes);
  const main = sizes.findIndex((words) => words >= largest * 0.5);
  const first = places[main];
  return first ? [first, ...places.filter((place) => place !== first)] : [];
}

interface Head {
  title: string;
  deck: string | null;
  byline: string | null;
  roles: Map<number, BlockRole>;
}

function readArticle(
  lines: readonly PageLine[],
  place: ArticlePlace,
  outlet: string | null,
  small: ReadonlySet<string>,
): { article: FoundArticle; beside: Map<number, RestRole> } {
  const headline = findHeadline(lines, place.from, place.bodyStart, place.bodyEnd);
  const head = readHead(lines, place, headline?.index ?? -1, small);
  const end = signatureEnd(lines, place, head.byline, small);
  const body = lines.slice(place.bodyStart, end);
  const roles = head.roles;
  const beside = titleAgain(lines, place, head.title);
  const bodyRoles = roleBodyLines(body);
  for (const [index, line] of body.entries()) {
    const role = bodyRoles[index];
    if (!role || roles.has(line.order)) continue;
    if (isArticleRole(role)) roles.set(line.order, role);
    else beside.set(line.order, role);
  }
  const last = lines[end - 1];
  if (end > place.bodyEnd && last) roles.set(last.order, 'byline');
  const blocks = [...roles]
    .toSorted(([a], [b]) => a - b)
    .map(([order, role]) => ({ role, text: lines[order]?.text ?? '', order }));
  const date = findLineDate(
    lines.slice(place.from, place.comments),
    (headline?.index ?? -1) - place.from,
    place.bodyStart - place.from,
    end - place.from,
  );
  const article = {
    title: head.title || firstWords((body.find((line) => !isSignLine(line)) ?? body[0])?.text ?? ''),
    deck: head.deck,
    byline: head.byline ?? (last ? signerOf(last, end > place.bodyEnd, small) : null),
    outlet,
    publishedOn: date.publishedOn,
    ...(date.candidates.length > 0 ? { candidates: { dates: date.candidates } } : {}),
    blocks,
  };
  return { article, beside };
}

/** Whom the last line of a text names as its writer. `isApart`: the line stands under the text and was taken for a signature. */
function signerOf({ text }: PageLine, isApart: boolean, small: ReadonlySet<string>): string | null {
  return readSignature(text) ?? (isApart ? (readByline(text) ?? nameAlone(text, small)) : null);
}

/** Pages print a title twice, as the window's title or a trail of links and over the text; the other one is the page's furniture. */
function titleAgain(lines: readonly PageLine[], place: ArticlePlace, title: string): Map<number, RestRole> {
  const again = lines.slice(place.from, place.to).filter((line) => line.text === title);
  return new Map(again.map((line) => [line.order, 'navigation' as const]));
}

/** "Key Takeaways" is shaped like a name, but its words are everyday words of the page. */
function nameAlone(text: string, small: ReadonlySet<string>): string | null {
  return looksLikePersonName(text) && isStranger(text, small) ? text : null;
}

/** A text without a headline is called by its first words; one in a script without spaces by as many signs as say the same. */
export function firstWords(text: string): string {
  const words = text.split(' ');
  if (words.length > TITLE_WORDS) return `${words.slice(0, TITLE_WORDS).join(' ')} …`;
  return countWords(text) <= TITLE_WORDS
    ? text
    : `${Array.from(text)
        .slice(0, TITLE_WORDS * 2)
        .join('')} …`;
}

const TITLE_WORDS = 12;

/** Empty lines under a sentence that part a deck from the text, where a picture stood. */
const DECK_GAP = 3;

function readHead(lines: readonly PageLine[], place: ArticlePlace, headline: number, small: ReadonlySet<string>): Head {
  const head: Head = { title: '', deck: null, byline: null, roles: new Map() };
  if (headline < 0) return roleSignLines(lines, place, head);
  const title = lines[headline];
  if (!title) return head;
  head.title = title.text;
  head.roles.set(title.order, 'headline');
  const lastMeta = lastMetaLine(lines, headline + 1, place.bodyStart);
  for (let index = headline + 1; index < place.bodyStart; index += 1) {
    const line = lines[index];
    if (!line || line.text === title.text) continue;
    if (index === headline + 1 && isSourceLine(line.text) && readByline(line.text) === null) {
      head.roles.set(line.order, 'dateline');
      continue;
    }
    const standsApart = (lines[index + 1]?.blankBefore ?? 0) >= DECK_GAP;
    roleHeadLine(head, line, index < lastMeta || standsApart, small);
  }
  return head;
}

/** A line that says who wrote a text or when, and nothing of the text. */
function isSignLine(line: PageLine): boolean {
  return readByline(line.text) !== null || isDateLine(line.text);
}

/** A text without a headline still has the byline and the date that stand right above it. */
function roleSignLines(lines: readonly PageLine[], place: ArticlePlace, head: Head): Head {
  for (let index = place.bodyStart - 1; index >= place.from; index -= 1) {
    const line = lines[index];
    if (!line || !isSignLine(line)) break;
    const byline = readByline(line.text);
    head.byline = byline ?? head.byline;
    head.roles.set(line.order, byline === null ? 'dateline' : 'byline');
  }
  return head;
}

/** The last byline, credit or date between headline and text: a sentence above it is the deck, one below is the text's. */
function lastMetaLine(lines: readonly PageLine[], from: number, to: number): number {
  for (let index = to - 1; index >= from; index -= 1) {
    const line = lines[index];
    if (
      line &&
      (isDateLine(line.text) ||
        readByline(line.text) !== null ||
        isCredit(line.text, line.words) ||
        looksLikePersonName(line.text))
    )
      return index;
  }
  return -1;
}

/** "By our newsdesk" names nobody. */
const BY_NOBODY = /^by (?:our|the|a) [\p{L} ]{3,30}$/iu;
const RELEASE = /^(?:press|news|media) release$/iu;

function roleHeadLine(head: Head, line: PageLine, standsAboveMeta: boolean, small: ReadonlySet<string>): void {
  if (headOutlet(line) !== null || RELEASE.test(line.text)) {
    head.roles.set(line.order, 'dateline');
    return;
  }
  const byline = readByline(line.text) ?? nameAlone(line.text, small);
  if (byline !== null) {
    head.byline ??= byline;
    head.roles.set(line.order, 'byline');
  } else if (isCredit(line.text, line.words) || BY_NOBODY.test(line.text)) head.roles.set(line.order, 'byline');
  else if (isDateLine(line.text)) head.roles.set(line.order, 'dateline');
  else if (
    head.deck === null &&
    standsAboveMeta &&
    endsSentence(line.text) &&
    line.words >= 5 &&
    readLineSign(line.text, line.words) === null
  ) {
    head.deck = line.text;
    head.roles.set(line.order, 'deck');
  }
}

/** A writer's name right under the last paragraph belongs to the article; returns the line after it. */
function signatureEnd(
  lines: readonly PageLine[],
  place: ArticlePlace,
  byline: string | null,
  small: ReadonlySet<string>,
): number {
  const next = lines[place.bodyEnd];
  if (!next || place.bodyEnd >= place.comments) return place.bodyEnd;
  const name = readSignature(next.text) ?? readByline(next.text) ?? nameAlone(next.text, small);
  if (name === null || (byline !== null && byline !== name && !/^(?:[-–—]|by\b)/iu.test(next.text)))
    return place.bodyEnd;
  const after = lines[place.bodyEnd + 1];
  const closes =
    after === undefined || readLineSign(after.text, after.words) !== null || /^(?:[-–—]|by\b)/iu.test(next.text);
  return closes ? place.bodyEnd + 1 : place.bodyEnd;
}
