import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagedExecutable, packagedFolder } from '../../scripts/packaging/packaged-application.ts';
import { sandboxArguments } from '../../scripts/runtime/resolve-runtime.ts';
import { askServiceProcess } from './open-window.ts';
import { expect, test } from './study.ts';

const NOBODY = 65_534;

test('the packaged application opens its library, with the bundled case in it', async ({ page }) => {
  await expect(page.locator('[data-ready="library"]')).toBeVisible();
  await expect(page.getByText('The harbour bridge closes').first()).toBeVisible();
});

test('the packaged application survives a killed service', async ({ study, page }) => {
  const before = await askServiceProcess(page);
  await study.killService();
  await expect.poll(() => askServiceProcess(page).catch(() => before)).not.toBe(before);
});

test('the fuses are set in the program itself', async () => {
  const wire = await getCurrentFuseWire(packagedExecutable());
  const wanted = {
    RunAsNode: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    GrantFileProtocolExtraPrivileges: false,
    EnableCookieEncryption: true,
    OnlyLoadAppFromAsar: true,
  } as const;
  const found: Record<string, boolean> = {};
  const expected: Record<string, boolean> = {};
  for (const [name, value] of Object.entries(wanted)) {
    const state = wire[FuseV1Options[name as keyof typeof wanted]];
    if (state === undefined) {
      test.info().annotations.push({
        type: 'not in this runtime',
        description: `${name} is younger than the packaged Electron`,
      });
      continue;
    }
    found[name] = state === FuseState.ENABLE;
    expected[name] = value;
  }
  expect(found).toEqual(expected);
  expect(Object.keys(found).length).toBeGreaterThanOrEqual(5);
});

test('the program does not act as Node, however it is asked', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parallax-fuse-'));
  const script = join(dataDir, 'script.cjs');
  const asked = spawnSync(
    packagedExecutable(),
    ['-e', `require('fs').writeFileSync(${JSON.stringify(script)}, '')`, '--data', dataDir],
    {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', DISPLAY: ':nowhere' },
      timeout: 10_000,
    },
  );
  expect(asked.status).not.toBe(0); // it tried to open a window, and there is no display by that name
  expect(existsSync(script)).toBe(false);
});

test('the package holds what runs and nothing else', () => {
  const resources = join(packagedFolder(), 'resources');
  expect(existsSync(join(resources, 'app.asar'))).toBe(true);
  expect(existsSync(join(resources, 'app'))).toBe(false);
  const unpacked = readdirSync(join(resources, 'app.asar.unpacked'), { recursive: true }).map(String);
  expect(unpacked.filter((path) => path.endsWith('.ts'))).toEqual([]);
  expect(unpacked.filter((path) => /^node_modules\/[^/]+$/.test(path))).toEqual(['node_modules/better-sqlite3']);
  expect(unpacked.filter((path) => path.endsWith('.sql')).length).toBeGreaterThan(0);
  // What a class gets is served by the service, which can't read archives.
  expect(unpacked).toContain(join('out', 'renderer', 'index.html'));
  expect(unpacked).toContain(join('out', 'service', 'class-socket.mjs'));
});

test("started by an ordinary user, the page's process is in the system's sandbox", async () => {
  test.skip(process.platform !== 'linux', 'it is read from /proc');
  const root = sandboxArguments().args.length > 0;
  const dataDir = mkdtempSync(join(tmpdir(), 'parallax-nobody-'));
  chmodSync(dataDir, 0o777);
  const program = spawn(packagedExecutable(), ['--data', dataDir], {
    env: { ...process.env, HOME: dataDir, XDG_RUNTIME_DIR: dataDir },
    stdio: 'ignore',
    ...(root ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  const ended = new Promise((resolve) => program.once('exit', resolve));
  try {
    await expect
      .poll(() => rendererStatus(program), { timeout: 20_000 })
      .toMatchObject({ Seccomp: '2', NoNewPrivs: '1' });
  } finally {
    program.kill('SIGTERM');
    await ended;
  }
});

/** What Linux says of the page's process: `Seccomp` 2 is a filter on its system calls. */
function rendererStatus(program: ChildProcess): Record<string, string> | string {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      if (!command.includes('--type=renderer') || !isDescendant(pid, program.pid!)) continue;
      const lines = readFileSync(`/proc/${pid}/status`, 'utf8').split('\n');
      return Object.fromEntries(lines.map((line) => line.split(':').map((part) => part.trim()) as [string, string]));
    } catch {
      // A process may end between the listing and the look.
    }
  }
  return program.exitCode === null ? 'no page yet' : `the program ended with ${program.exitCode}`;
}

function isDescendant(pid: string, ancestor: number): boolean {
  for (let at = Number(pid); at > 1;) {
    if (at === ancestor) return true;
    at = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? 0);
  }
  return false;
}
