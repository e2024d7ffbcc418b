import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { ExpectedFailure } from '../../contract/failures.ts';
import type { EditedPreview, PageInput, Preview, PreviewSource, RefusedInput } from '../../contract/intake.ts';
import type { NewCapture } from '../corpus/prepare-capture.ts';
import { isFolder, listFolder } from './list-folder.ts';
import { openPage } from './open-page.ts';
import { hashBytes, type PageBytes, readPage } from './read-page.ts';

interface SavedCapture {
  articleIds: string[];
  already: { articleId: string; title: string }[];
}

export interface ImportDeps {
  articleStore: { saveCapture(capture: NewCapture): SavedCapture };
}

export interface ImportResult extends SavedCapture {
  refused: RefusedInput[];
}

const MEDIA_TYPES = { text: 'text/plain', markdown: 'text/markdown', html: 'text/html' } as const;

/** Stores a page, every page of a folder, or a preview that a person has edited. */
export async function importArticle(deps: ImportDeps, input: EditedPreview | PageInput): Promise<ImportResult> {
  if ('articles' in input) return { ...deps.articleStore.saveCapture(await captureEdited(input)), refused: [] };
  if ('path' in input && (await isFolder(input.path))) return importFolder(deps, input.path, input.url);
  return { ...deps.articleStore.saveCapture(await capturePage(input)), refused: [] };
}

async function importFolder(deps: ImportDeps, folder: string, url: string | undefined): Promise<ImportResult> {
  const { files, refused } = await listFolder(folder);
  const result: ImportResult = { articleIds: [], already: [], refused };
  for (const path of files) {
    try {
      const saved = deps.articleStore.saveCapture(await capturePage({ path, url }));
      result.articleIds.push(...saved.articleIds);
      result.already.push(...saved.already);
    } catch (error) {
      if (!(error instanceof ExpectedFailure)) throw error;
      result.refused.push({ name: relative(folder, path), code: error.failure.code, message: error.failure.message });
    }
  }
  return result;
}

async function capturePage(input: PageInput): Promise<NewCapture> {
  const page = await openPage(input);
  return toCapture(page.bytes, await readPage(page));
}

function toCapture(raw: Uint8Array, preview: Preview): NewCapture {
  const { source, articles, rest } = preview;
  return {
    raw,
    mediaType: MEDIA_TYPES[source.kind],
    encoding: source.encoding,
    fileName: source.fileName,
    url: source.url,
    articles,
    rest,
  };
}

/**
 * An edited preview is stored with the page it was read from: given again, or still unchanged on the disk. Where neither is so
 * the preview itself is the oldest thing there is, and is kept as the raw input.
 */
async function captureEdited(input: EditedPreview): Promise<NewCapture> {
  const { articles, rest, source } = input;
  const page = input.page ? await openPage(input.page) : source ? await sourcePage(source) : null;
  if (page) {
    const read = source ?? (await readPage(page)).source;
    return {
      raw: page.bytes,
      mediaType: MEDIA_TYPES[read.kind],
      encoding: read.encoding,
      fileName: page.fileName,
      url: page.url ?? read.url,
      articles,
      rest,
    };
  }
  const raw = Buffer.from(JSON.stringify({ articles, rest, source }), 'utf8');
  return {
    raw,
    mediaType: 'application/json',
    encoding: 'utf-8',
    fileName: source?.fileName ?? null,
    url: source?.url ?? null,
    articles,
    rest,
  };
}

async function sourcePage(source: PreviewSource): Promise<PageBytes | null> {
  if (source.path === null) return null;
  try {
    const bytes = await readFile(source.path);
    return hashBytes(bytes) === source.sha256
      ? { bytes, fileName: source.fileName, path: source.path, url: source.url }
      : null;
  } catch {
    return null;
  }
}
