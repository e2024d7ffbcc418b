import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { ExpectedFailure } from '../../../contract/failures.ts';
import { refuse, refuseOverLimit } from './refuse.ts';

/** A file in an archive. `read` unpacks it into memory; nothing of an archive is ever written to the disk. */
export interface ZipMember {
  /** Its path in the archive, with forward slashes. */
  name: string;
  read(): Promise<Uint8Array>;
}

/** What may still be unpacked; one for an archive and all that lie in it. */
export interface UnpackBudget {
  bytes: number;
}

const MEGABYTE = 1024 * 1024;
export const MEMBER_SIZE_LIMIT = 50 * MEGABYTE;
export const UNPACKED_LIMIT = 200 * MEGABYTE;
/** A page packs 10 to 30 times; 200 is a bomb. Small members are let through, since a short run of zeros harms nobody. */
const RATIO_LIMIT = 200;
const RATIO_FROM = MEGABYTE;
/** Entries of any kind. A browser saves some sixty pictures and scripts along with a page. */
const ENTRY_LIMIT = 20_000;
const SYMLINK = 0o120000;
const FILE_TYPE = 0o170000;
const UNIX = 3;
/** Systems (APPNOTE 4.4.2.2) on which a backslash parts folders: FAT, OS/2, NTFS, VFAT. Elsewhere it is a letter nobody uses. */
const BACKSLASH_HOSTS = new Set([0, 6, 10, 11, 14]);

export function createBudget(): UnpackBudget {
  return { bytes: UNPACKED_LIMIT };
}

/**
 * The files of a ZIP archive. The whole directory is checked first: a path that leads out of the archive refuses all of it,
 * since who writes one means harm. What is wrong with a single member (locked, damaged, a link, too large) is told by its `read`.
 */
export async function listZip(bytes: Uint8Array, file: string, budget: UnpackBudget): Promise<ZipMember[]> {
  const { default: yauzl } = await import('yauzl');
  const members: ZipMember[] = [];
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > ENTRY_LIMIT) throw tooManyEntries(file);
    for await (const entry of zip.eachEntry()) {
      if (members.length >= ENTRY_LIMIT) throw tooManyEntries(file);
      if (entry.fileName.endsWith('/')) continue;
      const name = `${file}/${entry.fileName}`;
      members.push({ name: entry.fileName, read: () => readMember(zip, entry, name, budget) });
    }
  } catch (error) {
    throw archiveFailure(error, file);
  }
  return members;
}

async function readMember(zip: ZipFile, entry: Entry, name: string, budget: UnpackBudget): Promise<Uint8Array> {
  refuseMember(entry, name, budget);
  budget.bytes -= entry.uncompressedSize;
  const chunks: Buffer[] = [];
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) chunks.push(chunk as Buffer);
  } catch (error) {
    throw archiveFailure(error, name);
  }
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) throw damaged(name, 'its check sum is wrong');
  return content;
}

function refuseMember(entry: Entry, name: string, budget: UnpackBudget): void {
  const host = entry.versionMadeBy >>> 8;
  const megabytes = Math.round(entry.uncompressedSize / MEGABYTE);
  if (entry.fileNameRaw.includes(0x5c) && !BACKSLASH_HOSTS.has(host))
    throw refuse('file-unsafe', name, `${name} has a backslash in its name, which is not allowed in an archive.`);
  if (host === UNIX && ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMLINK)
    throw refuse('file-unsafe', name, `${name} is a link to another place; links in archives are not followed.`);
  if (entry.isEncrypted()) throw encrypted(name);
  if (!entry.canDecodeFileData()) throw unknownMethod(name, entry.compressionMethod);
  if (entry.uncompressedSize > MEMBER_SIZE_LIMIT)
    throw refuseOverLimit(name, MEMBER_SIZE_LIMIT, `${name} has ${megabytes} MB; a file in an archive may have 50 MB.`);
  if (entry.uncompressedSize > RATIO_FROM && entry.uncompressedSize > entry.compressedSize * RATIO_LIMIT)
    throw refuseOverLimit(
      name,
      RATIO_LIMIT,
      `${name} would grow more than 200 times when unpacked, as no page does; it was not opened.`,
    );
  if (entry.uncompressedSize > budget.bytes)
    throw refuseOverLimit(
      name,
      UNPACKED_LIMIT,
      `${name} was not opened: an archive may hold 200 MB in all. Split it, or unpack it and add the folder.`,
    );
}

function tooManyEntries(file: string): ExpectedFailure {
  return refuseOverLimit(
    file,
    ENTRY_LIMIT,
    `${file} holds more than 20,000 files. Unpack it, keep the pages you need and add that folder.`,
  );
}

function encrypted(name: string): ExpectedFailure {
  return refuse(
    'file-encrypted',
    name,
    `${name} is locked with a password. Unpack it with the password and add what was in it.`,
  );
}

function unknownMethod(name: string, method: number): ExpectedFailure {
  return refuse(
    'file-unsupported',
    name,
    `${name} is packed in a way that can't be read here (method ${method}). Unpack it and add what was in it.`,
  );
}

function damaged(name: string, reason: string): ExpectedFailure {
  return refuse(
    'file-damaged',
    name,
    `${name} is a damaged archive or Office file (${reason}). Get a new copy of it, or open it with its own program and save it again.`,
  );
}

/** What the ZIP library complains of, as a failure a person can act on. */
function archiveFailure(error: unknown, name: string): ExpectedFailure {
  if (error instanceof ExpectedFailure) return error;
  const reason = error instanceof Error ? error.message : String(error);
  if (/strong encryption/iu.test(reason)) return encrypted(name);
  if (/multi-disk/iu.test(reason))
    return refuse(
      'file-unsupported',
      name,
      `${name} is one part of an archive in several. Unpack all of it and add the folder.`,
    );
  if (/absolute path|relative path|invalid characters/iu.test(reason))
    return refuse(
      'file-unsafe',
      name,
      `${name} holds a file that wants to be put outside the archive. Nothing of it was read; do not trust where it comes from.`,
    );
  return damaged(
    name,
    /end of central|comment length|eof/iu.test(reason) ? 'its end is missing' : 'its parts contradict each other',
  );
}
