import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { arch, cpus, freemem, platform, release, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import type { OutputOf } from '../contract/contract.ts';
import type { StudyEvent } from '../contract/events.ts';
import { ExpectedFailure } from '../contract/failures.ts';
import type { Settings } from '../contract/settings.ts';
import type { LibraryCopy } from '../contract/upkeep.ts';
import { backUpBeforeRepair, backupFolder, listBackups } from './database/back-up-database.ts';
import { sizeOf } from './database/check-database.ts';
import { markForCheck } from './database/check-mark.ts';
import { countHoldings, countRows, hasOpenClass } from './database/count-holdings.ts';
import { freeBytes } from './database/free-bytes.ts';
import { readMigrations, readVersion } from './database/migrate-database.ts';
import { DATABASE_FILE_NAME } from './database/open-database.ts';
import { asideFolder } from './database/recover-database.ts';
import { chooseCopy } from './database/restore-copy.ts';
import { runInThread } from './database/run-in-thread.ts';
import { sqliteVersion } from './database/sqlite-version.ts';
import type { StudyDatabase } from './database/store-deps.ts';
import type { Handlers } from './dispatch.ts';
import { composeReport } from './upkeep/compose-report.ts';

export type UpkeepHandlers = Pick<
  Handlers,
  'upkeep.openFolder' | 'upkeep.report' | 'upkeep.repair' | 'upkeep.copies' | 'upkeep.restoreCopy'
>;

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

const LOG_LINES = 200;

/** What a person does when something went wrong: report, check and mend, go back to a copy, find the folder. */
export function wireUpkeep(kept: Kept, options: UpkeepOptions, emit: (event: StudyEvent) => void): UpkeepHandlers {
  const { dataDir } = options;
  const file = join(dataDir, DATABASE_FILE_NAME);
  const known = () => readMigrations(options.migrationsDir).length;
  return {
    // A window answers this itself (electron-shell/relay-study.ts): the service knows no file manager.
    'upkeep.openFolder': () => ({ opened: false, dataDir }),
    'upkeep.report': async ({ shownIn = '' }) => ({
      fileName: `parallax-report-${options.clock().toISOString().slice(0, 10)}.txt`,
      text: await writeReport(kept, options, file, known(), shownIn),
    }),
    'upkeep.repair': () => repair(kept, options, emit),
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

async function repair(
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

async function readCopies(dataDir: string): Promise<LibraryCopy[]> {
  const backups = listBackups(dataDir);
  if (backups.length === 0) return [];
  const holds = await runInThread({ kind: 'count', files: backups.map(({ file }) => file) });
  return backups.map(({ file, kind, day, time }, at) => {
    return { name: basename(file), kind, day, time, bytes: sizeOf(file), holds: holds[at] ?? null };
  });
}

async function writeReport(
  kept: Kept,
  { dataDir, version, clock, readLog, isOwnPlace = false }: UpkeepOptions,
  file: string,
  knownStep: number,
  shownIn: string,
): Promise<string> {
  const { database } = kept;
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return composeReport({
    ...{ writtenAt: clock(), version, node: process.versions.node, shownIn },
    sqlite: database ? sqliteVersion(database) : 'not opened',
    system: {
      ...{ platform: platform(), release: release(), arch: arch(), processors: cpus().length },
      ...{ memoryBytes: totalmem(), freeMemoryBytes: freemem(), uptimeSeconds: process.uptime() },
      ...{ timeZone, language: locale },
    },
    folder: { freeBytes: freeBytes(dataDir), isOwnPlace },
    library: {
      state: database ? 'open' : kept.why.failure.code,
      bytes: sizeOf(file),
      logBytes: sizeOf(`${file}-wal`),
      step: database ? readVersion(database) : null,
      knownStep,
      isSound: database && (await isSound(database)),
      rows: database ? countRows(database) : [],
    },
    copies: listBackups(dataDir).map((backup) => ({ ...backup, bytes: sizeOf(backup.file) })),
    setAside: existsSync(asideFolder(dataDir)) ? readdirSync(asideFolder(dataDir)).length : 0,
    notices: kept.database ? kept.listNotices().map(({ code }) => code) : [],
    settings: kept.database ? saySettings(kept.readSettings()) : [],
    log: readLog?.(LOG_LINES) ?? [],
  });
}

/** Null where the thread's own connection is not let in: the disk has no room for what two of them share. */
async function isSound(database: StudyDatabase): Promise<boolean | null> {
  try {
    return (await runInThread({ kind: 'find damage', file: database.name })) === null;
  } catch {
    return null;
  }
}

/** Those that change what is on screen. The name on notes is a person's, and is left out. */
function saySettings(settings: Settings): string[] {
  const { theme, textSize, lineWidth, face, columns, scrollTogether, fetchAddresses, showCues, maskedCases } = settings;
  const told = { theme, textSize, lineWidth, face, columns, scrollTogether, fetchAddresses, showCues };
  return [...Object.entries(told), ['masked cases', maskedCases.length]].map(([name, value]) => `${name} ${value}`);
}

function classOpen(): ExpectedFailure {
  return new ExpectedFailure({
    code: 'class-open',
    message: 'A class is open, and its students hand in work. Close the class first, then go back to a copy.',
  });
}
