import { freeBytes } from './free-bytes.ts';
import { dirname } from 'node:path';
import type { Failure } from '../../contract/failures.ts';

/** An import with its place in the search index, and the log that grows beside the library until it is moved in. */
const NEEDED_BYTES = 50e6;

const FULL = /^(SQLITE_FULL|ENOSPC|EDQUOT)$/;
/** What SQLite says of a quota, of a limit and of a failing disk; which of them it is, the free space tells. */
const NOT_WRITTEN = /^SQLITE_IOERR_(WRITE|FSYNC|DIR_FSYNC|TRUNCATE|SHMSIZE|SHMMAP)$/;
const READ_ONLY = /^(SQLITE_READONLY\w*|SQLITE_CANTOPEN\w*|EROFS)$/;

/**
 * The sentence for a disk that takes nothing more, or null where the error is about something else. `forDesk`: where the library lies
 * is told at the desk only; a student can do nothing with it.
 */
export function explainDiskTrouble(error: unknown, dataDir: string, forDesk: boolean): Failure | null {
  const { code, path } = Object(error) as { code?: unknown; path?: unknown };
  if (typeof code !== 'string') return null;
  const folder = typeof path === 'string' && !code.startsWith('SQLITE') ? dirname(path) : dataDir;
  if (FULL.test(code) || NOT_WRITTEN.test(code)) return forDesk ? diskFull(folder) : FULL_FOR_STUDENT;
  if (READ_ONLY.test(code)) return forDesk ? readOnly(folder) : FULL_FOR_STUDENT;
  return null;
}

/** The same where a library is to be opened, or null. SQLite needs a little room beside it even to read. */
export function explainUnopened(error: unknown, dataDir: string): Failure | null {
  const { code } = Object(error) as { code?: unknown };
  if (typeof code !== 'string' || !(FULL.test(code) || NOT_WRITTEN.test(code))) return null;
  return {
    code: 'disk-full',
    message:
      `Parallax can't open its library: ${freeIn(dataDir)} where it lies (${dataDir}), and it needs about ${megabytes(NEEDED_BYTES)}. ` +
      'Nothing was lost. Move or delete other files on that disk, then try again here; Parallax need not be started anew.',
  };
}

function diskFull(folder: string): Failure {
  return {
    code: 'disk-full',
    message:
      `This was not saved: ${freeIn(folder)} where Parallax writes (${folder}), and it needs about ${megabytes(NEEDED_BYTES)}. ` +
      'Move or delete other files on that disk, then do it again. All that was saved before is safe, and you can go on reading.',
  };
}

function readOnly(folder: string): Failure {
  return {
    code: 'folder-read-only',
    message:
      `This was not saved: Parallax may not write in ${folder} any more. Allow writing there again, or ask who looks after this ` +
      'computer, then do it again. All that was saved before is safe, and you can go on reading.',
  };
}

const FULL_FOR_STUDENT: Failure = {
  code: 'disk-full',
  message:
    'Your teacher’s computer can’t save anything at this moment. Please tell your teacher; do it again afterwards.',
};

function freeIn(folder: string): string {
  const free = freeBytes(folder);
  if (free === null) return 'the disk took nothing more';
  return free < NEEDED_BYTES
    ? `the disk is full, with ${megabytes(free)} free`
    : 'the disk or a limit on it refused to take more';
}

function megabytes(bytes: number): string {
  return bytes < 1e6 ? 'less than 1 MB' : `${Math.floor(bytes / 1e6)} MB`;
}
