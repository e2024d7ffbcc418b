import type { FoundPage } from '../found-page.ts';
import { isRecord } from '../is-record.ts';
import { joinPages } from '../join-pages.ts';
import { normalizeSpace } from '../signs/page-lines.ts';
import { webAddress } from '../web-address.ts';
import { extractItem, type Item } from './extract-item.ts';
import { childrenNamed, findNamed, innerText, parseXml, type XmlElement } from './parse-xml.ts';
import { readFragment } from './read-fragment.ts';
import { refuse, refuseOverLimit } from './refuse.ts';

/** A summary alone ends like this where the site wants its readers to come for the rest. */
const CUT = /(?:…|\.\.\.|\[(?:…|\.\.\.)\]|\b(?:read (?:more|on)|continue reading)\W*)$/iu;

/** As many articles as are read at a time. */
const ENTRY_LIMIT = 2000;

/** Reads a file of RSS 0.9 to 2.0, Atom or JSON Feed: every entry is an article of its own, in the file's order. */
export function extractFeed(text: string, name: string): FoundPage {
  const entries = readEntries(text, name);
  if (entries.length > ENTRY_LIMIT)
    throw refuseOverLimit(
      name,
      ENTRY_LIMIT,
      `${name} has ${entries.length} entries; 2,000 are read at a time. Split it.`,
    );
  const pages = entries.flatMap((entry) => {
    const found = extractItem(entry);
    const article = found?.articles[0];
    if (!found || !article) return [];
    if (entry.isSummary && CUT.test(article.blocks.at(-1)?.text ?? '')) article.wholeness = 'cut off';
    return [found];
  });
  return joinPages(pages);
}

function readEntries(text: string, name: string): Entry[] {
  try {
    return /^\s*\{/u.test(text) ? jsonEntries(text) : xmlEntries(text);
  } catch (error) {
    if (error instanceof RangeError)
      throw refuse('file-too-complex', name, `${name} nests its parts without end, as no feed does; it was not read.`);
    if (error instanceof SyntaxError)
      throw refuse(
        'file-damaged',
        name,
        `${name} begins as a feed and is broken further on. Save it from its site again.`,
      );
    throw error;
  }
}

interface Entry extends Item {
  /** The feed gives a summary and no text. */
  isSummary: boolean;
}

function xmlEntries(text: string): Entry[] {
  const root = parseXml(text);
  const channel = findNamed(root, 'channel') ?? findNamed(root, 'feed');
  const outlet = textOf(childrenNamed(channel, 'title')[0]);
  const language = textOf(childrenNamed(channel, 'language')[0]) ?? channel?.attributes.get('xml:lang') ?? null;
  // RSS 1.0 puts its items beside the channel
  const rdf = findNamed(root, 'RDF');
  const items = [...childrenNamed(channel, 'item', 'entry'), ...childrenNamed(rdf, 'item')];
  return items.map((item) => xmlEntry(item, text, outlet, language));
}

function xmlEntry(item: XmlElement, source: string, outlet: string | null, language: string | null): Entry {
  const content = childrenNamed(item, 'content:encoded')[0] ?? item.children.find(({ name }) => name === 'content');
  const summary = item.children.find(({ name }) => name === 'description' || name === 'summary');
  const text = htmlOf(content, source);
  const short = htmlOf(summary, source);
  return {
    title: plain(htmlOf(childrenNamed(item, 'title')[0], source)),
    deck: text === '' ? null : plain(short),
    bylines: bylinesOf(item),
    outlet:
      textOf(
        childrenNamed(
          item.children.find(({ name }) => name === 'source'),
          'title',
        )[0],
      ) ?? outlet,
    date: dateOf(item),
    url: addressOf(item),
    language: item.attributes.get('xml:lang') ?? language,
    blocks: readFragment(text === '' ? short : text),
    isSummary: text === '',
  };
}

/** Markup of an element: what its text unescapes to, or, in Atom's "xhtml", the elements written in it. */
function htmlOf(element: XmlElement | undefined, source: string): string {
  if (!element) return '';
  if (element.attributes.get('type') === 'xhtml') return source.slice(element.start, element.end);
  if (element.attributes.get('type') === 'text') return element.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return element.text.trim() === '' && element.children.length > 0
    ? source.slice(element.start, element.end)
    : element.text;
}

/** Titles may carry markup of their own. */
function plain(html: string): string | null {
  const text = /[<&]/u.test(html)
    ? readFragment(html)
        .map((block) => block.text)
        .join(' ')
    : normalizeSpace(html);
  return text === '' ? null : text;
}

function textOf(element: XmlElement | undefined): string | null {
  const text = element ? normalizeSpace(innerText(element)) : '';
  return text === '' ? null : text;
}

function bylinesOf(item: XmlElement): string[] {
  const names = childrenNamed(item, 'dc:creator', 'author', 'creator').flatMap((author) => {
    const name = textOf(childrenNamed(author, 'name')[0] ?? author);
    // RSS writes "ada@post.example (Ada Stone)"
    return name === null ? [] : [/^\S+@\S+\s+\((.+)\)$/u.exec(name)?.[1] ?? name];
  });
  return [...new Set(names)];
}

/** When it was published; Atom's "updated" only where nothing better is said. */
function dateOf(item: XmlElement): Item['date'] {
  for (const field of ['pubDate', 'published', 'issued', 'date', 'updated']) {
    const words = textOf(childrenNamed(item, field)[0]);
    if (words !== null) return { words, field: `the feed's field ${field}` };
  }
  return null;
}

function addressOf(item: XmlElement): string | null {
  const links = childrenNamed(item, 'link').filter(
    ({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate',
  );
  const guid = childrenNamed(item, 'guid', 'id')[0];
  const stated = [
    ...childrenNamed(item, 'origLink').map((link) => link.text),
    ...links.map((link) => link.attributes.get('href') ?? link.text),
    guid?.attributes.get('isPermaLink') === 'false' ? null : guid?.text,
  ];
  return stated.map(webAddress).find((address) => address !== null) ?? null;
}

function jsonEntries(text: string): Entry[] {
  const feed: unknown = JSON.parse(text);
  const items = isRecord(feed) && Array.isArray(feed['items']) ? feed['items'].filter(isRecord) : [];
  const outlet = isRecord(feed) ? stringOf(feed['title']) : null;
  const language = isRecord(feed) ? stringOf(feed['language']) : null;
  return items.map((item) => jsonEntry(item, outlet, language));
}

function jsonEntry(item: Record<string, unknown>, outlet: string | null, language: string | null): Entry {
  const html = stringOf(item['content_html']);
  const plainText = stringOf(item['content_text']);
  const summary = stringOf(item['summary']);
  const authors = Array.isArray(item['authors']) ? item['authors'] : [item['author']];
  const names = authors.flatMap((author) => (isRecord(author) ? (stringOf(author['name']) ?? []) : []));
  const published = stringOf(item['date_published']);
  return {
    title: stringOf(item['title']),
    deck: html === null && plainText === null ? null : summary,
    bylines: names,
    outlet,
    date: published === null ? null : { words: published, field: "the feed's field date_published" },
    url: webAddress(stringOf(item['url']) ?? stringOf(item['external_url']) ?? stringOf(item['id'])),
    language: stringOf(item['language']) ?? language,
    blocks: html !== null ? readFragment(html) : linesOf(plainText ?? summary ?? ''),
    isSummary: html === null && plainText === null,
  };
}

function linesOf(text: string): { text: string; hint: null }[] {
  return text
    .split(/\r?\n/u)
    .map(normalizeSpace)
    .filter((line) => line !== '')
    .map((line) => ({ text: line, hint: null }));
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
