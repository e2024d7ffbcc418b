import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { ExpectedFailure } from '../../contract/failures.ts';
import type { RefusedInput } from '../../contract/intake.ts';
import { PAGE_EXTENSIONS } from '../../contract/page-kinds.ts';
import { fileFailure } from './open-page.ts';

export interface FolderListing {
  /** Paths of the files that may hold a page, sorted by name, subfolders included. */
  files: string[];
  refused: RefusedInput[];
}

/** Deeper than this is a link that leads back into itself, or not a folder of articles. */
const DEPTH_LIMIT = 20;

/** The pages of a folder. A subfolder that can't be opened is refused by name and the rest is listed. */
export async function listFolder(path: string): Promise<FolderListing> {
  const listing: FolderListing = { files: [], refused: [] };
  try {
    await collect(path, path, listing, 0);
  } catch (error) {
    throw fileFailure(error, basename(path));
  }
  if (listing.files.length === 0 && listing.refused.length === 0) {
    const name = basename(path);
    throw new ExpectedFailure({
      code: 'folder-empty',
      file: name,
      message: `${name} holds no file that can be read as a page. Choose the folder your saved pages are in.`,
    });
  }
  return listing;
}

async function collect(root: string, folder: string, listing: FolderListing, depth: number): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < DEPTH_LIMIT) await collectSubfolder(root, path, listing, depth + 1);
    else if (entry.isFile() && isPageName(entry.name)) listing.files.push(path);
  }
}

async function collectSubfolder(root: string, folder: string, listing: FolderListing, depth: number): Promise<void> {
  try {
    await collect(root, folder, listing, depth);
  } catch (error) {
    const { failure } = fileFailure(error, relative(root, folder));
    listing.refused.push({ name: relative(root, folder), code: failure.code, message: failure.message });
  }
}

/** Whether a file may hold a page, by its name: a known ending or none, and not one that a system hides. */
export function isPageName(path: string): boolean {
  const name = (path.split('/').at(-1) ?? path).toLowerCase();
  if (path.startsWith('__MACOSX/') || name.startsWith('.')) return false;
  return extname(name) === '' || PAGE_EXTENSIONS.some((extension) => name.endsWith(extension));
}

export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
