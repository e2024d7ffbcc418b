import { contentWords } from '../text/find-headline.ts';
import { countWords, normalizeSpace } from '../signs/page-lines.ts';
import { endsSentence } from '../signs/prose.ts';

/** What marks an element as one whole article: HTML's own element, schema.org's types, the microformat h-entry. */
const ARTICLES =
  'article, [itemtype*="schema.org/"][itemtype$="Article"], [itemtype$="BlogPosting"], .hentry, .h-entry';
/** Who wrote it or when: what an article has of its own, and a numbered entry of a list or a product in a test has not. */
const SIGNATURE =
  'time, [rel~="author"], [itemprop="author"], [itemprop="datePublished"], [class*="byline" i], [class*="author" i]';
/** A teaser is shorter. */
const ARTICLE_WORDS = 120;
const PARAGRAPHS = 3;
const PARAGRAPH_WORDS = 12;
/** More than these are a front page or a running blog's entries, not articles that someone put one under the other. */
const MOST = 15;
/** A running blog is one report in many entries. */
const RUNNING_BLOG = /LiveBlogPosting/u;

/**
 * Takes out of a page the whole articles that follow its own: sites that scroll on without end put the next reports under the
 * one that was opened, and a saved page holds them all. Read as one, a student would take the next report's words for this
 * outlet's on this event. Articles are elements of one kind side by side, each with a headline, somebody's name or a
 * date, and running text. Changes the document and returns what was taken out, in the page's order; none when in doubt.
 */
export function partArticles(document: Document): Element[] {
  if (isRunningBlog(document)) return [];
  const twins = findTwins(document);
  if (twins.length < 2 || twins.length > MOST) return [];
  const main = twins.find((twin) => isNamedBy(document, twin)) ?? (isOwnHeaded(document, twins) ? null : twins[0]);
  if (!main) return [];
  const others = twins.filter((twin) => twin !== main);
  for (const other of others) other.remove();
  return others;
}

function isRunningBlog(document: Document): boolean {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"], [itemtype]')];
  return scripts.some((script) => RUNNING_BLOG.test(script.getAttribute('itemtype') ?? script.textContent ?? ''));
}

/** The largest group of articles that are elements of one kind, children of one element. */
function findTwins(document: Document): Element[] {
  const groups = new Map<Element, Map<string, Element[]>>();
  for (const element of document.querySelectorAll(ARTICLES)) {
    const parent = element.parentElement;
    if (!parent) continue;
    const kinds = groups.get(parent) ?? new Map<string, Element[]>();
    groups.set(parent, kinds);
    kinds.set(element.localName, [...(kinds.get(element.localName) ?? []), element]);
  }
  const twins = [...groups.values()]
    .flatMap((kinds) => [...kinds.values()])
    .filter((group) => group.length >= 2)
    .map((group) => group.filter(isWholeArticle));
  return twins.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

function isWholeArticle(element: Element): boolean {
  if (!headingOf(element) || !element.querySelector(SIGNATURE)) return false;
  const paragraphs = [...element.querySelectorAll('p')]
    .map((paragraph) => normalizeSpace(paragraph.textContent ?? ''))
    .filter((text) => countWords(text) >= PARAGRAPH_WORDS && endsSentence(text));
  return paragraphs.length >= PARAGRAPHS && countWords(paragraphs.join(' ')) >= ARTICLE_WORDS;
}

function headingOf(element: Element): Element | null {
  return element.querySelector('h1') ?? element.querySelector('h2');
}

/** Whether the page's stated title is this article's headline. */
function isNamedBy(document: Document, element: Element): boolean {
  const stated =
    document.querySelector('meta[property="og:title"]')?.getAttribute('content') ??
    document.querySelector('title')?.textContent ??
    '';
  const named = [...contentWords(headingOf(element)?.textContent ?? '')];
  const said = contentWords(stated);
  return named.length > 0 && named.filter((word) => said.has(word)).length >= named.length * 0.7;
}

/** Whether a first-rank heading stands above them all: then they are its sections, or the page is a list with a name. */
function isOwnHeaded(document: Document, twins: readonly Element[]): boolean {
  return [...document.querySelectorAll('h1')].some((heading) => !twins.some((twin) => twin.contains(heading)));
}
