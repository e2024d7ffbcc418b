/**
 * The bytes of a ZIP archive (APPNOTE 6.3.10) whose files are stored and not compressed: compressors differ from machine to machine,
 * and the same case must make the same file. For each file there is exactly one way to write its heads, so that a reader can compose
 * them again and refuse whatever differs by a single bit.
 */
export interface StoredFile {
  readonly path: string;
  readonly crc: number;
  readonly size: number;
  /** Of its local head in the archive. */
  readonly offset: number;
}

export const LOCAL_SIGNATURE = 0x04034b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;
export const LOCAL_HEAD = 30;
export const CENTRAL_HEAD = 46;
export const END_RECORD = 22;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const VERSION = 20;
/** Of a Unix system: gives the file its mode. */
const MADE_BY = (3 << 8) | VERSION;
/** 1 January 2000, in the form of MS-DOS: no pack tells when it was written. */
const DATE = (20 << 9) | (1 << 5) | 1;
const MODE = 0o100644 << 16;

/** What stands before the bytes of a file (APPNOTE 4.3.7), its name at the end. */
export function localHead({ path, crc, size }: StoredFile): Buffer {
  const name = Buffer.from(path);
  const head = Buffer.alloc(LOCAL_HEAD);
  head.writeUInt32LE(LOCAL_SIGNATURE, 0);
  writeShared(head, 4, { crc, size, nameLength: name.length });
  return Buffer.concat([head, name]);
}

/** What stands for a file in the list behind all files (4.3.12), its name at the end. */
export function centralHead({ path, crc, size, offset }: StoredFile): Buffer {
  const name = Buffer.from(path);
  const head = Buffer.alloc(CENTRAL_HEAD);
  head.writeUInt32LE(CENTRAL_SIGNATURE, 0);
  head.writeUInt16LE(MADE_BY, 4);
  writeShared(head, 6, { crc, size, nameLength: name.length });
  head.writeUInt32LE(MODE >>> 0, 38);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
}

/** What ends the archive (4.3.16): how many files, how long their list is and where it begins. */
export function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(END_RECORD);
  end.writeUInt32LE(END_SIGNATURE, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** What both heads of a file say in the same order, from `at`. Method 0 is "stored". */
function writeShared(head: Buffer, at: number, file: { crc: number; size: number; nameLength: number }): void {
  head.writeUInt16LE(VERSION, at);
  head.writeUInt16LE(UTF8, at + 2);
  head.writeUInt16LE(DATE, at + 8);
  head.writeUInt32LE(file.crc, at + 10);
  head.writeUInt32LE(file.size, at + 14);
  head.writeUInt32LE(file.size, at + 18);
  head.writeUInt16LE(file.nameLength, at + 22);
}
