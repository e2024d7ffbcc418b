import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fetchStandIn, standInObstacle } from './runtime/fetch-stand-in.ts';
import { resolveRuntime } from './runtime/resolve-runtime.ts';

/** What Electron, Chromium and a display for them need of Debian, and what a desktop there reads of an installed program. */
const DEBIAN_PACKAGES =
  'chromium xvfb xauth libnss3 libatk1.0-0 libatk-bridge2.0-0 libcups2 libgtk-3-0 libgbm1 libasound2 libxss1 libxtst6 desktop-file-utils shared-mime-info libglib2.0-bin'.split(
    ' ',
  );

/** What must be there on another Linux, by program. */
const PROGRAMS = ['Xvfb', 'chromium'];

/**
 * Gets the machine ready for the end-to-end tests: installs what Debian lacks where it may, else names it and
 * throws; fetches the stand-in runtime where Electron itself can't be had.
 */
export async function prepareTests(): Promise<void> {
  if (process.platform === 'linux') prepareLinux();
  const resolution = await resolveRuntime();
  if (resolution.runtime) return say(`Tests run the window in ${resolution.runtime.label}.`);
  const obstacle = standInObstacle();
  if (obstacle) throw new Error(`The window can't be tested: ${resolution.reason}, and ${obstacle}.`);
  say(`${resolution.reason}; fetching the stand-in (105 MB, once) ...`);
  say(`The stand-in runtime is in ${await fetchStandIn()}.`);
}

function prepareLinux(): void {
  if (!existsSync('/etc/debian_version')) {
    const missing = PROGRAMS.filter((program) => spawnSync('which', [program]).status !== 0);
    if (missing.length > 0) throw new Error(`The tests need these programs, which are missing: ${missing.join(', ')}.`);
    return;
  }
  const missing = DEBIAN_PACKAGES.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0) throw new Error(`The tests need Debian packages that are missing. As root: ${command}`);
  say(`Installing ${missing.join(', ')} ...`);
  apt(['update']);
  apt(command.split(' ').slice(1));
}

function isInstalled(name: string): boolean {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Abbrev}', name], { encoding: 'utf8' });
  return stdout.startsWith('ii');
}

function apt(args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('apt-get', args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed (${status}):\n${stdout}${stderr}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (import.meta.main) await prepareTests();
