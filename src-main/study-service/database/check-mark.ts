import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateFile } from './keep-private.ts';

/** An empty file beside the library. While it is there, the library is read through before anything else is done with it. */
const MARK_NAME = 'parallax.sqlite-check-first';

/**
 * Has the next opening check the whole library. Left from the moment a check begins to the moment it ends well, so that neither
 * damage nor a check that took the process along is forgotten.
 */
export function markForCheck(dataDir: string): void {
  makePrivateFile(join(dataDir, MARK_NAME));
}

export function isMarkedForCheck(dataDir: string): boolean {
  return existsSync(join(dataDir, MARK_NAME));
}

export function removeCheckMark(dataDir: string): void {
  rmSync(join(dataDir, MARK_NAME), { force: true });
}
