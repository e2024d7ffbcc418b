import type { MethodName } from '../contract/contract.ts';
import type { IdKind } from './database/store-deps.ts';
import type { RequestPage } from './intake/fetch/request-page.ts';
import type { ClassOptions } from './wire-classroom.ts';

export interface StudyServiceOptions extends ClassOptions {
  /** The folder of the person's library, which must be there. */
  readonly dataDir: string;
  readonly migrationsDir: string;
  /** The folder of word lists, each with its source. */
  readonly lexiconsDir: string;
  /** The folder of the case that a library starts with, or null for none. */
  readonly bundledCaseDir: string | null;
  /** Whether the start that puts it in asks the page to lead through it. */
  readonly offersTour?: boolean;
  /** The folder of all cases that can be added; none unless given. */
  readonly packsDir?: string | null;
  /** The built page that single-file handouts are made from; none unless given. */
  readonly handoutFile?: string | null;
  readonly version: string;
  readonly clock: () => Date;
  readonly makeId: (kind: IdKind) => string;
  /** Told of errors nobody expected; the caller of the method gets a coded failure all the same. */
  readonly reportBug: (error: unknown, method?: MethodName) => void;
  /** The last lines of the log, oldest first, for a report; none unless given. */
  readonly readLog?: (most: number) => readonly string[];
  /** Whether the folder of the library is the one that the system gives. */
  readonly isOwnPlace?: boolean;
  /** Ends the service soon, for whoever runs it to start it again on another copy of the library. */
  readonly startAgain?: () => void;
  /**
   * Told when an open library is found damaged: whoever runs the service must end it, for the next start sets the damaged file
   * aside and opens the newest backup.
   */
  readonly onDamage?: (damage: string) => void;
  /** In bytes: a larger library is checked behind the calls; the database's own limit unless given. */
  readonly checkedUpTo?: number;
  /** How a page of the web is got; the real network unless given. */
  readonly requestPage?: RequestPage;
}
