import { basename } from 'node:path';
import type { LibraryCopy } from '../../contract/upkeep.ts';
import { listBackups } from '../database/back-up-database.ts';
import { sizeOf } from '../database/check-database.ts';
import { runInThread } from '../database/run-in-thread.ts';

/** The copies of a library, newest first, with what each holds; null where that can't be read. Counted in a thread: they may be large. */
export async function readCopies(dataDir: string): Promise<LibraryCopy[]> {
  const backups = listBackups(dataDir);
  if (backups.length === 0) return [];
  const holds = await runInThread({ kind: 'count', files: backups.map(({ file }) => file) });
  return backups.map(({ file, kind, day, time }, at) => {
    return { name: basename(file), kind, day, time, bytes: sizeOf(file), holds: holds[at] ?? null };
  });
}
