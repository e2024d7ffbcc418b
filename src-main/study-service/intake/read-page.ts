import { createHash } from 'node:crypto';
import { ExpectedFailure } from '../../contract/failures.ts';
import type { IntakeWarning, PageKind, Preview, PreviewArticle } from '../../contract/intake.ts';
import { completeHtml } from './html/complete-html.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { detectFormat, looksLikeHtml } from './detect-format.ts';
import { bylineOf, findCredits } from './signs/find-credits.ts';
import { findSavedAddress } from './html/find-saved-address.ts';
import { refuse } from './formats/refuse.ts';
import { countWords } from './signs/page-lines.ts';
import type { FoundFile } from './found-file.ts';
import type { FoundArticle, FoundPage } from './found-page.ts';

/** Kinds that are text in some encoding. */
type TextKind = Exclude<PageKind, 'pdf' | 'docx' | 'epub' | 'mhtml' | 'zip' | 'warc'>;

/** A page as it came in. */
export interface PageBytes {
  bytes: Uint8Array;
  fileName: string | null;
  path: string | null;
  url: string | null;
  /** Set where the person, or the archive it lay in, said what it is. */
  kind?: 'text' | 'html';
  /** The encoding that came with it from outside: a web server's answer. */
  charset?: string | null;
}

/** Reads a page into its articles and what stands beside them. Pure: the same bytes give the same preview. Refuses with a coded failure. */
export async function readPage(page: PageBytes): Promise<Preview> {
  const name = page.fileName ?? 'The pasted text';
  if (page.bytes.length === 0) throw empty(name);
  const kind = page.kind ? statedKind(page.kind, page.bytes) : await detectFormat(page.bytes, page.fileName, name);
  const read = await readKind(kind, page, name);
  if (read.found.articles.length === 0) throw noArticle(name);
  const articles = await Promise.all(
    read.found.articles.map((article) => withLanguage(withCredits(article, read.found.rest))),
  );
  return {
    articles,
    rest: read.found.rest,
    warnings: [...read.warnings, ...warningsFor(articles, kind)],
    source: {
      kind,
      sha256: hashBytes(page.bytes),
      encoding: read.encoding,
      fileName: page.fileName,
      path: page.path,
      url: page.url ?? read.url ?? null,
    },
  };
}

export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function empty(name: string): ExpectedFailure {
  return new ExpectedFailure({
    code: 'file-empty',
    file: name,
    message: `${name} is empty: there is nothing to read in it. Check that it was saved in full.`,
  });
}

function noArticle(name: string): ExpectedFailure {
  return refuse(
    'no-article',
    name,
    `No article was found in ${name}. If it holds one, copy the text of the article and paste it here.`,
  );
}

/** A page's source pasted as text is still a page. */
function statedKind(kind: 'text' | 'html', bytes: Uint8Array): PageKind {
  if (kind !== 'text') return kind;
  return looksLikeHtml(Buffer.from(bytes.subarray(0, 2048)).toString('utf8')) ? 'html' : 'text';
}

/** Each format's machinery is loaded when the first such page comes; the service starts without any of it. */
async function readKind(kind: PageKind, page: PageBytes, name: string): Promise<FoundFile> {
  switch (kind) {
    case 'pdf':
      return (await import('./formats/extract-pdf.ts')).extractPdf(page.bytes, name);
    case 'docx':
      return binary({ found: await (await import('./formats/extract-docx.ts')).extractDocx(page.bytes, name) });
    case 'epub':
      return binary(await (await import('./formats/extract-epub.ts')).extractEpub(page.bytes, name));
    case 'mhtml':
      return readMhtml(page, name);
    case 'zip':
    case 'warc':
      // Whoever reads archives opens them first; here one can only be nested deeper than they are opened
      throw refuse(
        'file-unsafe',
        name,
        `${name} is an archive where a page should be. Unpack it and add what is in it.`,
      );
    default:
      return readDecoded(kind, await decodePage(page, name), page.url, name);
  }
}

function binary(read: { found: FoundPage; warnings?: IntakeWarning[] }): FoundFile {
  return { warnings: [], ...read, encoding: 'binary' };
}

async function readMhtml(page: PageBytes, name: string): Promise<FoundFile> {
  const { html, charset, url } = await (await import('./formats/open-mhtml.ts')).openMhtml(page.bytes, name);
  const decoded = await decodePage({ ...page, bytes: html, charset }, name);
  return { ...(await readDecoded('html', decoded, page.url ?? url, name)), url };
}

