import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { ExpectedFailure } from '../../../contract/failures.ts';

/** The bytes of a pack, of which never more is in memory than a file in it has. */
export interface PackBytes {
  /** As a person knows the file. */
  readonly name: string;
  readonly size: number;
  /** Throws where the file is shorter than that by now. */
  read(offset: number, length: number): Buffer;
  close(): void;
}

/** A file, or what a page handed over. Fails with `file-missing`, `folder-given` or `file-unreadable`. To be closed in any case. */
export function openPackBytes({ path, base64 }: { path?: string | undefined; base64?: string | undefined }): PackBytes {
  if (path !== undefined) return openFile(path);
  const bytes = Buffer.from(base64 ?? '', 'base64');
  return {
    name: 'The file',
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
    close: () => undefined,
  };
}

function openFile(path: string): PackBytes {
  const name = basename(path);
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch (error) {
    throw cannotOpen(name, error);
  }
  const stat = fstatSync(handle);
  if (!stat.isFile()) {
    closeSync(handle);
    throw new ExpectedFailure({
      code: 'folder-given',
      file: name,
      message: `${name} is a folder. Choose the pack itself, a file that ends in .parallax.`,
    });
  }
  return {
    name,
    size: stat.size,
    read(offset, length) {
      const bytes = Buffer.alloc(length);
      for (let at = 0; at < length;) {
        const got = readSync(handle, bytes, at, length - at, offset + at);
        if (got === 0) throw new Error(`${name} became shorter while it was read.`);
        at += got;
      }
      return bytes;
    },
    close: () => closeSync(handle),
  };
}

function cannotOpen(file: string, error: unknown): ExpectedFailure {
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  if (isMissing)
    return new ExpectedFailure({
      code: 'file-missing',
      file,
      message: `${file} is not there. Check where the pack was saved and choose it again.`,
    });
  return new ExpectedFailure({
    code: 'file-unreadable',
    file,
    message: `${file} can't be opened (${(error as Error).message}). Check that you may read it.`,
  });
}
