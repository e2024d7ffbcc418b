import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheDir, CHECKOUT } from '../checkout.ts';
import { downloadElectron } from './download-electron.ts';
import { standInDir, STAND_IN_ELECTRON_VERSION } from './fetch-stand-in.ts';

/** A desktop runtime on this machine that opens a folder given as its first argument. */
export interface Runtime {
  readonly kind: 'official' | 'stand-in';
  readonly executable: string;
  readonly electronVersion: string;
  /** The whole distribution, as electron-builder's `electronDist` wants it. */
  readonly distribution: string;
  /** How to name it to a person. */
  readonly label: string;
}

export type Resolution = { readonly runtime: Runtime } | { readonly runtime: null; readonly reason: string };

/**
 * Finds the runtime, for `npm start` and for the end-to-end tests alike: the official binary that npm's `electron`
 * package names (downloaded if it can be), else the tests' stand-in if they have put it in the cache, else none.
 */
export async function resolveRuntime(cache: string = cacheDir()): Promise<Resolution> {
  const electronPackage = join(CHECKOUT, 'node_modules', 'electron');
  const { version } = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')) as { version: string };
  const found = findOfficial(electronPackage, version);
  if (found) return { runtime: found };
  const complaint = await downloadElectron(electronPackage, version, cache);
  const downloaded = complaint === null ? findOfficial(electronPackage, version) : null;
  if (downloaded) return { runtime: downloaded };
  const standIn = findStandIn(cache);
  if (standIn) return { runtime: standIn };
  return {
    runtime: null,
    reason: complaint ?? `Electron ${version} was downloaded, but its program is not where it should be`,
  };
}

/** `path.txt` is written by the electron package's own installer and names the program inside `dist`. */
function findOfficial(electronPackage: string, version: string): Runtime | null {
  const distribution = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronPackage, 'dist');
  const pathFile = join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(distribution, readFileSync(pathFile, 'utf8').trim());
  if (!existsSync(executable)) return null;
  return { kind: 'official', executable, electronVersion: version, distribution, label: `Electron ${version}` };
}

/** The stand-in, if the tests have fetched it. Nothing but tests ever fetches it. */
export function findStandIn(cache: string = cacheDir()): Runtime | null {
  const distribution = standInDir(cache);
  const executable = join(distribution, 'electron');
  if (!existsSync(executable)) return null;
  return {
    kind: 'stand-in',
    executable,
    electronVersion: STAND_IN_ELECTRON_VERSION,
    distribution: dirname(executable),
    label: `Electron ${STAND_IN_ELECTRON_VERSION}, the tests' stand-in`,
  };
}

/**
 * Electron refuses to start as root with the operating system's sandbox on. Only then is that one turned off; the
 * page's own sandbox (no Node, isolated world) stays. `note` is what to tell the person, if anything.
 */
export function sandboxArguments(): { readonly args: readonly string[]; readonly note: string | null } {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  if (!root) return { args: [], note: null };
  return {
    args: ['--no-sandbox'],
    note: 'You are root, so the window runs without the system sandbox; start Parallax as a normal user to have it.',
  };
}
