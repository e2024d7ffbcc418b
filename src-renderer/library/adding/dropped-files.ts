import { sortFolderFiles } from '../../../src-main/contract/plain/folder-files.ts';
import type { SortedFolder } from '../../../src-main/contract/plain/folder-files.ts';

/** A file that came in, with the folder it lay in where it came with one. */
export interface ReceivedFile {
  readonly file: File;
  /** "downloads/aleppo/page.html", or the name alone. */
  readonly path: string;
}

export interface Received {
  readonly files: readonly ReceivedFile[];
  /** Files of a folder that are no pages by their names, each with why it is not read. */
  readonly refused: SortedFolder<ReceivedFile>['refused'];
  /** How many files of a folder nobody put there by hand: hidden ones, and what a browser saved along with a page. */
  readonly setAside: number;
}

/** Leaves out of a folder what can't be a page. Files that somebody chose one by one are never left out. */
export function sortFolder(files: readonly ReceivedFile[]): Received {
  const { pages, refused, setAside } = sortFolderFiles(files);
  return { files: pages, refused, setAside };
}

/** The files of a file dialog; with a folder dialog they carry their path. */
export function chosenFiles(list: FileList): Received {
  const files = [...list].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
  return files.some(({ path }) => path.includes('/')) ? sortFolder(files) : { files, refused: [], setAside: 0 };
}

/**
 * Files and folders of a drop. The entries must be taken before the first await: a DataTransfer is empty once its
 * event is over.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<Received> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0)
    return { files: [...transfer.files].map((file) => ({ file, path: file.name })), refused: [], setAside: 0 };
  const single: ReceivedFile[] = [];
  const inFolders: ReceivedFile[] = [];
  for (const entry of entries) await walk(entry, entry.isDirectory ? inFolders : single);
  const folder = sortFolder(inFolders);
  return { ...folder, files: [...single, ...folder.files] };
}

async function walk(entry: FileSystemEntry, into: ReceivedFile[]): Promise<void> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    into.push({ file, path: entry.fullPath.replace(/^\//, '') });
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    for (;;) {
      // A folder is read a hundred entries at a time; an empty answer is its end.
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) return;
      for (const child of some) await walk(child, into);
    }
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
