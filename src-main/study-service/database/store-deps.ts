import type BetterSqlite3 from 'better-sqlite3';

/** The one connection the service holds. */
export type StudyDatabase = BetterSqlite3.Database;

export type IdKind =
  | 'article'
  | 'capture'
  | 'outlet'
  | 'case'
  | 'change'
  | 'notice'
  | 'refusal'
  | 'name-group'
  | 'left-out'
  | 'note'
  | 'dismissal'
  | 'quiz'
  | 'item'
  | 'attempt'
  | 'answer'
  | 'class'
  | 'seat';

/** What every store is made from. Clock and ids are arguments so that a test can say what they will be. */
export interface StoreDeps {
  readonly database: StudyDatabase;
  readonly clock: () => Date;
  readonly makeId: (kind: IdKind) => string;
  /**
   * Called inside every transaction that may have changed an article's text, last before it commits: the search index
   * follows in the same transaction. Must not throw, or the change would be lost with it.
   */
  readonly beforeCommit?: (() => void) | undefined;
}
