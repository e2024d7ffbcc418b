import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { ExpectedFailure } from '../../contract/failures.ts';
import { flushFolder, listBackups, nameBeforeRestore } from './back-up-database.ts';
import type { Backup } from './back-up-database.ts';
import { isDamage } from './check-database.ts';
import { setAside } from './recover-database.ts';
import type { Recovery } from './recover-database.ts';
import { runInThread } from './run-in-thread.ts';

const CHOSEN = '.next-';

/**
 * Lays a copy ready beside the library, whole, checked and flushed: the next opening puts it in the library's place. The file itself is
 * the mark, so that nothing that cuts this off leaves half a choice. Rejects with `copy-refused`, or with what the disk says.
 */
export async function chooseCopy(file: string, name: string, knownVersion: number): Promise<void> {
  const dataDir = dirname(file);
  const backup = listBackups(dataDir).find((one) => basename(one.file) === name);
  if (!backup) throw refused('That copy is no longer there. Nothing was changed; please choose another one.');
  for (const chosen of listChosen(file)) rmSync(chosen);
  const temporary = `${file}.choosing`;
  try {
    const fault = await runInThread({ kind: 'lay ready', from: backup.file, temporary, knownVersion });
    if (fault === 'damaged')
      throw refused('That copy is damaged and can’t be opened. Nothing was changed; please choose another one.');
    if (fault === 'newer')
      throw refused('That copy was made by a newer Parallax. Nothing was changed; install the newest Parallax for it.');
    renameSync(temporary, `${file}${CHOSEN}${name}`);
    flushFolder(dataDir);
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(temporary + suffix, { force: true });
  }
}

/**
 * Opens the copy that was chosen, if one was: the library moves to the copies, the chosen one takes its place. Cut off in between,
 * the next opening goes on: the library is never deleted, and the choice stands until it has its place.
 */
export function takeChosenCopy(file: string, clock: () => Date): Recovery | null {
  const [chosen] = listChosen(file);
  if (chosen === undefined) return null;
  if (existsSync(file)) keepPresent(file, clock);
  renameSync(chosen, file);
  flushFolder(dirname(file));
  const name = chosen.slice(file.length + CHOSEN.length);
  const backup = listBackups(dirname(file)).find((one) => basename(one.file) === name);
  return { code: 'copy-opened', message: `${sayCopy(backup)} ${KEPT}` };
}

const KEPT =
  'The library as it was until then is kept. To have it again, choose the copy made before going back, in Settings under “When something goes wrong”.';

function sayCopy(backup: Backup | undefined): string {
  if (!backup) return 'You went back to an earlier copy of your library.';
  return `You went back to the copy of ${backup.day}, ${backup.time}.`;
}

function keepPresent(file: string, clock: () => Date): void {
  const dataDir = dirname(file);
  try {
    const present = new BetterSqlite3(file, { fileMustExist: true, timeout: 5000 });
    try {
      // Off the log, so that the library is one file.
      if (present.pragma('journal_mode = DELETE', { simple: true }) !== 'delete')
        throw new Error('another program has the library open');
    } finally {
      present.close();
    }
    renameSync(file, nameBeforeRestore(dataDir, clock));
    flushFolder(join(dataDir, 'backups'));
  } catch (error) {
    if (!isDamage(error)) throw error;
    setAside(dataDir, file, clock());
  }
}

function listChosen(file: string): string[] {
  const start = `${basename(file)}${CHOSEN}`;
  return readdirSync(dirname(file))
    .filter((name) => name.startsWith(start))
    .map((name) => join(dirname(file), name));
}

function refused(message: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'copy-refused', message });
}