async function decodePage(page: PageBytes, name: string): Promise<DecodedText> {
  const decoded = await decodeText(page.bytes, name, page.charset ?? null);
  const text = decoded.text.replace(/^\ufeff/u, '');
  if (text.trim() === '') throw empty(name);
  return { ...decoded, text };
}

async function readDecoded(
  kind: TextKind,
  { text, encoding, warning }: DecodedText,
  url: string | null,
  name: string,
): Promise<FoundFile> {
  const saved = kind === 'html' ? findSavedAddress(text) : null;
  const read = await extract(kind, text, url ?? saved, name);
  return {
    warnings: [...(warning ? [warning] : []), ...(read.warnings ?? [])],
    found: read.found,
    encoding,
    url: saved,
  };
}

async function extract(
  kind: TextKind,
  text: string,
  url: string | null,
  name: string,
): Promise<{ found: FoundPage; warnings?: IntakeWarning[] }> {
  switch (kind) {
    case 'html':
      return { found: (await import('./html/extract-html.ts')).extractHtml(completeHtml(text), url) };
    case 'markdown':
      return { found: (await import('./text/extract-markdown.ts')).extractMarkdown(text) };
    case 'text':
      return { found: (await import('./text/extract-plain-text.ts')).extractPlainText(text) };
    case 'feed':
      return { found: (await import('./formats/extract-feed.ts')).extractFeed(text, name) };
    case 'jsonl':
    case 'csv':
      return readTable(kind, text, name);
  }
}

async function readTable(kind: 'jsonl' | 'csv', text: string, name: string): ReturnType<typeof extract> {
  const [{ readCsv, readJsonRows }, { extractRows }] = await Promise.all([
    import('./formats/read-rows.ts'),
    import('./formats/extract-rows.ts'),
  ]);
  return extractRows(kind === 'csv' ? await readCsv(text) : readJsonRows(text), name);
}

/** Lines of the page that stand this near to an article and are none of it may still say who translated it. */
const CREDIT_REACH = 3;

function withCredits(article: FoundArticle, rest: FoundPage['rest']): FoundArticle {
  const first = article.blocks[0]?.order ?? 0;
  const last = article.blocks.at(-1)?.order ?? 0;
  const beside = rest.filter(
    ({ role, order }) => role === 'navigation' && order >= first - CREDIT_REACH && order <= last + CREDIT_REACH,
  );
  const lines = [...article.blocks, ...beside].toSorted((a, b) => a.order - b.order);
  const credits = findCredits(lines, article.byline);
  return credits.length === 0 ? article : { ...article, byline: bylineOf(article.byline, credits), credits };
}

async function withLanguage(article: FoundArticle): Promise<PreviewArticle> {
  const { detectLanguage } = await import('./signs/detect-language.ts');
  const text = article.blocks
    .filter((block) => block.role !== 'byline' && block.role !== 'dateline')
    .map((block) => block.text)
    .join('\n');
  return { ...article, language: detectLanguage(text) ?? article.language ?? null };
}

/** Kinds whose articles stand side by side on purpose; that there are several is no news. */
const COLLECTIONS: ReadonlySet<PageKind> = new Set(['feed', 'csv', 'jsonl', 'epub']);

function warningsFor(articles: readonly PreviewArticle[], kind: PageKind): IntakeWarning[] {
  const warnings: IntakeWarning[] = [];
  if (articles.length > 1)
    warnings.push({
      code: 'several-articles',
      message: COLLECTIONS.has(kind)
        ? `This file holds ${articles.length} articles. The first is "${articles[0]?.title ?? ''}".`
        : `This page holds ${articles.length} articles. The first is "${articles[0]?.title ?? ''}"; the others can be added too.`,
    });
  const words = articles[0]?.blocks.reduce((sum, block) => sum + countWords(block.text), 0) ?? 0;
  if (words < 80)
    warnings.push({
      code: 'little-text',
      message: `Only ${words} words of an article were found. Look at what was set aside before you add it.`,
    });
  if (articles[0]?.wholeness === 'cut off')
    warnings.push({
      code: 'cut-off',
      message: 'The text seems to stop before its end: the page asks readers to pay or to log in for the rest.',
    });
  return warnings;
}
