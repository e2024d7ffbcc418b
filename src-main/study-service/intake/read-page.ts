import { createHash } from 'node:crypto';
import { ExpectedFailure } from '../../contract/failures.ts';
import type { IntakeWarning, Preview, PreviewArticle } from '../../contract/intake.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat, looksLikeHtml, type PageFormat } from './detect-format.ts';
import type { FoundArticle, FoundPage } from './found-page.ts';

/** A page as it came in. `kind` is set where the person said what it is (pasted text, pasted HTML). */
export interface PageBytes {
  bytes: Uint8Array;
  fileName: string | null;
  path: string | null;
  url: string | null;
  kind?: PageFormat;
}

/** Reads a page into its articles and what stands beside them. Pure: the same bytes give the same preview. Refuses with a coded failure. */
export async function readPage(page: PageBytes): Promise<Preview> {
  const name = page.fileName ?? 'The pasted text';
  if (page.bytes.length === 0) throw empty(name);
  const format = page.kind ? statedFormat(page.kind, page.bytes) : detectFormat(page.bytes, page.fileName, name);
  const decoded = await decodeText(page.bytes, name);
  const text = decoded.text.replace(/^\ufeff/u, '');
  if (text.trim() === '') throw empty(name);
  const found = await extract(format, text, page.url);
  if (found.articles.length === 0) {
    throw new ExpectedFailure({
      code: 'no-article',
      file: name,
      message: `No article was found in ${name}. If it holds one, copy the text of the article and paste it here.`,
    });
  }
  const articles = await Promise.all(found.articles.map(withLanguage));
  return {
    articles,
    rest: found.rest,
    warnings: [...(decoded.warning ? [decoded.warning] : []), ...warningsFor(articles)],
    source: {
      kind: format,
      sha256: hashBytes(page.bytes),
      encoding: decoded.encoding,
      fileName: page.fileName,
      path: page.path,
      url: page.url,
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

/** A page's source pasted as text is still a page. */
function statedFormat(kind: PageFormat, bytes: Uint8Array): PageFormat {
  if (kind !== 'text') return kind;
  return looksLikeHtml(Buffer.from(bytes.subarray(0, 2048)).toString('utf8')) ? 'html' : 'text';
}

/** The HTML machinery is the heaviest part of the service's start, so it is loaded when the first such page comes. */
async function extract(format: PageFormat, text: string, url: string | null): Promise<FoundPage> {
  if (format === 'html') return (await import('./extract-html.ts')).extractHtml(text, url);
  if (format === 'markdown') return (await import('./extract-markdown.ts')).extractMarkdown(text);
  return (await import('./extract-plain-text.ts')).extractPlainText(text);
}

async function withLanguage(article: FoundArticle): Promise<PreviewArticle> {
  const { detectLanguage } = await import('./detect-language.ts');
  const text = article.blocks
    .filter((block) => block.role !== 'byline' && block.role !== 'dateline')
    .map((block) => block.text)
    .join('\n');
  return { ...article, language: detectLanguage(text) ?? article.language ?? null };
}

function warningsFor(articles: readonly PreviewArticle[]): IntakeWarning[] {
  const warnings: IntakeWarning[] = [];
  if (articles.length > 1)
    warnings.push({
      code: 'several-articles',
      message: `This page holds ${articles.length} articles. The first is "${articles[0]?.title ?? ''}"; the others can be added too.`,
    });
  const words = articles[0]?.blocks.reduce((sum, block) => sum + block.text.split(/\s+/u).length, 0) ?? 0;
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
