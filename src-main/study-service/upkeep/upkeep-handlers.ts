import { join } from 'node:path';
import type { StudyEvent } from '../../contract/events.ts';
import { ExpectedFailure } from '../../contract/failures.ts';
import { localDay } from '../database/back-up-database.ts';
import { sizeOf } from '../database/check-database.ts';
import { countHoldings, hasOpenClass } from '../database/count-holdings.ts';
import { readMigrations } from '../database/migrate-database.ts';
import { DATABASE_FILE_NAME } from '../database/open-database.ts';
import { chooseCopy } from '../database/restore-copy.ts';
import type { Handlers } from '../dispatch.ts';
import type { Kept, UpkeepOptions } from './kept-library.ts';
import { readCopies } from './read-copies.ts';
import { repairLibrary } from './repair-library.ts';
import { writeReport } from './write-report.ts';

export type UpkeepHandlers = Pick<
  Handlers,
  'upkeep.openFolder' | 'upkeep.report' | 'upkeep.repair' | 'upkeep.copies' | 'upkeep.restoreCopy'
>;

/** What a person does when something went wrong: report, check and mend, go back to a copy, find the folder. */
export function upkeepHandlers(kept: Kept, options: UpkeepOptions, emit: (event: StudyEvent) => void): UpkeepHandlers {
  const { dataDir } = options;
  const file = join(dataDir, DATABASE_FILE_NAME);
  const known = () => readMigrations(options.migrationsDir).length;
  return {
    // A window answers this itself (electron-shell/relay-study.ts): the service knows no file manager.
    'upkeep.openFolder': () => ({ opened: false, dataDir }),
    'upkeep.report': async ({ shownIn = '' }) => ({
      fileName: `parallax-report-${localDay(options.clock())}.txt`,
      text: await writeReport(kept, options, file, known(), shownIn),
    }),
    'upkeep.repair': () => repairLibrary(kept, options, emit),
    'upkeep.copies': async () => ({
      present: kept.database
        ? { bytes: sizeOf(file) + sizeOf(`${file}-wal`), holds: countHoldings(kept.database) }
        : null,
      copies: await readCopies(dataDir),
    }),
    async 'upkeep.restoreCopy'({ name }) {
      if (kept.database && hasOpenClass(kept.database)) throw classOpen();
      await chooseCopy(file, name, known());
      options.startAgain?.();
      return {};
    },
  };
}

function classOpen(): ExpectedFailure {
  return new ExpectedFailure({
    code: 'class-open',
    message: 'A class is open, and its students hand in work. Close the class first, then go back to a copy.',
  });
}
