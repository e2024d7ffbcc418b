import { randomBytes } from 'node:crypto';
import type { OpenClassDoor } from '../contract/class-door.ts';
import { ExpectedFailure } from '../contract/failures.ts';
import type { Failure } from '../contract/failures.ts';
import { createStudyService } from '../study-service/create-study-service.ts';
import type { StudyService } from '../study-service/create-study-service.ts';
import { networkView } from '../transports/network-view.ts';
import { bundledCaseDir, handoutFile, lexiconsDir, makeDataDir, migrationsDir, packsDir } from './folders.ts';
import type { ServiceOptions } from './service-options.ts';

/**
 * Opens the study service of this process. A library that can't be opened (newer database, unwritable folder)
 * does not end the process: every call then answers with that failure, so the person reads the sentence in the
 * window they have before them. `endProcess` is called when the open library turns out to be damaged: the process that is started
 * in its stead puts it right.
 */
export function openService(options: ServiceOptions, endProcess: () => void): StudyService {
  try {
    makeDataDir(options.dataDir);
    return createStudyService({
      dataDir: options.dataDir,
      migrationsDir: migrationsDir(options.appRoot),
      lexiconsDir: lexiconsDir(options.appRoot),
      bundledCaseDir: options.bundledCase ? bundledCaseDir(options.appRoot) : null,
      packsDir: packsDir(options.appRoot),
      openClassDoor: options.opensClasses === true ? openClassDoorLate(options.pageDir) : undefined,
      networkView: networkView(),
      handoutFile: handoutFile(options.appRoot),
      version: options.version,
      clock: () => new Date(),
      makeId: (kind) => `${kind}-${randomBytes(8).toString('hex')}`,
      reportBug: (error) => console.error(error),
      onDamage(damage) {
        console.error(`The library in ${options.dataDir} is damaged (${damage}); starting again to put it right.`);
        endProcess();
      },
    });
  } catch (error) {
    return unopened(error instanceof ExpectedFailure ? error.failure : databaseUnusable(options.dataDir, error));
  }
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

function unopened(failure: Failure): StudyService {
  return {
    dispatch: () => Promise.resolve({ ok: false, failure }),
    subscribe: () => () => undefined,
    close: () => undefined,
  };
}
