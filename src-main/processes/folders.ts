import { accessSync, chmodSync, constants, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { ExpectedFailure } from '../contract/failures.ts';

/**
 * Where a person's library lives when nobody says otherwise: the folder that the system gives each program for
 * its own data (and that Electron would choose by the same name), so the window, the browser and the command agree.
 */
export function defaultDataDir(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Parallax');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Parallax');
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Parallax');
}

/** What a person reads and notes down is nobody else's business on a shared machine. */
const OWNER_ONLY = 0o700;

/**
 * Makes the folder of a library with its parents, for its owner alone; a folder that was there keeps its mode (it may
 * hold other things), but for the default one. Fails with `database-unusable`, which names the folder.
 */
export function makeDataDir(dataDir: string, ownFolder: string = defaultDataDir()): void {
  try {
    makeLevels(dataDir);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    if (dataDir === ownFolder) chmodSync(dataDir, OWNER_ONLY);
  } catch (error) {
    throw new ExpectedFailure({
      code: 'database-unusable',
      message:
        `Parallax can't keep its library in ${dataDir} (${(error as Error).message}). ` +
        'Nothing was changed. Choose a folder that you can write to, with --data, or ask who looks after this computer.',
    });
  }
}

/** Level by level, since Node's own recursive mkdir never ends in /proc, where a folder that is there refuses with ENOENT. */
function makeLevels(folder: string): void {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there?.isDirectory()) return;
  if (there) throw new Error('it is a file, not a folder');
  makeLevels(dirname(folder));
  try {
    mkdirSync(folder, { mode: OWNER_ONLY });
  } catch (error) {
    // Another process of ours may have been first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** The house as it lies on disk: the checkout, or in a packaged application the unpacked part beside it. */
export function migrationsDir(appRoot: string): string {
  return join(appRoot, 'src-main', 'study-service', 'database', 'migrations');
}

/** The built page, in a package unpacked too: a class is served by the service, which may be a plain Node. */
export function pageDir(appRoot: string): string {
  return join(appRoot, 'out', 'renderer');
}

export function packsDir(appRoot: string): string {
  return join(appRoot, 'resources', 'packs');
}

/** The one that a library starts with. */
export function bundledCaseDir(appRoot: string): string {
  return join(packsDir(appRoot), 'harbour-bridge');
}

export function lexiconsDir(appRoot: string): string {
  return join(appRoot, 'resources', 'lexicons');
}

/**
 * Where Node keeps what it compiled from our TypeScript sources: starting from source costs 0.8 s without it and 0.2 s
 * with it. Inside the checkout and so the person's own, not in the shared temporary folder where anybody could put code.
 */
export function compileCacheDir(appRoot: string): string {
  return join(appRoot, 'node_modules', '.cache', 'parallax-compiled');
}

/** The environment for a child that runs from source. */
export function sourceEnvironment(appRoot: string): NodeJS.ProcessEnv {
  return { NODE_COMPILE_CACHE: compileCacheDir(appRoot), ...process.env };
}
