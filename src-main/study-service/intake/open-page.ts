import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ExpectedFailure } from '../../contract/failures.ts';
import type { PageInput } from '../../contract/intake.ts';
import type { PageBytes } from './read-page.ts';

/** 50 MB: the longest saved news page seen is under 10 MB, and a larger file would hold up the service for seconds. */
export const PAGE_SIZE_LIMIT = 50 * 1024 * 1024;

/** 200 MB: an archive is unpacked page by page, so only its packed bytes are held. */
const ARCHIVE_SIZE_LIMIT = 200 * 1024 * 1024;

/** Turns what a person gave (a path, a paste, a dropped file) into bytes, or says what is wrong with it and what to do. */
export async function openPage(input: PageInput): Promise<PageBytes> {
  const url = input.url ?? null;
  if ('path' in input)
    return { bytes: await readPath(input.path), fileName: basename(input.path), path: input.path, url };
  if ('bytes' in input) {
    const bytes = Buffer.from(input.bytes, 'base64');
    refuseSize(bytes.length, input.fileName, bytes);
    return { bytes, fileName: input.fileName, path: null, url, charset: input.charset ?? null };
  }
  const kind = 'html' in input ? 'html' : 'text';
  const bytes = Buffer.from('html' in input ? input.html : input.text, 'utf8');
  refuseSize(bytes.length, 'The pasted text');
  return { bytes, fileName: null, path: null, url, kind };
}

/** Size is asked before a byte is read, so that a huge file is refused at once. */
async function readPath(path: string): Promise<Uint8Array> {
  const name = basename(path);
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      throw new ExpectedFailure({
        code: 'folder-given',
        file: name,
        message: `${name} is a folder. Choose one file to look at, or add the whole folder at once.`,
      });
    }
    if (!found.isFile())
      throw unreadable(name, `${name} is not a file that can be read. Choose a file with an article in it.`);
    if (found.size > PAGE_SIZE_LIMIT) refuseSize(found.size, name, await readStart(path));
    return await readFile(path);
  } catch (error) {
    throw fileFailure(error, name);
  }
}

async function readStart(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** ZIP, gzip and WARC by their first bytes. */
function startsArchive(start: Uint8Array): boolean {
  return /^(?:PK[\u0003\u0005\u0006]|\u001f\u008b|WARC\/)/u.test(Buffer.from(start.subarray(0, 8)).toString('latin1'));
}

function refuseSize(size: number, file: string, start: Uint8Array = new Uint8Array()): void {
  const limit = startsArchive(start) ? ARCHIVE_SIZE_LIMIT : PAGE_SIZE_LIMIT;
  if (size <= limit) return;
  const megabytes = Math.round(size / 1024 / 1024);
  throw new ExpectedFailure({
    code: 'file-too-large',
    file,
    size,
    limit,
    message:
      limit === PAGE_SIZE_LIMIT
        ? `${file} has ${megabytes} MB; a page may have 50 MB. Copy the article's text out of it and paste that instead.`
        : `${file} has ${megabytes} MB; an archive may have 200 MB. Unpack it and add the folder instead.`,
  });
}

function unreadable(file: string, message: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'file-unreadable', file, message });
}

/** What the operating system says, as a failure a person can act on. Anything unknown counts as unreadable. */
export function fileFailure(error: unknown, name: string): ExpectedFailure {
  if (error instanceof ExpectedFailure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new ExpectedFailure({
      code: 'file-missing',
      file: name,
      message: `There is no file called ${name} at that place any more. Check whether it was moved or renamed.`,
    });
  }
  if (code === 'EACCES' || code === 'EPERM')
    return unreadable(
      name,
      `${name} may not be read: this account has no permission. Change its permissions or copy it to your own folder.`,
    );
  return unreadable(
    name,
    `${name} could not be read${code ? ` (${code})` : ''}. Copy it to another place and try again.`,
  );
}
