import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright/test';
import { CHECKOUT, NODE_24 } from '../../scripts/checkout.ts';
import { chromiumPath } from './open-in-browser.ts';
import { expect, test } from './study.ts';

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\?token=[0-9a-f]{32}/;

interface Started {
  readonly process: ChildProcess;
  said(): string;
  /** Waits for something to be printed and returns it. */
  hears(what: RegExp): Promise<string>;
  readonly ended: Promise<number | null>;
}

function start(dataDir: string, args: readonly string[] = []): Started {
  const environment: NodeJS.ProcessEnv = { ...process.env };
  delete environment['DISPLAY'];
  delete environment['WAYLAND_DISPLAY'];
  const child = spawn(NODE_24, [join(CHECKOUT, 'scripts', 'start.ts'), '--data', dataDir, ...args], {
    env: environment,
  });
  let said = '';
  child.stdout.on('data', (data) => (said += String(data)));
  child.stderr.on('data', (data) => (said += String(data)));
  return {
    process: child,
    said: () => said,
    async hears(what) {
      await expect.poll(() => said, { timeout: 30_000 }).toMatch(what);
      return what.exec(said)![0];
    },
    ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))),
  };
}

test('without a display the app is served to a browser, says why, and ends with Ctrl+C', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parallax-start-'));
  const started = start(dataDir);
  const address = await started.hears(ADDRESS);
  expect(started.said()).toContain('because there is no display here');

  const browser = await chromium.launch({ executablePath: chromiumPath() });
  const page = await browser.newPage();
  await page.goto(address);
  await expect(page.locator('[data-ready="library"]')).toBeVisible();
  expect(page.url()).not.toContain('token');

  const file = join(dataDir, 'browser-address.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const again = start(dataDir);
  expect(await again.ended).toBe(0);
  expect(ADDRESS.exec(again.said())?.[0]).toBe(address);

  started.process.kill('SIGINT');
  expect(await started.ended).toBe(0);
  expect(existsSync(file)).toBe(false);
  await browser.close();
});

test('a killed service comes back at the same address, and the open page goes on', async ({ study, page }) => {
  await expect(page.locator('[data-ready="library"]')).toBeVisible();
  const before = page.url();
  await study.killService();
  await expect(() => page.reload()).toPass();
  await expect(page.locator('[data-ready="library"]')).toBeVisible();
  expect(page.url()).toBe(before);
});

test('an address file left by a program that was killed does not stop the next start', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parallax-start-'));
  const killed = start(dataDir);
  const old = await killed.hears(ADDRESS);
  killed.process.kill('SIGKILL');
  await killed.ended;
  expect(readFileSync(join(dataDir, 'browser-address.json'), 'utf8')).toContain(old);
  const next = start(dataDir);
  expect(await next.hears(ADDRESS)).not.toBe(old);
  next.process.kill('SIGINT');
  expect(await next.ended).toBe(0);
});

test('a mistyped option is named, with the usage', async () => {
  const started = start(tmpdir(), ['--brwoser']);
  expect(await started.ended).toBe(2);
  expect(started.said()).toContain('--brwoser');
  expect(started.said()).toContain('usage: npm start');
});
