import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PreviewArticle, RestBlock } from '../../../contract/intake.ts';
import { caseFileSchema } from './case-file.ts';
import type { CaseArticle, CaseFile } from './case-file.ts';
import { markdownBlocks } from './markdown-blocks.ts';

/** One page of the case, in the shape in which intake hands a page to the store. */
interface BundledCapture {
  /** The Markdown file's bytes as they lie on disk. */
  raw: Uint8Array;
  fileName: string;
  mediaType: 'text/markdown';
  encoding: 'utf-8';
  url: null;
  articles: PreviewArticle[];
  rest: RestBlock[];
}

export interface BundledCase extends Omit<CaseFile, 'articles'> {
  /** In the case's reading order, one article each. */
  captures: BundledCapture[];
}

/**
 * Reads a case that ships with Parallax. The files are ours, so a fault in them is a fault in the build and not
 * something a teacher could mend: it throws a plain Error that names the file, and the tests prove it never does.
 */
export function readBundledCase(folder: string): BundledCase {
  const { articles, ...fields } = readCaseFile(join(folder, 'case.json'));
  const nameOf = new Map(fields.outlets.map((outlet) => [outlet.key, outlet.name]));
  const captures = articles.map((article) => readCapture(folder, article, nameOf.get(article.outlet) ?? null));
  return { ...fields, captures };
}

function readCaseFile(file: string): CaseFile {
  try {
    return caseFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(`The bundled case ${file} can't be read: ${String(cause)}`, { cause });
  }
}

function readCapture(folder: string, article: CaseArticle, outlet: string | null): BundledCapture {
  const file = join(folder, article.file);
  const raw = new Uint8Array(readFileSync(file));
  const blocks = markdownBlocks(new TextDecoder('utf-8', { fatal: true }).decode(raw));
  checkAgainstText(file, article, blocks);
  const { title, deck, byline, publishedOn, language, genre, wholeness } = article;
  return {
    raw,
    fileName: article.file,
    mediaType: 'text/markdown',
    encoding: 'utf-8',
    url: null,
    articles: [{ title, deck, byline, outlet, publishedOn, language, genre, wholeness, blocks }],
    rest: article.rest.map((block, index) => ({ ...block, order: blocks.length + index, article: 0 })),
  };
}

/** The metadata stand twice, in `case.json` and in the article; a reader must never see the two disagree. */
function checkAgainstText(file: string, article: CaseArticle, blocks: PreviewArticle['blocks']): void {
  const textOf = (role: string) => blocks.find((block) => block.role === role)?.text ?? null;
  const byline = textOf('byline') ?? '';
  const disagreements = [
    textOf('headline') === article.title ? null : 'title',
    textOf('deck') === article.deck ? null : 'deck',
    byline.includes(article.byline ?? '') ? null : 'byline',
    byline.includes(article.publishedOn.evidence) ? null : 'publishedOn.evidence',
  ].filter((field) => field !== null);
  if (disagreements.length > 0) {
    throw new Error(`case.json and ${file} disagree about: ${disagreements.join(', ')}`);
  }
}
