import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OutputOf } from '../../contract/contract.ts';
import type { StudyEvent } from '../../contract/events.ts';
import type { LibraryCopy } from '../../contract/upkeep.ts';
import { backUpBeforeRepair, backupFolder } from '../database/back-up-database.ts';
import { markForCheck } from '../database/check-mark.ts';
import { runInThread } from '../database/run-in-thread.ts';
import type { Kept, UpkeepOptions } from './kept-library.ts';
import { readCopies } from './read-copies.ts';

/**
 * Reads the library through and mends what can be mended in place, after a copy. A damaged one is marked for the next opening, which
 * sets it aside; the service is then started again. Throws why the library is not open, where it is not.
 */
export async function repairLibrary(
  kept: Kept,
  { dataDir, clock, startAgain }: UpkeepOptions,
  emit: (event: StudyEvent) => void,
): Promise<OutputOf<'upkeep.repair'>> {
  if (!kept.database) throw kept.why;
  const { database } = kept;
  emit({ event: 'upkeep.progress', step: 'reading' });
  const { damage, ...found } = await runInThread({ kind: 'inspect', file: database.name });
  const nothing = { ...found, leftovers: 0, copy: null, waiting: 0 };
  if (damage !== null) {
    // The next opening reads it through again, sets it aside and opens the newest good copy.
    markForCheck(dataDir);
    startAgain?.();
    return { ...nothing, outcome: 'damaged' };
  }
  const isMended = found.indexes || found.looseEnds > 0;
  let copy: LibraryCopy | null = null;
  if (isMended) {
    emit({ event: 'upkeep.progress', step: 'copying' });
    const made = await backUpBeforeRepair(database, dataDir, clock);
    copy = (await readCopies(dataDir)).find(({ name }) => name === basename(made)) ?? null;
    emit({ event: 'upkeep.progress', step: 'mending' });
    await runInThread({ kind: 'mend', file: database.name });
    emit({ event: 'corpus.changed' });
  }
  const leftovers = removeLeftovers(dataDir, clock());
  const outcome = isMended || found.search || leftovers > 0 ? 'mended' : 'sound';
  return { ...nothing, outcome, leftovers, copy, waiting: kept.rebuildSearch() };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Copies that were cut short, of yesterday and before: a younger one may be growing. */
function removeLeftovers(dataDir: string, now: Date): number {
  const folder = backupFolder(dataDir);
  if (!existsSync(folder)) return 0;
  const old = readdirSync(folder).filter(
    (name) =>
      name.includes('.sqlite.unfinished') && now.getTime() - statSync(join(folder, name)).mtime.getTime() > DAY_MS,
  );
  for (const name of old) rmSync(join(folder, name), { force: true });
  return old.length;
}
