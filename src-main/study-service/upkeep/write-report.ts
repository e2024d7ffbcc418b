import { existsSync, readdirSync } from 'node:fs';
import { arch, cpus, freemem, platform, release, totalmem } from 'node:os';
import type { Settings } from '../../contract/settings.ts';
import { listBackups } from '../database/back-up-database.ts';
import { sizeOf } from '../database/check-database.ts';
import { countRows } from '../database/count-holdings.ts';
import { freeBytes } from '../database/free-bytes.ts';
import { readVersion } from '../database/migrate-database.ts';
import { asideFolder } from '../database/recover-database.ts';
import { runInThread } from '../database/run-in-thread.ts';
import { sqliteVersion } from '../database/sqlite-version.ts';
import type { StudyDatabase } from '../database/store-deps.ts';
import { composeReport } from './compose-report.ts';
import type { Kept, UpkeepOptions } from './kept-library.ts';

const LOG_LINES = 200;

/** Gathers what a report says of the program, the computer and the library, also where that is not open. `file` is the library's. */
export async function writeReport(
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
