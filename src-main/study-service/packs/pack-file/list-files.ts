import { PackFault } from './refuse-pack.ts';
import type { PackBytes } from './pack-bytes.ts';
import {
  CENTRAL_HEAD,
  CENTRAL_SIGNATURE,
  centralHead,
  END_RECORD,
  END_SIGNATURE,
  endRecord,
  LOCAL_HEAD,
  localHead,
} from './stored-zip.ts';
import type { StoredFile } from './stored-zip.ts';

export const MANIFEST = 'manifest.json';
const MEGABYTE = 1024 * 1024;
/** A pack is as large as what is in it, so that this is also what can come out of it. */
const LARGEST_PACK = 1024 * MEGABYTE;
/** Of a page; intake takes none that is larger. */
const LARGEST_FILE = 50 * MEGABYTE;
const MOST_FILES = 12_000;
const LARGEST_LIST = 2 * MEGABYTE;
/** The only names there are: nothing that leads anywhere, no second spelling of anything. */
const NAMES =
  /^(?:(?:manifest|case|outlets|notes|quizzes|lesson|lateral|scaffold|pages)\.json|articles\/a[1-9][0-9]{0,4}\.json|pages\/p[1-9][0-9]{0,4})$/;

/**
 * The files of a pack, read only as Parallax writes them: stored one after the other from the first byte to the last, each told of
 * twice in the same words. An archive that says two things about itself, hides something or grows when unpacked can't be written so.
 */
export function listFiles(pack: PackBytes): StoredFile[] {
  const end = readEnd(pack);
  const list = pack.read(end.offset, end.size);
  const files: StoredFile[] = [];
  const seen = new Set<string>();
  let at = 0;
  let offset = 0;
  for (let index = 0; index < end.count; index += 1) {
    const file = readHead(list, at, offset);
    if (seen.has(file.path)) throw new PackFault(file.path, 'It is in there twice.');
    seen.add(file.path);
    if (files.length === 0 && file.path !== MANIFEST)
      throw new PackFault(MANIFEST, 'It is not the first file, as it is in every pack.');
    const head = localHead(file);
    if (offset + head.length + file.size > end.offset) throw damagedList(file.path);
    if (!pack.read(offset, head.length).equals(head)) throw damagedList(file.path);
    files.push(file);
    at += CENTRAL_HEAD + Buffer.byteLength(file.path);
    offset += head.length + file.size;
  }
  if (at !== list.length || offset !== end.offset) throw damagedList('');
  return files;
}

/** The bytes of one of them, as they stand there. */
export function readStored(pack: PackBytes, file: StoredFile): Buffer {
  return pack.read(file.offset + LOCAL_HEAD + Buffer.byteLength(file.path), file.size);
}

function readEnd(pack: PackBytes): { count: number; size: number; offset: number } {
  if (pack.size === 0) throw new PackFault('', 'The file is empty.');
  if (pack.size > LARGEST_PACK) throw new PackFault('', 'It is larger than 1 GB, as no case is.');
  const begins = pack.size >= 4 ? pack.read(0, 4).toString('latin1') : '';
  if (!begins.startsWith('PK'))
    throw new PackFault('', 'This is not a pack. A pack is a file that Parallax has made of a case.');
  const end = pack.size > END_RECORD ? pack.read(pack.size - END_RECORD, END_RECORD) : Buffer.alloc(END_RECORD);
  if (end.readUInt32LE(0) !== END_SIGNATURE)
    throw new PackFault('', 'Its end is missing: it was not copied or sent whole. Get it again.');
  const [count, size, offset] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  if (!end.equals(endRecord(count, size, offset)) || offset + size + END_RECORD !== pack.size) throw damagedList('');
  if (count > MOST_FILES || size > LARGEST_LIST) throw new PackFault('', 'It holds more files than any case has.');
  if (count === 0) throw new PackFault(MANIFEST, 'It is not in there, so this is no pack.');
  return { count, size, offset };
}

function readHead(list: Buffer, at: number, offset: number): StoredFile {
  if (at + CENTRAL_HEAD > list.length || list.readUInt32LE(at) !== CENTRAL_SIGNATURE) throw damagedList('');
  const [flags, method] = [list.readUInt16LE(at + 8), list.readUInt16LE(at + 10)];
  const [crc, size, nameLength] = [list.readUInt32LE(at + 16), list.readUInt32LE(at + 24), list.readUInt16LE(at + 28)];
  const name = list.subarray(at + CENTRAL_HEAD, at + CENTRAL_HEAD + nameLength).toString('utf8');
  if ((flags & 1) !== 0) throw new PackFault(shown(name), 'It is locked with a password, as nothing in a pack is.');
  if (/(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[a-z]:|\\/iu.test(name))
    throw new PackFault(shown(name), 'It wants to be put outside the pack. Do not trust where this comes from.');
  if (!NAMES.test(name)) throw new PackFault(shown(name), 'No pack has a file of that name.');
  if (method !== 0)
    throw new PackFault(
      name,
      'It is compressed, as nothing in a pack is. Was it unpacked and packed again? Get it as it was made.',
    );
  if (size > LARGEST_FILE) throw new PackFault(name, 'It is larger than 50 MB, as nothing in a case is.');
  const file = { path: name, crc, size, offset };
  const head = centralHead(file);
  if (!list.subarray(at, at + head.length).equals(head)) throw damagedList(name);
  return file;
}

/** A name of somebody else's making, in a sentence. */
function shown(name: string): string {
  return name.replace(/[\p{C}\p{Z}]+/gu, ' ').slice(0, 80);
}

function damagedList(inside: string): PackFault {
  return new PackFault(
    inside,
    'The archive says two things about itself: it is damaged, or was changed by another program. Get it again.',
  );
}
