import { ExpectedFailure } from '../../contract/failures.ts';
import { type SortedFolder, sortFolderFiles } from '../../contract/plain/folder-files.ts';
import { detectFormat } from './detect-format.ts';
import { refuseOverLimit, refuse } from './formats/refuse.ts';
import type { UnpackBudget } from './formats/read-zip.ts';
import { isPageName } from './list-folder.ts';
import type { PageBytes } from './read-page.ts';

/**
 * A page that came in, alone or out of an archive, or why it could not be opened; or how many files of an archive were passed
 * over that nobody put there by hand.
 */
export type Arrival =
  { name: string; page: PageBytes } | { name: string; failure: ExpectedFailure } | { name: string; setAside: number };

/** Pages that an archive and those in it may hold. */
const MEMBER_LIMIT = 2000;
/** An archive in an archive is opened, one in that is not: nobody packs pages so, and "droste" archives hold themselves. */
const DEPTH_LIMIT = 2;

/**
 * The pages of what came in, one by one and unpacked only when asked for: an archive's members in its own order, or the page
 * itself where it is none. Members are named after their archive, "saved.zip/inner/name.html". Throws where the archive as a
 * whole is refused; a member that is refused comes as a failure among the others.
 */
export async function* openMembers(page: PageBytes): AsyncGenerator<Arrival> {
  const { createBudget } = await import('./formats/read-zip.ts');
  yield* openAt(page, nameOf(page), 0, { unpack: createBudget(), members: MEMBER_LIMIT });
}

/** Whether a page is an archive of pages. Refuses what is no page at all. */
export async function isArchive(page: PageBytes): Promise<boolean> {
  if (page.kind !== undefined || page.bytes.length === 0) return false;
  const format = await detectFormat(page.bytes, page.fileName, nameOf(page));
  return format === 'zip' || format === 'warc';
}

export function nameOf(page: PageBytes): string {
  return page.fileName ?? 'The pasted text';
}

interface Allowance {
  unpack: UnpackBudget;
  members: number;
}

async function* openAt(page: PageBytes, name: string, depth: number, allowance: Allowance): AsyncGenerator<Arrival> {
  const format =
    page.kind === undefined && page.bytes.length > 0 ? await detectFormat(page.bytes, page.fileName, name) : null;
  if (format !== 'zip' && format !== 'warc') {
    yield { name, page };
    return;
  }
  if (depth >= DEPTH_LIMIT)
    throw refuse(
      'file-unsafe',
      name,
      `${name} is an archive in an archive in an archive. Unpack the outer ones and add it by itself.`,
    );
  yield* format === 'zip' ? openZip(page, name, depth, allowance) : openWarc(page, name, allowance);
}

async function* openZip(page: PageBytes, name: string, depth: number, allowance: Allowance): AsyncGenerator<Arrival> {
  const { listZip } = await import('./formats/read-zip.ts');
  const listed = await listZip(page.bytes, name, allowance.unpack);
  const sorted = sortFolderFiles(listed.map((member) => ({ member, path: member.name })));
  const members = sorted.pages.flatMap(({ member }) => (isPageName(member.name) ? member : []));
  if (members.length > allowance.members)
    throw refuseOverLimit(
      name,
      MEMBER_LIMIT,
      `${name} holds more than 2,000 pages. Unpack it and add the pages folder by folder.`,
    );
  if (members.length === 0)
    throw refuse(
      'no-article',
      name,
      `${name} holds no page that can be read. Look into it and add what you need by itself.`,
    );
  allowance.members -= members.length;
  for (const member of members) {
    const inner = `${name}/${member.name}`;
    try {
      const bytes = await member.read();
      yield* openAt({ bytes, fileName: inner, path: null, url: null }, inner, depth + 1, allowance);
    } catch (error) {
      yield failureOf(error, inner);
    }
  }
  yield* refuseOthers(name, sorted);
}

/** What of an archive is no page by its name, named as a folder's is: nothing is passed over in silence. */
function* refuseOthers(archive: string, sorted: SortedFolder<{ path: string }>): Generator<Arrival> {
  for (const { file, message } of sorted.refused) {
    const name = `${archive}/${file.path}`;
    yield { name, failure: refuse('file-unsupported', name, `${archive}/${message}`) };
  }
  for (const { path } of sorted.pages) {
    if (isPageName(path)) continue;
    const name = `${archive}/${path}`;
    const message = `${name} was not read: no page has a name that ends so. If it is one, unpack it and add it by itself.`;
    yield { name, failure: refuse('file-unsupported', name, message) };
  }
  if (sorted.setAside > 0) yield { name: archive, setAside: sorted.setAside };
}

async function* openWarc(page: PageBytes, name: string, allowance: Allowance): AsyncGenerator<Arrival> {
  const { listWarc } = await import('./formats/read-warc.ts');
  const records = await listWarc(page.bytes, name, allowance.members);
  allowance.members -= records.length;
  if (records.length === 0)
    throw refuse('no-article', name, `${name} holds no web page: only pictures, requests or pages that had moved.`);
  for (const record of records) {
    const inner = `${name}/${record.name}`;
    try {
      const read = await record.read();
      if (read) {
        const { bytes, charset, kind } = read;
        yield { name: inner, page: { bytes, fileName: inner, path: null, url: record.url, charset, kind } };
      }
    } catch (error) {
      yield failureOf(error, inner);
    }
  }
}

function failureOf(error: unknown, name: string): Arrival {
  if (error instanceof ExpectedFailure) return { name, failure: error };
  throw error;
}
