import type { ExpectedFailure } from '../../contract/failures.ts';
import type { Settings } from '../../contract/settings.ts';
import type { StudyDatabase } from '../database/store-deps.ts';

/** The library that is open, or why none is: a report and going back to a copy are needed most when none can be opened. */
export type Kept =
  | {
      readonly database: StudyDatabase;
      readonly readSettings: () => Settings;
      readonly listNotices: () => readonly { readonly code: string }[];
      readonly rebuildSearch: () => number;
    }
  | { readonly database: null; readonly why: ExpectedFailure };

export interface UpkeepOptions {
  readonly dataDir: string;
  readonly migrationsDir: string;
  readonly version: string;
  readonly clock: () => Date;
  /** The last lines of the program's log, oldest first. */
  readonly readLog?: ((most: number) => readonly string[]) | undefined;
  /** Whether the folder is the one that the system gives. */
  readonly isOwnPlace?: boolean | undefined;
  /** Ends the service once its reply has left, for whoever runs it to start it again. */
  readonly startAgain?: (() => void) | undefined;
}
