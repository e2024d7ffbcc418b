import { listBackups } from './back-up-database.ts';
import { runInThread } from './run-in-thread.ts';

/**
 * Erases seats from every copy of the library in `backups` too, each rewritten in a thread of its own and put in its place only once it
 * was read back: whoever opens an old copy after the day of erasing must not find a student's words again. A copy that can't be
 * rewritten (a full disk) is left and named in the error; it is tried again with the next erasing, and goes with the others after a
 * week. Not reached: damaged libraries that were set aside, and copies that a person made elsewhere.
 */
export async function eraseFromBackups(
  dataDir: string,
  seatIds: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  const failed: string[] = [];
  for (const { file } of listBackups(dataDir)) {
    try {
      await runInThread({ kind: 'erase seats', file, seatIds }, signal);
    } catch (error) {
      if (signal?.aborted) return;
      failed.push(`${file} (${error instanceof Error ? error.message : String(error)})`);
    }
  }
  if (failed.length > 0) throw new Error(`A student's work could not be erased from ${failed.join(', ')}.`);
}
