import { randomBytes } from 'node:crypto';
import type { OpenClassDoor } from '../contract/class-door.ts';
import { ExpectedFailure } from '../contract/failures.ts';
import type { Failure } from '../contract/failures.ts';
import { createStudyService } from '../study-service/create-study-service.ts';
import { createUnopenedService } from '../study-service/create-unopened-service.ts';
import type { StudyService, UpkeepOptions } from '../study-service/create-study-service.ts';
import { networkView } from '../transports/network-view.ts';
import {
  bundledCaseDir,
  defaultDataDir,
  handoutFile,
  lexiconsDir,
  makeDataDir,
  migrationsDir,
  packsDir,
} from './folders.ts';
import { openLog, readLastLines } from './keep-log.ts';
import type { Log } from './keep-log.ts';
import { retryOpening } from './retry-opening.ts';
import type { ServiceOptions } from './service-options.ts';

/**
 * Opens the study service of this process. A library that can't be opened (newer database, unwritable folder)
 * does not end the process: every call then answers with that failure, so the person reads the sentence in the
 * window they have before them. `endProcess` is called when the open library turns out to be damaged: the process that is started
 * in its stead puts it right.
 */
export function openService(options: ServiceOptions, endProcess: () => void): StudyService {
  const log = openLog(options.dataDir, 'service', () => new Date());
  logLastErrors(log);
  const upkeep: UpkeepOptions = {
    dataDir: options.dataDir,
    migrationsDir: migrationsDir(options.appRoot),
    version: options.version,
    clock: () => new Date(),
    readLog: (most) => readLastLines(options.dataDir, most),
    isOwnPlace: options.dataDir === defaultDataDir(),
    startAgain: () => void setTimeout(endProcess, LET_REPLY_GO_MS),
  };
  const open = () => openLogged(options, upkeep, log, endProcess);
  return keepOpening(open(), open, upkeep);
}

/** What is open, or what stands in for it until it can be opened as it should be. */
function keepOpening(opening: Opening, open: () => Opening, upkeep: UpkeepOptions): StudyService {
  if (!('service' in opening))
    return retryOpening(createUnopenedService(opening.failure, upkeep), () => {
      const again = open();
      return 'service' in again ? keepOpening(again, open, upkeep) : null;
    });
  const { service } = opening;
  const { hasRoomAgain } = service;
  if (!hasRoomAgain) return service;
  return retryOpening(service, () => {
    if (!hasRoomAgain()) return null;
    // It holds the library alone, so it goes before the next one opens.
    service.close();
    return keepOpening(open(), open, upkeep);
  });
}

type Opening = { readonly service: StudyService } | { readonly failure: Failure };

function openLogged(options: ServiceOptions, upkeep: UpkeepOptions, log: Log, endProcess: () => void): Opening {
  const startedAt = performance.now();
  try {
    makeDataDir(options.dataDir);
    log.note('starts', { parallax: options.version, node: process.version, os: process.platform, arch: process.arch });
    const service = createStudyService({ ...upkeep, ...serviceParts(options, log, endProcess) });
    log.note('opened', { ms: Math.round(performance.now() - startedAt) });
    const close = () => {
      service.close();
      log.note('closed');
    };
    return { service: { ...service, close } };
  } catch (error) {
    const failure = error instanceof ExpectedFailure ? error.failure : databaseUnusable(options.dataDir, error);
    log.error(error, { failure: failure.code });
    return { failure };
  }
}

function serviceParts(options: ServiceOptions, log: Log, endProcess: () => void) {
  const { appRoot, dataDir } = options;
  return {
    lexiconsDir: lexiconsDir(appRoot),
    bundledCaseDir: options.bundledCase ? bundledCaseDir(appRoot) : null,
    offersTour: options.tour !== false,
    packsDir: packsDir(appRoot),
    openClassDoor: options.opensClasses === true ? openClassDoorLate(options.pageDir) : undefined,
    networkView: networkView(),
    handoutFile: handoutFile(appRoot),
    makeId: (kind: string) => `${kind}-${randomBytes(8).toString('hex')}`,
    reportBug(error: unknown, method?: string) {
      log.error(error, { method });
      // The whole error, for who works on Parallax in a terminal. Not into a pipe: started from a menu, that ends in a log of the
      // system's, where no word of an article belongs.
      if (process.stderr.isTTY) console.error(error);
    },
    onDamage(damage: string) {
      log.note('library-damaged');
      console.error(`The library in ${dataDir} is damaged (${damage}); starting again to put it right.`);
      endProcess();
    },
  };
}

/** A reply that was given leaves by a pipe or a socket, which takes a moment. */
const LET_REPLY_GO_MS = 200;

/** What ends the process is in the log, whatever else becomes of it. Node's own way of ending stays as it is. */
function logLastErrors(log: Log): void {
  process.on('uncaughtExceptionMonitor', (error) => log.error(error, { ends: 'process' }));
}

/** The machinery of the network is loaded when a class is opened, if ever. */
function openClassDoorLate(pageDir: string): OpenClassDoor {
  return async (options) => {
    const { openClassDoor } = await import('../transports/class-socket.ts');
    return openClassDoor(pageDir)(options);
  };
}

function databaseUnusable(dataDir: string, error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'database-unusable',
    message: `Parallax can't open its library in ${dataDir} (${reason}). Nothing was changed; check that the folder can be written to and start again.`,
  };
}
