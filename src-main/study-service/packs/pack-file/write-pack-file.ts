import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { setImmediate as otherCalls } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { centralHead, endRecord, localHead } from './stored-zip.ts';
import type { StoredFile } from './stored-zip.ts';

export interface FileToPack {
  readonly path: string;
  read(): Uint8Array;
}

export interface WrittenPack {
  readonly sha256: string;
  readonly bytes: number;
}

interface Sink {
  write(bytes: Uint8Array): void;
}

/** Heads and small files are put together to so much before they are written. */
const CHUNK = 1024 * 1024;

/** One file in memory at a time, and other calls in between. */
async function writeTo(files: Iterable<FileToPack>, sink: Sink): Promise<WrittenPack> {
  const hash = createHash('sha256');
  const written: StoredFile[] = [];
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let offset = 0;
  const flush = () => {
    const chunk = Buffer.concat(waiting);
    hash.update(chunk);
    sink.write(chunk);
    waiting = [];
    waitingBytes = 0;
  };
  const put = (bytes: Uint8Array) => {
    waiting.push(bytes);
    waitingBytes += bytes.length;
    offset += bytes.length;
    if (waitingBytes >= CHUNK) flush();
  };
  for (const { path, read } of files) {
    const bytes = read();
    const file = { path, crc: crc32(bytes), size: bytes.length, offset };
    put(localHead(file));
    put(bytes);
    written.push(file);
    if (waitingBytes === 0) await otherCalls();
  }
  const start = offset;
  for (const file of written) put(centralHead(file));
  put(endRecord(written.length, offset - start, start));
  flush();
  return { sha256: hash.digest('hex'), bytes: offset };
}

/** Whole or not at all: written beside the place and moved there once it is on disk. Throws what the file system throws. */
export async function writePackFile(path: string, files: Iterable<FileToPack>): Promise<WrittenPack> {
  const beside = `${path}.${process.pid}.part`;
  const handle = openSync(beside, 'w');
  try {
    const written = await writeAndClose(handle, files);
    renameSync(beside, path);
    return written;
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Closed in any case: some systems take no file away that is still open. */
async function writeAndClose(handle: number, files: Iterable<FileToPack>): Promise<WrittenPack> {
  try {
    const written = await writeTo(files, { write: (bytes) => writeAll(handle, bytes) });
    fsyncSync(handle);
    return written;
  } finally {
    closeSync(handle);
  }
}

/** In memory, for a page that has no path to write to. */
export async function writePackBytes(files: Iterable<FileToPack>): Promise<WrittenPack & { content: Buffer }> {
  const chunks: Uint8Array[] = [];
  const written = await writeTo(files, { write: (bytes) => void chunks.push(bytes) });
  return { ...written, content: Buffer.concat(chunks) };
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
}
