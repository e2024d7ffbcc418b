import { backUpDaily, localDay } from './back-up-database.ts';
import { isDamage } from './check-database.ts';
import { markForCheck, removeCheckMark } from './check-mark.ts';
import { runInThread } from './run-in-thread.ts';
import type { StudyDatabase } from './store-deps.ts';

interface LookingAfter {
  readonly database: StudyDatabase;
  readonly dataDir: string;
  readonly clock: () => Date;
  /** Whether the library was read through when it was opened. */
  readonly isChecked: boolean;
  readonly reportBug: (error: unknown) => void;
  /** The library is damaged, and its next opening will put it right: nothing else will. */
  readonly onDamage: (damage: string) => void;
  readonly onBackupFailed: (reason: string) => void;
  /** Whether somebody waits for commits just now, so that what can wait does. */
  readonly isBusy?: () => boolean;
  /** In milliseconds. */
  readonly firstLook?: number;
}

export interface LibraryCare {
  /** To be told of every error nobody expected: one that speaks of damage brings the check forward. */
  notice(error: unknown): void;
  stop(): void;
}

/** Long enough for the window to show its first page before the disk is asked for more. */
const FIRST_LOOK_MS = 5_000;
/** Where somebody waits for commits: how soon it looks again whether they still do, and how often before it does its work all the same. */
const WHILE_BUSY_MS = 1_000;
const WHILE_BUSY_TIMES = 60;
/** A program that stays open for days still makes each day's copy: looks again every hour. */
const LOOK_AGAIN_MS = 60 * 60 * 1000;

/**
 * Reads a library through that was too large for it at the start, and makes each day's copy, both in a thread of their own. A
 * damaged library is not mended under a running service: what is in memory and what other connections hold would be of another
 * file. It is marked, and whoever runs the service ends it and starts it again.
 */
export function lookAfterLibrary(care: LookingAfter): LibraryCare {
  const stopping = new AbortController();
  const { signal } = stopping;
  let isSound = care.isChecked;
  let isChecking = false;
  let doneFor: string | null = null;
  let isCopying = false;
  let isDamaged = false;
  const onDamage = (damage: string) => {
    isDamaged = true;
    care.onDamage(damage);
  };

  async function look(): Promise<void> {
    if (!isSound && !isChecking) {
      isChecking = true;
      isSound = await isFoundSound({ ...care, onDamage }, signal).finally(() => (isChecking = false));
    }
    if (isSound) await copy();
  }

  async function copy(): Promise<void> {
    const today = localDay(care.clock());
    if (isCopying || signal.aborted || doneFor === today) return;
    isCopying = true;
    try {
      await backUpDaily(care.database, care.dataDir, care.clock, signal);
      doneFor = today;
    } catch (error) {
      if (!signal.aborted) care.onBackupFailed(error instanceof Error ? error.message : String(error));
    } finally {
      isCopying = false;
    }
  }

  const lookFirst = (waited: number) => {
    if (care.isBusy?.() && waited < WHILE_BUSY_TIMES) first = setTimeout(lookFirst, WHILE_BUSY_MS, waited + 1).unref();
    else void look();
  };
  let first = setTimeout(lookFirst, care.firstLook ?? FIRST_LOOK_MS, 0).unref();
  const hourly = setInterval(() => void look(), LOOK_AGAIN_MS).unref();
  return {
    notice(error) {
      if (signal.aborted || !isDamage(error)) return;
      isSound = false;
      void look();
    },
    stop() {
      clearTimeout(first);
      clearInterval(hourly);
      stopping.abort();
      // Ended in good order: the next start checks again behind the calls. At once, since the process may end now.
      if (isChecking && !isDamaged) removeCheckMark(care.dataDir);
    },
  };
}

/** The mark stands while the check runs: damage that makes SQLite bring the process down must not come up again and again. */
async function isFoundSound(
  { database, dataDir, reportBug, onDamage }: LookingAfter,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    markForCheck(dataDir);
    const damage = await runInThread({ kind: 'find damage', file: database.name }, signal);
    if (signal.aborted) return false;
    if (typeof damage === 'string') {
      onDamage(damage);
      return false;
    }
    removeCheckMark(dataDir);
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    removeCheckMark(dataDir);
    reportBug(error);
    return false;
  }
}
