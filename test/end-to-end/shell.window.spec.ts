import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright/test';
import { CHECKOUT } from '../../scripts/checkout.ts';
import { sandboxArguments } from '../../scripts/runtime/resolve-runtime.ts';
import { askServiceProcess } from './open-window.ts';
import { storedSettings } from './stored-settings.ts';
import { expect, test } from './study.ts';

function clickMenu(app: ElectronApplication, id: string): Promise<void> {
  return app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()!.getMenuItemById(item)!.click(), id);
}

test('a menu item reaches the page as a command, with the right to open a file chooser', async ({ study, page }) => {
  // Listening also keeps the system's own dialog away, which nobody here could close.
  const chooser = page.waitForEvent('filechooser');
  await page.evaluate(() => {
    window.addEventListener('parallax:command', (event) => {
      const heard = { detail: (event as CustomEvent).detail, mayChoose: navigator.userActivation.isActive };
      document.documentElement.dataset['heard'] = JSON.stringify(heard);
    });
  });
  await clickMenu(study.app!, 'add-folder');
  await expect(page.locator('html')).toHaveAttribute('data-heard');
  const heard = JSON.parse((await page.locator('html').getAttribute('data-heard'))!) as unknown;
  expect(heard).toEqual({ detail: { command: 'add-folder' }, mayChoose: true });
  await chooser;
});

test('every place and every command has its menu item and its key', async ({ study }) => {
  const keys = await study.app!.evaluate(({ Menu }) => {
    const menu = Menu.getApplicationMenu()!;
    const ids = [
      'add-articles',
      'add-folder',
      'find',
      'go-library',
      'go-case',
      'go-settings',
      'go-help',
      'show-keys',
      'open-folder',
      'undo',
      'redo',
    ];
    return ids.map((id) => `${id} ${menu.getMenuItemById(id)?.accelerator ?? ''}`.trim());
  });
  expect(keys).toEqual([
    'add-articles CmdOrCtrl+O',
    'add-folder CmdOrCtrl+Shift+O',
    'find CmdOrCtrl+K',
    'go-library CmdOrCtrl+1',
    'go-case CmdOrCtrl+2',
    'go-settings CmdOrCtrl+,',
    'go-help CmdOrCtrl+3',
    'show-keys',
    'open-folder',
    'undo CmdOrCtrl+Z',
    'redo Shift+CmdOrCtrl+Z',
  ]);
});

test('Undo in the menu takes back the last change, or, in a text field, what was typed there', async ({
  study,
  page,
}) => {
  const rows = page.locator('.row[data-article]');
  await page.evaluate(() => {
    window.location.hash = '#/library/articles';
  });
  await expect(rows).toHaveCount(5);
  for (const left of [4, 3]) {
    await page
      .getByRole('checkbox', { name: /^Select “/ })
      .first()
      .check();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(rows).toHaveCount(left);
  }

  const filter = page.getByRole('searchbox', { name: 'Filter the articles' });
  await filter.click();
  await page.keyboard.type('a');
  await clickMenu(study.app!, 'undo');
  await expect(filter).toHaveValue('');
  await expect(rows).toHaveCount(3);
  await clickMenu(study.app!, 'redo');
  await expect(filter).toHaveValue('a');
  await filter.fill('');

  await page.locator('main').focus();
  await clickMenu(study.app!, 'undo');
  await expect(rows).toHaveCount(4);
  await clickMenu(study.app!, 'redo');
  await expect(rows).toHaveCount(3);
  // As from a real keyboard, which goes past the menu: one press is one undo.
  await study.app!.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    for (const type of ['keyDown', 'keyUp'] as const)
      webContents.sendInputEvent({ type, keyCode: 'Z', modifiers: ['control'] });
  });
  await expect(rows).toHaveCount(4);
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Undone');
  await page.waitForTimeout(1_500);
  await expect(rows).toHaveCount(4);
});

test('the About box names the version, the runtimes and the licence', async ({ study }) => {
  await study.app!.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...args: unknown[]) => {
      Object.assign(globalThis, { about: args.at(-1) });
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  await clickMenu(study.app!, 'about');
  const about = await study.app!.evaluate(
    () => (globalThis as unknown as { about: { message: string; detail: string } }).about,
  );
  expect(about.message).toMatch(/^Parallax \d+\.\d+\.\d+$/);
  expect(about.detail).toMatch(/Electron \S+ · Chromium \S+ · Node \S+/);
  expect(about.detail).toContain('MIT');
});

