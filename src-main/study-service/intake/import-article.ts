import { readFile } from 'node:fs/promises';
import { setImmediate as otherCalls } from 'node:timers/promises';
import { ExpectedFailure } from '../../contract/failures.ts';
import type {
  EditedPreview,
  PageInput,
  PageKind,
  Preview,
  PreviewSource,
  RefusedInput,
} from '../../contract/intake.ts';
import type { NewCapture } from '../corpus/captures/prepare-capture.ts';
import type { Saved } from '../corpus/captures/save-capture.ts';
import { isFolder, listFolder, nameIn } from './list-folder.ts';
import { type Arrival, isArchive, nameOf, openMembers } from './open-members.ts';
import { openPage } from './open-page.ts';
import { previewBytes } from './preview-page.ts';
import { nothingRead, readArrivals } from './read-arrivals.ts';
import { hashBytes, type PageBytes } from './read-page.ts';
import { webAddress } from './web-address.ts';

export interface ImportDeps {
  articleStore: { saveCapture(capture: NewCapture): Saved };
}

export interface ImportResult extends Saved {
  refused: RefusedInput[];
  setAside?: number;
}

const MEDIA_TYPES: Readonly<Record<PageKind, string>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
  mhtml: 'multipart/related',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  feed: 'application/xml',
  jsonl: 'application/jsonl',
  csv: 'text/csv',
  zip: 'application/zip',
  warc: 'application/warc',
};

/** Stores a page, every page of a folder or an archive, or a preview that a person has edited. */
export async function importArticle(deps: ImportDeps, input: EditedPreview | PageInput): Promise<ImportResult> {
  if ('articles' in input) return { ...deps.articleStore.saveCapture(await captureEdited(input)), refused: [] };
  if ('path' in input && (await isFolder(input.path))) return importFolder(deps, input.path, input.url);
  const page = await openPage(input);
  const { result, failures } = await storeAll(deps, openMembers(page));
  if (result.articleIds.length + result.already.length + result.versions.length === 0 && failures.length > 0)
    throw nothingRead(nameOf(page), failures);
  return result;
}

async function importFolder(deps: ImportDeps, folder: string, url: string | undefined): Promise<ImportResult> {
  const { files, refused, setAside } = await listFolder(folder);
  const { result } = await storeAll(deps, openFiles(folder, files, url));
  return { ...result, refused: [...refused, ...result.refused], setAside: setAside + (result.setAside ?? 0) };
}

/** The pages of a folder's files, archives opened; a file that can't be opened comes as a failure among the others. */
async function* openFiles(folder: string, files: readonly string[], url: string | undefined): AsyncGenerator<Arrival> {
  for (const path of files) {
    const name = nameIn(folder, path);
    try {
      const page = await openPage({ path, url });
      if (await isArchive(page)) yield* openMembers({ ...page, fileName: name });
      else yield { name, page };
    } catch (error) {
      if (!(error instanceof ExpectedFailure)) throw error;
      yield { name, failure: error };
    }
  }
}

async function storeAll(
  deps: ImportDeps,
  arrivals: AsyncIterable<Arrival>,
): Promise<{ result: ImportResult; failures: ExpectedFailure[] }> {
  const result: ImportResult = { articleIds: [], already: [], versions: [], refused: [] };
  const failures: ExpectedFailure[] = [];
  for await (const reading of readArrivals(arrivals)) {
    if ('setAside' in reading) {
      result.setAside = (result.setAside ?? 0) + reading.setAside;
      continue;
    }
    if ('failure' in reading) {
      const { code, message } = reading.failure.failure;
      result.refused.push({ name: reading.name, code, message });
      failures.push(reading.failure);
      continue;
    }
    const saved = deps.articleStore.saveCapture(toCapture(reading.page.bytes, reading.preview));
    result.articleIds.push(...saved.articleIds);
    result.already.push(...saved.already);
    result.versions.push(...saved.versions);
    // Pages that were read at the same time would be saved one right after the other, with no call answered in between.
    await otherCalls();
  }
  return { result, failures };
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
    const asRead = await readAgain(page);
    const read = source ?? asRead?.source ?? (await previewBytes(page)).source;
    return {
      ...(asRead ? { asRead } : {}),
      raw: page.bytes,
      mediaType: MEDIA_TYPES[read.kind],
      encoding: read.encoding,
      fileName: page.fileName,
      url: webAddress(page.url ?? read.url),
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
    url: webAddress(source?.url),
    articles,
    rest,
  };
}

/** The page as it was understood, by which is told what a person set by hand. Null where it is many pages, or can't be read. */
async function readAgain(page: PageBytes): Promise<Preview | null> {
  try {
    return (await isArchive(page)) ? null : await previewBytes(page);
  } catch (error) {
    if (error instanceof ExpectedFailure) return null;
    throw error;
  }
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
