import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { ExpectedFailure } from '../../contract/failures.ts';
import { sortFolderFiles } from '../../contract/plain/folder-files.ts';
import type { RefusedInput } from '../../contract/intake.ts';
import { PAGE_EXTENSIONS } from '../../contract/plain/page-kinds.ts';
import { fileFailure } from './open-page.ts';

export interface FolderListing {
  /** Paths of the files to read, sorted by name, subfolders included. What they hold tells whether they are pages. */
  files: string[];
  /** Files that are no pages by their names, and subfolders that can't be opened. */
  refused: RefusedInput[];
  /** How many files were passed over that nobody put there by hand. */
  setAside: number;
}

/** Deeper than this is a link that leads back into itself, or not a folder of articles. */
const DEPTH_LIMIT = 20;

/** The pages of a folder. A subfolder that can't be opened is refused by name and the rest is listed. */
export async function listFolder(path: string): Promise<FolderListing> {
  const found: FoundFiles = { paths: [], refused: [] };
  try {
    await collect(path, path, found, 0);
  } catch (error) {
    throw fileFailure(error, basename(path));
  }
  const sorted = sortFolderFiles(found.paths.map((full) => ({ full, path: nameIn(path, full) })));
  if (sorted.pages.length === 0 && found.refused.length === 0) throw noPages(path, sorted.refused.length);
  return {
    files: sorted.pages.map(({ full }) => full),
    refused: [
      ...found.refused,
      ...sorted.refused.map(({ file, message }) => ({ name: file.path, code: 'file-binary', message })),
    ],
    setAside: sorted.setAside,
  };
}

function noPages(path: string, refused: number): ExpectedFailure {
  const name = basename(path);
  const others = refused === 0 ? '' : ` Pictures, sounds and films in it (${refused}) can't be read.`;
  return new ExpectedFailure({
    code: 'folder-empty',
    file: name,
    message: `${name} holds no file that can be read as a page.${others} Choose the folder your saved pages are in.`,
  });
}

interface FoundFiles {
  paths: string[];
  refused: RefusedInput[];
}

/** A hidden folder (a program's own) is listed as one hidden file: what lies in it is no one's collection of articles. */
async function collect(root: string, folder: string, found: FoundFiles, depth: number): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isFile() || (entry.isDirectory() && entry.name.startsWith('.'))) found.paths.push(path);
    else if (entry.isDirectory() && depth < DEPTH_LIMIT) await collectSubfolder(root, path, found, depth + 1);
    else found.refused.push(notFollowed(nameIn(root, path)));
  }
}

/** Links could lead anywhere on the disk, and in circles. */
function notFollowed(name: string): RefusedInput {
  const message = `${name} was not read: it is a link or lies too deep. Add it by itself.`;
  return { name, code: 'file-unreadable', message };
}

async function collectSubfolder(root: string, folder: string, found: FoundFiles, depth: number): Promise<void> {
  try {
    await collect(root, folder, found, depth);
  } catch (error) {
    const name = nameIn(root, folder);
    const { failure } = fileFailure(error, name);
    found.refused.push({ name, code: failure.code, message: failure.message });
  }
}

/** A path in a folder with its parts joined by "/", whatever the system joins them with. */
export function nameIn(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** Whether an archive's member may hold a page, by its name: a known ending or none, and not one that a system hides. */
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
