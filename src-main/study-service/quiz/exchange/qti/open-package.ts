import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import type { RefusedList } from '../refused.ts';

export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const MEGABYTE = 1024 * 1024;
/** The same limits as for archives of articles (intake/formats/read-zip), made smaller: questions are text. */
const FILE_LIMIT = 10 * MEGABYTE;
const UNPACKED_LIMIT = 100 * MEGABYTE;
const RATIO_LIMIT = 200;
const RATIO_FROM = MEGABYTE;
const FILES_LIMIT = 5_000;

/** By how it begins: the head of a first file, or the end record of an empty archive. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6)
  );
}

/**
 * The files of a package that `isWanted`, unpacked in memory: nothing is ever written. A path that leads out of the package refuses
 * all of it, since who writes one means harm; a single file that is locked, damaged or packed to explode is refused alone. Never throws.
 */
export async function openPackage(
  bytes: Uint8Array,
  name: string,
  isWanted: (path: string) => boolean,
): Promise<{ files: PackageFile[]; refused: RefusedList }> {
  const { default: yauzl } = await import('yauzl');
  const files: PackageFile[] = [];
  const refused: RefusedList = [];
  try {
    const zip = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > FILES_LIMIT) return { files, refused: [{ what: name, why: TOO_MANY }] };
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry);
    let left = UNPACKED_LIMIT;
    for (const entry of entries.filter(({ fileName }) => isWanted(fileName))) {
      const read = await readFile(zip, entry, left);
      if ('why' in read) refused.push({ what: entry.fileName, why: read.why });
      else files.push({ path: entry.fileName, bytes: read.bytes });
      left -= entry.uncompressedSize;
    }
  } catch (error) {
    return { files: [], refused: [{ what: name, why: explain(error) }] };
  }
  return { files, refused };
}

const TOO_MANY = `It holds more than ${FILES_LIMIT} files. Export fewer questions at once.`;

async function readFile(zip: ZipFile, entry: Entry, left: number): Promise<{ bytes: Uint8Array } | { why: string }> {
  const size = entry.uncompressedSize;
  if (entry.isEncrypted()) return { why: 'It is locked with a password.' };
  if (!entry.canDecodeFileData()) return { why: "It is packed in a way that can't be read here." };
  if (size > FILE_LIMIT) return { why: `It has more than ${FILE_LIMIT / MEGABYTE} MB, as no question has.` };
  if (size > RATIO_FROM && size > entry.compressedSize * RATIO_LIMIT)
    return { why: `It would grow more than ${RATIO_LIMIT} times when unpacked, as no question does.` };
  if (size > left) return { why: `The package holds more than ${UNPACKED_LIMIT / MEGABYTE} MB; this was not opened.` };
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  } catch (error) {
    return { why: explain(error) };
  }
  const bytes = Buffer.concat(chunks);
  return crc32(bytes) === entry.crc32 ? { bytes } : { why: 'It is damaged: its check sum is wrong.' };
}

function explain(error: unknown): string {
  const reason = error instanceof Error ? error.message : '';
  if (/absolute path|relative path|invalid characters/iu.test(reason))
    return 'It holds a file that wants to be put outside the package. Nothing of it was read; do not trust where it comes from.';
  return 'It is a damaged package. Get a new copy of it.';
}
