import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright/test';
import type { Page } from 'playwright/test';
import { CHECKOUT, NODE_24 } from '../../scripts/checkout.ts';
import { findings } from './axe-findings.ts';
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

function start(dataDir: string, args: readonly string[] = [], desktop: NodeJS.ProcessEnv = {}): Started {
  const environment: NodeJS.ProcessEnv = { ...process.env };
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY', 'XDG_CURRENT_DESKTOP']) delete environment[name];
  Object.assign(environment, desktop);
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

test('without a display the app is served to a browser, says why, leads a newcomer through the case once, and ends with Ctrl+C', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parallax-start-'));
  const started = start(dataDir);
  const address = await started.hears(ADDRESS);
  expect(started.said()).toContain('because there is no display here');

  const browser = await chromium.launch({ executablePath: chromiumPath() });
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  await expect(page.locator('[data-ready="case"]')).toBeVisible();
  expect(page.url()).not.toContain('token');
  await takeTour(page);

  const file = join(dataDir, 'browser-address.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const again = start(dataDir);
  expect(await again.ended).toBe(0);
  expect(ADDRESS.exec(again.said())?.[0]).toBe(address);

  // Somebody else's browser, and the same library: the tour was for its first start.
  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  await expect(other.locator('[data-ready="library"]')).toBeVisible();
  await printGuide(other);
  await other.goto(`${new URL(address).origin}/#/help`);
  await other.getByRole('button', { name: 'See the tour again' }).click();
  const tour = other.getByRole('complementary', { name: 'Tour' });
  await expect(tour).toContainText('step 1 of 5');
  await expect(other.locator('[data-ready="case"]')).toBeVisible();
  for (const step of [2, 3, 4, 5]) {
    await other.keyboard.press('Alt+n');
    await expect(tour).toContainText(`step ${step} of 5`);
  }
  // It ends where its last step leads.
  await other.locator('[data-door="class"]').click();
  await expect(tour).toBeHidden();

  started.process.kill('SIGINT');
  expect(await started.ended).toBe(0);
  expect(existsSync(file)).toBe(false);
  await browser.close();
});

test('a case given to a start that has no window is named with the way in; what is none is refused in words', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parallax-start-'));
  const started = start(dataDir, ['bridge.parallax']);
  await started.hears(/To take in \/\S+bridge\.parallax, press “Add articles”/);
  started.process.kill('SIGINT');
  expect(await started.ended).toBe(0);
  const refused = start(dataDir, ['page.html']);
  expect(await refused.ended).toBe(2);
  expect(refused.said()).toContain('page.html is no case (.parallax). Add it in Parallax itself.');
});

/** Five steps through the page as it is: by key, by doing what a step says, by the button, and out. */
async function takeTour(page: Page): Promise<void> {
  const tour = page.getByRole('complementary', { name: 'Tour' });
  await expect(tour).toBeFocused();
  await expect(tour).toContainText('step 1 of 5');
  await page.getByRole('button', { name: 'Read side by side' }).click();
  await expect(tour).toContainText('step 2 of 5');
  await page.getByRole('radio', { name: 'Wording' }).click();
  await expect(page.getByRole('radio', { name: 'Wording' })).toBeChecked();
  // Esc belongs to the page as long as something in it wants the key.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name: 'Wording' })).not.toBeChecked();
  await page.keyboard.press('Alt+n');
  await expect(tour).toContainText('step 3 of 5');
  expect(await findings(page)).toEqual([]);
  await tour.getByRole('button', { name: 'Next step' }).press('Enter');
  await expect(page.getByRole('grid', { name: 'Who tells what' })).toBeVisible();
  await expect(tour.getByRole('button', { name: 'Next step' })).toBeFocused();
  await page.setViewportSize({ width: 1024, height: 640 });
  await page.keyboard.press('Enter');
  await expect(tour).toContainText('step 5 of 5');
  await expect(tour.getByRole('button', { name: 'Finish' })).toBeInViewport();
  await page.locator('main').focus();
  await page.keyboard.press('Escape');
  await expect(tour).toBeHidden();
  await expect(page.locator('[data-ready="case"]')).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-ready="case"]')).toBeVisible();
  await expect(tour).toBeHidden();
}