test('the window is where it was after a restart', async ({ study }) => {
  const bounds = { x: 130, y: 90, width: 1010, height: 720 };
  await study.app!.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]!.setBounds(to), bounds);
  await study.restart({ keepSize: true });
  expect(await study.app!.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds())).toEqual(
    bounds,
  );
});

test('the window opens in the colour its page last had, not in white', async ({ study, page }) => {
  await page.evaluate(() => {
    window.location.hash = '#/settings';
  });
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('meta[name="theme-color"]')).toHaveAttribute('content', '#191816');
  await expect.poll(() => storedSettings(study.dataDir)).toMatchObject({ theme: 'dark' });
  await study.restart();
  const color = await study.app!.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.getBackgroundColor(),
  );
  expect(color.toLowerCase()).toBe('#191816');
});

test('a second start on the same library shows the first window, gives it the file it was started with, and ends', async ({
  study,
  page,
}) => {
  const executable = await study.app!.evaluate(() => process.execPath);
  await study.app!.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.hide());
  const second = spawn(executable, [...sandboxArguments().args, CHECKOUT, '--data', study.dataDir, 'gone.parallax'], {
    stdio: 'ignore',
  });
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
  await expect
    .poll(() =>
      study.app!.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible())),
    )
    .toEqual([true]);
  await expect(page.getByRole('alert')).toContainText('gone.parallax is not there.');
  // As macOS does it
  await study.app!.evaluate(({ app }) =>
    app.emit('open-file', { preventDefault: () => undefined }, '/tmp/lost.parallax'),
  );
  await expect(page.getByRole('alert')).toContainText('lost.parallax is not there.');
});

test('a library folder that can not be made is named, at once, by a program that then waits for nothing else', async ({
  study,
}) => {
  const executable = await study.app!.evaluate(() => process.execPath);
  const start = spawn(executable, [...sandboxArguments().args, CHECKOUT, '--data', '/proc/nope'], { stdio: 'pipe' });
  let said = '';
  start.stderr.on('data', (data) => (said += String(data)));
  // It then shows the same sentence in the system's own box, which nobody here could close.
  await expect.poll(() => said).toContain("Parallax can't keep its library in /proc/nope");
  start.kill('SIGKILL');
});

test('a killed service is started again, the page hears of it, and the next call works', async ({ page }) => {
  const before = await askServiceProcess(page);
  await page.evaluate(() => {
    window.study!.subscribe(({ event }) => (document.documentElement.dataset['heard'] = event));
  });
  process.kill(before, 'SIGKILL');
  await expect(page.locator('html')).toHaveAttribute('data-heard', 'study.restarted');
  await expect(page.getByText('It runs again and nothing saved was lost.').first()).toBeVisible();
  expect(await askServiceProcess(page)).not.toBe(before);
});

/** Kills what runs the study for one window: a Node child, or Electron's utility process. */
function killServicesOf(main: number): void {
  const { stdout } = spawnSync('pgrep', ['-P', String(main), '-f', 'node-process|node.mojom.NodeService'], {
    encoding: 'utf8',
  });
  for (const pid of stdout.split('\n').filter(Boolean)) process.kill(Number(pid), 'SIGKILL');
}

test('a service that can not live does not keep the window from closing', async ({ study, page }) => {
  // Killed as soon as it is there, however slowly this machine starts it: four deaths must fall within ten seconds.
  const main = study.app!.process().pid!;
  await expect
    .poll(
      () => {
        killServicesOf(main);
        return page.evaluate(async () => JSON.stringify(await window.study!.call('study.status', {})));
      },
      { intervals: [50], timeout: 60_000 },
    )
    .toContain('could not start it again; close Parallax and start it once more');
  await study.app!.close();
});

test('a page that dies is loaded again, and the person is told', async ({ study }) => {
  await study.app!.evaluate(({ dialog, BrowserWindow }) => {
    dialog.showMessageBox = (...args: unknown[]) => {
      Object.assign(globalThis, { told: (args.at(-1) as { message: string }).message });
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer();
  });
  const state = () =>
    study.app!.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      const told = (globalThis as unknown as { told?: string }).told;
      return { told, back: !webContents.isCrashed() && !webContents.isLoading() && webContents.getURL() };
    });
  await expect.poll(state).toEqual({
    told: 'The page stopped and was loaded again. Everything you had saved is there.',
    back: 'parallax://app/',
  });
  expect(readFileSync(join(study.dataDir, 'logs', 'window.log'), 'utf8')).toMatch(
    / window page-ended by=(crashed|killed)/,
  );
});

test('closing the window ends the service in order', async ({ study, page }) => {
  const service = await askServiceProcess(page);
  await study.app!.close();
  await expect.poll(() => isAlive(service)).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
