import type { IntakeWarning } from '../../../contract/intake.ts';
import { decodeText } from '../decode-text.ts';
import type { FoundPage } from '../found-page.ts';
import { joinPages } from '../join-pages.ts';
import { countWords } from '../signs/page-lines.ts';
import { webAddress } from '../web-address.ts';
import { extractItem, type Item } from './extract-item.ts';
import { childrenNamed, findNamed, innerText, parseXml, type XmlElement } from './parse-xml.ts';
import { createBudget, listZip, type ZipMember } from './read-zip.ts';
import { type FragmentBlock, readFragment } from './read-fragment.ts';
import { refuse } from './refuse.ts';

/** A part with less running text than this is a cover, a list of contents or a page of thanks. */
const WORDS_OF_A_CHAPTER = 40;

/**
 * Reads a book in the order of its spine, each part an article: an EPUB of news is an issue, its parts are pieces by several
 * writers that a class will want to lay side by side, and joining two is one step in review while a border that was never
 * read can't be found again. Covers and lists of contents stand beside the article that follows them.
 */
export async function extractEpub(
  bytes: Uint8Array,
  name: string,
): Promise<{ found: FoundPage; warnings: IntakeWarning[] }> {
  const members = new Map((await listZip(bytes, name, createBudget())).map((member) => [member.name, member]));
  const read = async (path: string): Promise<string> => textOf(members.get(path), name);
  const packagePath = findNamed(parseXml(await read('META-INF/container.xml')), 'rootfile')?.attributes.get(
    'full-path',
  );
  if (!packagePath) throw notWhole(name);
  const book = readPackage(parseXml(await read(packagePath)), packagePath);
  await refuseProtected(members, book, name);
  const pages: FoundPage[] = [];
  const missing: string[] = [];
  let waiting: FragmentBlock[] = [];
  for (const path of book.spine) {
    if (!members.has(path)) missing.push(path);
    const blocks = members.has(path) ? readFragment(asHtml(await read(path))) : [];
    const words = blocks.reduce((sum, block) => sum + countWords(block.text), 0);
    const isLast = path === book.spine.at(-1) && pages.length === 0;
    if (path === book.contents || (words < WORDS_OF_A_CHAPTER && !isLast)) waiting.push(...blocks.map(asBeside));
    else {
      const page = extractItem(chapterItem(blocks, waiting, book));
      if (page) pages.push(page);
      waiting = [];
    }
  }
  const found = joinPages(pages);
  keepAtEnd(found, waiting);
  return { found, warnings: missing.length === 0 ? [] : [missingWarning(missing)] };
}

interface Book {
  outlet: string | null;
  date: Item['date'];
  language: string | null;
  url: string | null;
  /** Paths of the parts in reading order. */
  spine: string[];
  /** Path of the list of contents, where it is a part of its own. */
  contents: string | null;
}

function readPackage(root: XmlElement, packagePath: string): Book {
  const metadata = findNamed(root, 'metadata');
  const field = (name: string): string | null => {
    const element = childrenNamed(metadata, name)[0];
    return element ? innerText(element) || null : null;
  };
  const items = childrenNamed(findNamed(root, 'manifest'), 'item');
  const paths = new Map(
    items.map(({ attributes }) => [attributes.get('id'), resolve(packagePath, attributes.get('href') ?? '')]),
  );
  const contents = items.find(({ attributes }) => /\bnav\b/u.test(attributes.get('properties') ?? ''));
  const spine = childrenNamed(findNamed(root, 'spine'), 'itemref').flatMap(
    ({ attributes }) => paths.get(attributes.get('idref')) ?? [],
  );
  const maker = [...childrenNamed(metadata, 'contributor'), ...childrenNamed(metadata, 'publisher')]
    .map(innerText)
    .join(' ');
  // A program that collects news writes its own name and the day of collecting where a publisher's would stand
  const isCollected = /\bcalibre\b/iu.test(maker);
  const date = isCollected ? null : field('date');
  return {
    outlet: isCollected ? field('title') : field('publisher'),
    date: date === null ? null : { words: date, field: "the book's field dc:date" },
    language: field('language'),
    url: webAddress(field('source')),
    spine: [...new Set(spine)],
    contents: contents ? (paths.get(contents.attributes.get('id')) ?? null) : null,
  };
}

/** An address in the package counts from the package's own folder; one that leads out of the archive finds nothing there. */
function resolve(base: string, href: string): string {
  const path = href.replace(/#.*$/su, '');
  const parts = base.split('/').slice(0, -1);
  for (const step of decodePath(path).split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.' && step !== '') parts.push(step);
  }
  return parts.join('/');
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function textOf(member: ZipMember | undefined, name: string): Promise<string> {
  if (!member) throw notWhole(name);
  return (await decodeText(await member.read(), name)).text;
}

/** Bought books are locked part by part; only fonts may be scrambled in an open one. */
async function refuseProtected(members: ReadonlyMap<string, ZipMember>, book: Book, name: string): Promise<void> {
  const encryption = members.get('META-INF/encryption.xml');
  if (!encryption) return;
  const locked = Buffer.from(await encryption.read()).toString('utf8');
  if (book.spine.some((path) => locked.includes(`"${path}"`) || locked.includes(`"${encodeURI(path)}"`)))
    throw refuse(
      'file-encrypted',
      name,
      `${name} is protected by its seller (DRM) and can't be read. Copy the article from the reader you bought it for and paste it here.`,
    );
}

/** In XHTML any element may end in its own tag; read as HTML it would stay open to the end. */
function asHtml(xhtml: string): string {
  return xhtml.replace(/<(?!(?:br|hr|img|input|link|meta|col|area|wbr)\b)([a-z][\w:]*)\b([^<>]*)\/>/giu, '<$1$2></$1>');
}

/** What stood before a chapter without being one hangs on that chapter. */
function chapterItem(blocks: readonly FragmentBlock[], waiting: readonly FragmentBlock[], book: Book): Item {
  const title = blocks.find((block) => block.level > 0 && block.level <= 3)?.text ?? null;
  const { outlet, date, language, url } = book;
  return { title, deck: null, bylines: [], outlet, date, url, language, blocks: [...waiting, ...blocks] };
}

function asBeside(block: FragmentBlock): FragmentBlock {
  return { ...block, hint: 'navigation', level: 0 };
}

function keepAtEnd(found: FoundPage, waiting: readonly FragmentBlock[]): void {
  const last = found.articles.length - 1;
  let order = found.rest.length + found.articles.reduce((sum, article) => sum + article.blocks.length, 0);
  if (last < 0) return;
  for (const block of waiting) found.rest.push({ role: 'navigation', text: block.text, order: order++, article: last });
}

function missingWarning(missing: readonly string[]): IntakeWarning {
  return {
    code: 'parts-missing',
    message: `${missing.length} parts that the book names are not in it: ${missing.slice(0, 5).join(', ')}. The rest was read.`,
  };
}

function notWhole(name: string): Error {
  return refuse('file-damaged', name, `${name} is no whole EPUB: parts it needs are missing. Get a new copy of it.`);
}