/** The teacher's guide is promised to have at most eight pages, and has no empty ones. */
async function printGuide(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Help', exact: true }).click();
  await page.getByRole('link', { name: 'Open the teacher’s guide' }).click();
  await expect(page.locator('[data-ready="guide"]')).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(2);
  expect(pages).toBeLessThanOrEqual(8);
}

test('the key is in the arguments of no process, and the page opened in its stead leads in', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parallax-start-'));
  const { browser: fakeBrowser, log: browserLog, environment } = makeDesktop();
  const started = start(dataDir, ['--browser', '--no-tour'], environment);
  const token = (await started.hears(ADDRESS)).split('token=')[1]!;
  await expect.poll(() => existsSync(browserLog), { timeout: 15_000 }).toBe(true);
  const commands = everyCommandLine();
  expect(commands.some((command) => command.includes(fakeBrowser))).toBe(true);
  expect(commands.some((command) => command.includes('loopback-process'))).toBe(true);
  expect(commands.filter((command) => command.includes(token))).toEqual([]);

  const opened = readFileSync(browserLog, 'utf8').replace(/^file:\/\//, '');
  expect(statSync(opened).mode & 0o777).toBe(0o600);
  const browser = await chromium.launch({ executablePath: chromiumPath() });
  const page = await browser.newPage();
  await page.goto(`file://${opened}`);
  await expect(page.locator('[data-ready="library"]')).toBeVisible();
  expect(page.url()).not.toContain('token');
  await browser.close();

  started.process.kill('SIGINT');
  expect(await started.ended).toBe(0);
  expect(existsSync(opened)).toBe(false);
});

/** A desktop whose browser notes what it was asked to open and stays to be looked at. */
function makeDesktop(): { browser: string; log: string; environment: NodeJS.ProcessEnv } {
  const home = mkdtempSync(join(tmpdir(), 'parallax-desktop-'));
  const [browser, log] = [join(home, 'fake-browser'), join(home, 'opened')];
  writeFileSync(browser, `#!/bin/sh\nprintf '%s' "$1" > '${log}.new'\nmv '${log}.new' '${log}'\nsleep 5\n`);
  chmodSync(browser, 0o755);
  mkdirSync(join(home, 'applications'));
  const entry = `[Desktop Entry]\nType=Application\nName=Fake\nExec=${browser} %U\nMimeType=text/html;\n`;
  writeFileSync(join(home, 'applications', 'fake-browser.desktop'), entry);
  writeFileSync(join(home, 'mimeapps.list'), '[Default Applications]\ntext/html=fake-browser.desktop\n');
  // The two ways in which xdg-open finds a browser.
  const environment = { DISPLAY: ':nowhere', BROWSER: browser, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  return { browser, log, environment };
}

/** The arguments of every process of this machine, as any of its users can read them. */
function everyCommandLine(): string[] {
  const commands: string[] = [];
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      commands.push(readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' '));
    } catch {
      // It ended meanwhile.
    }
  }
  return commands;
}

test('the next start has the same address but for the key, unless something else has its port by then', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'parallax-start-'));
  const portOf = async () => {
    const started = start(dataDir);
    const { port } = new URL(await started.hears(ADDRESS));
    started.process.kill('SIGINT');
    expect(await started.ended).toBe(0);
    return Number(port);
  };
  const first = await portOf();
  expect(await portOf()).toBe(first);
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(first, '127.0.0.1', resolve));
  expect(await portOf()).not.toBe(first);
  other.close();
});

test('a folder that can not be made is named at once, with what to do', async () => {
  const started = start('/proc/nope');
  expect(await started.ended).toBe(1);
  expect(started.said()).toContain("Parallax can't keep its library in /proc/nope");
  expect(started.said()).toContain('--data');
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
