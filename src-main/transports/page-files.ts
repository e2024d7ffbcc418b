import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { mediaTypeOf } from './page-headers.ts';

export interface PageFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/**
 * The built renderer, read once into memory and keyed by its path in the address ("/index.html"). Only what is in
 * this map can ever be served, so no address, however it is spelt, reaches another file.
 */
export function readPageFiles(pageDir: string): Map<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(pageDir, { recursive: true, withFileTypes: true })) {
    const mediaType = mediaTypeOf(entry.name);
    if (!entry.isFile() || mediaType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(pageDir, path).split(sep).join('/')}`, { mediaType, bytes: readFileSync(path) });
  }
  return files;
}
