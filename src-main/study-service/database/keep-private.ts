import { chmodSync, closeSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a person reads and notes down is nobody else's business on a shared machine. Windows keeps profiles apart itself. */
const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

/**
 * Makes a database file that only its owner reads, before SQLite would make it readable to all; empty is what SQLite
 * takes for new. Its journal, log and shared memory get the mode of the file from SQLite. One that is there is tightened.
 */
export function makePrivateFile(file: string): void {
  closeSync(openSync(file, 'a', FILE_MODE));
  tighten(file, FILE_MODE);
}

/** Makes a folder inside the data folder that only its owner looks into. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
  tighten(folder, FOLDER_MODE);
}

/** Tightens a folder that is there, and the files in it. */
export function tightenFolder(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  tighten(folder, FOLDER_MODE);
  for (const name of names) tighten(join(folder, name), FILE_MODE);
}

/** A file that went meanwhile needs no mode; that of another user, on a shared folder, is not ours to set. */
export function tighten(path: string, mode: number = FILE_MODE): void {
  if (process.platform === 'win32') return;
  try {
    chmodSync(path, mode);
  } catch (error) {
    if (!['ENOENT', 'EPERM', 'EROFS', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
