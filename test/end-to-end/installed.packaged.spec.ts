import { spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from 'playwright/test';
import type { Page } from 'playwright/test';
import { PACK_MEDIA_TYPE, packageConfiguration } from '../../electron-builder.config.ts';
import { CHECKOUT, NODE_24 } from '../../scripts/checkout.ts';
import { packagedFolder } from '../../scripts/packaging/packaged-application.ts';
import { resolveRuntime } from '../../scripts/runtime/resolve-runtime.ts';
import { writeDebianPackage } from '../../scripts/packaging/write-debian-package.ts';
import { debuggerAddress } from './open-packaged.ts';
import { missingDependencies } from './package-dependencies.ts';
import { openThrowawayRoot, rootObstacle } from './throwaway-root.ts';
import type { ThrowawayRoot } from './throwaway-root.ts';

const USER = 'teacher';
const HOME = `/home/${USER}`;
const LIBRARY = `${HOME}/.config/Parallax`;
const MENU_ENTRY = '/usr/share/applications/parallax.desktop';
const METAINFO = '/usr/share/metainfo/org.parallax.study.metainfo.xml';

test('on Debian it is installed, opens a case from its menu entry and from the file, and is removed without the library', async () => {
  test.skip(rootObstacle() !== null, `installing is tried as root on Debian: here ${rootObstacle()}`);
  const work = mkdtempSync(join(tmpdir(), 'parallax-installing-'));
  const root = await openThrowawayRoot();
  test.skip(root === null, 'this machine lets nobody lay a root over its own');
  let program: ChildProcess | undefined;
  try {
    const deb = await makeDebian(work);
    const pack = makePack(work);
    root!.run(['useradd', '--create-home', USER]);
    root!.run(['dpkg', '--install', deb]);
    expect(root!.run(['dpkg-query', '-W', '-f=${Status}', 'parallax'])).toBe('install ok installed');
    root!.run(['desktop-file-validate', MENU_ENTRY]);
    expect(root!.run(['cat', METAINFO])).toContain('<launchable type="desktop-id">parallax.desktop</launchable>');
    expect(root!.run(['cat', '/opt/Parallax/third-party-licences.txt'])).toContain('svelte');
    expect(missingDependencies(root!, '/opt/Parallax')).toEqual([]);

    for (const name of ['first.parallax', 'second.parallax'])
      root!.run(['install', '-o', USER, pack, join(HOME, name)]);
    expect(root!.run(['gio', 'mime', PACK_MEDIA_TYPE], USER)).toContain('parallax.desktop');
    const known = root!.run(
      ['gio', 'info', '-a', 'standard::content-type,standard::icon', `${HOME}/first.parallax`],
      USER,
    );
    expect(known).toContain(`content-type: ${PACK_MEDIA_TYPE}`);
    expect(known).toContain('application-vnd.parallax.case+zip');

    program = root!.start([...execLine(root!, `${HOME}/first.parallax`), '--remote-debugging-port=0'], USER, {});
    const page = await openPage(program);
    await expect(page.locator('[data-ready="pack"]')).toContainText('first.parallax holds 6 articles');
    expect(rendererSandbox()).toEqual(['2']);
    await page.getByRole('button', { name: 'Take it in' }).click();
    await page.locator('[data-ready="case"]').waitFor();

    // As a double click does it: the second start gives the file to the first, and ends.
    root!.run(['gio', 'open', `${HOME}/second.parallax`], USER);
    await expect(page.locator('[data-ready="pack"]')).toContainText('You have this very case already.');
    const ended = new Promise((resolve) => program!.once('exit', resolve));
    program.kill('SIGTERM');
    await ended;

    root!.run(['dpkg', '--purge', 'parallax']);
    for (const gone of [
      '/opt/Parallax',
      MENU_ENTRY,
      METAINFO,
      '/usr/share/mime/packages/parallax.xml',
      '/usr/bin/parallax',
    ])
      expect(() => root!.run(['ls', '-d', gone])).toThrow('No such file');
    expect(root!.run(['find', '/usr/share/icons', '-name', '*parallax*'])).toBe('');
    expect(root!.run(['stat', '-c', '%U %a', LIBRARY, `${LIBRARY}/parallax.sqlite`])).toBe(
      `${USER} 700\n${USER} 600\n`,
    );
  } finally {
    program?.kill('SIGKILL');
    root!.end();
    rmSync(work, { recursive: true, force: true });
  }
});

async function makeDebian(work: string): Promise<string> {
  const { runtime } = await resolveRuntime();
  const file = join(work, 'parallax.deb');
  const config = packageConfiguration(runtime!, NODE_24);
  const architecture = process.arch === 'arm64' ? 'arm64' : 'amd64';
  writeDebianPackage({ folder: packagedFolder(), config, architecture, file, compression: 'none' });
  return file;
}

/** One of the bundled cases as a file. */
function makePack(work: string): string {
  const call = (method: string, input: object) => {
    const command = join(CHECKOUT, 'src-main', 'processes', 'command-line.ts');
    const args = [command, method, JSON.stringify(input), '--data', join(work, 'data')];
    const { status, stdout, stderr } = spawnSync(NODE_24, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Record<string, string>;
  };
  const path = join(work, 'case.parallax');
  call('packs.export', { caseId: call('packs.addBundled', { name: 'lynx-school' })['caseId'], path });
  return path;
}

/** What a desktop runs when somebody chooses the menu entry with a file. */
function execLine(root: ThrowawayRoot, file: string): string[] {
  const line = /^Exec=(.*)$/m.exec(root.run(['cat', MENU_ENTRY]))![1]!;
  return line.split(' ').map((word) => (word === '%f' ? file : word));
}

async function openPage(program: ChildProcess): Promise<Page> {
  const browser = await chromium.connectOverCDP(await debuggerAddress(program), { noDefaults: true, isLocal: true });
  const context = browser.contexts()[0]!;
  return context.pages()[0] ?? (await context.waitForEvent('page'));
}

/** Which system calls the pages of the installed program may make: 2 is a filter on them. */
function rendererSandbox(): string[] {
  return readdirSync('/proc').flatMap((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!command.startsWith('/opt/Parallax/') || !command.includes('--type=renderer')) return [];
      return /^Seccomp:\s+(\d)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? [];
    } catch {
      return []; // no process, or one that has just ended
    }
  });
}
