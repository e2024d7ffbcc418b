import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { CHECKOUT } from '../../scripts/checkout.ts';
import { listen } from './listening-server.ts';
import { expect, test } from './study.ts';
import type { Study } from './study.ts';

/*
 * Electron's published security checklist, item by item, by what the window does and not by what its options say
 * (getLastWebPreferences is known to report what was asked for, not what is). Items 9 and 10 (experimental and Blink
 * features) have no behaviour to see: neither option occurs in electron-shell. Item 19 (fuses) is program.packaged.spec.ts.
 */

const HOME = 'parallax://app/';

function appOf(study: Study): ElectronApplication {
  return study.app!;
}

function pageCount(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
}

/** Tries one way out of the page and returns where it is a moment later. */
async function addressAfter(page: Page, way: string, address: string): Promise<string> {
  await page.evaluate(
    ([how, where]) => {
      if (how === 'assign') window.location.assign(where!);
      if (how === 'replace') window.location.replace(where!);
      if (how === 'click') Object.assign(document.createElement('a'), { href: where }).click();
      if (how === 'form') {
        const form = Object.assign(document.createElement('form'), { action: where, method: 'post' });
        document.body.append(form);
        form.submit();
      }
    },
    [way, address],
  );
  await page.waitForTimeout(300);
  return page.url();
}

/**
 * A real click on a link, which has the right to open a window where a script alone may not. By mouse and not by
 * locator, which would wait for the navigation that is refused.
 */
async function clickLink(page: Page, href: string, target: string): Promise<void> {
  await page.evaluate(
    async ([to, where]) => {
      document.querySelector('#way-out')?.remove();
      const link = Object.assign(document.createElement('a'), { href: to, target: where, id: 'way-out' });
      link.textContent = 'out';
      link.style.cssText = 'position:fixed;top:0;left:0;z-index:9999;padding:20px';
      document.body.append(link);
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    },
    [href, target],
  );
  await page.mouse.click(20, 20);
}

test('1: the page comes from the application itself, in a secure context', async ({ page }) => {
  expect(new URL(page.url()).href).toBe(HOME);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(true);
});

test('2: the page has no Node and no Electron', async ({ page }) => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  );
  expect(found).toEqual([]);
});

test('3: what the page changes in its own world does not reach the preload', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const leaked: unknown[] = [];
    const owners = [Array.prototype, Function.prototype, Promise.prototype, EventTarget.prototype, Object.prototype];
    const names = ['slice', 'apply', 'then', 'addEventListener', 'toString'];
    const originals = owners.map((owner, at) => Reflect.get(owner, names[at]!) as (...args: unknown[]) => unknown);
    owners.forEach((owner, at) =>
      Reflect.set(owner, names[at]!, function (this: unknown, ...args: unknown[]) {
        for (const value of [this, ...args])
          if (typeof value === 'string' && value.startsWith('study:')) leaked[leaked.length] = value;
        return Reflect.apply(originals[at]!, this, args);
      }),
    );
    const reply = await window.study!.call('study.status', {});
    owners.forEach((owner, at) => Reflect.set(owner, names[at]!, originals[at]));
    return { answered: reply.ok, leaked };
  });
  expect(seen).toEqual({ answered: true, leaked: [] });
});

test('4: the page runs in a sandboxed process, where not even a preload has Node', async ({ study }) => {
  const probe = join(mkdtempSync(join(tmpdir(), 'parallax-probe-')), 'probe.js');
  writeFileSync(
    probe,
    `const can = (name) => { try { require(name); return true; } catch { return false; } };
     const found = { sandboxed: process.sandboxed, contextIsolated: process.contextIsolated, fs: can('fs'), child: can('child_process') };
     addEventListener('DOMContentLoaded', () => document.documentElement.setAttribute('data-probe', JSON.stringify(found)));`,
  );
  await appOf(study).evaluate(({ session }, path) => session.defaultSession.setPreloads([path]), probe);
  await study.page.reload();
  const found = JSON.parse((await study.page.locator('html').getAttribute('data-probe')) ?? 'null') as unknown;
  expect(found).toEqual({ sandboxed: true, contextIsolated: true, fs: false, child: false });
});

test('5: every permission is denied', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const state = async (name: string) => {
      const permission = await navigator.permissions.query({ name: name as PermissionName }).catch(() => null);
      return permission?.state ?? 'unknown here';
    };
    return {
      notifications: await Notification.requestPermission(),
      geolocation: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : error.message),
        ),
      ),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        (error: DOMException) => error.name,
      ),
      clipboardRead: await navigator.clipboard.readText().then(
        () => 'given',
        (error: DOMException) => error.name,
      ),
      asked: await Promise.all(['camera', 'microphone', 'midi', 'geolocation'].map(state)),
    };
  });
  expect(outcome.notifications).toBe('denied');
  expect(outcome.geolocation).toBe('denied');
  expect(outcome.camera).toMatch(/NotAllowedError|NotFoundError/);
  expect(outcome.clipboardRead).toBe('NotAllowedError');
  expect(outcome.asked.filter((state) => state === 'granted')).toEqual([]);
});

test('6, 7, 8: no way of asking for something remote leaves the window, and no inline script or eval runs', async ({
  page,
}) => {
  const server = await listen();
  const ran = await page.evaluate(async (remote) => {
    const add = (tag: string, fields: object) =>
      document.body.append(Object.assign(document.createElement(tag), fields));
    add('img', { src: `${remote}/image` });
    add('script', { src: `${remote}/script` });
    add('link', { rel: 'stylesheet', href: `${remote}/style` });
    add('link', { rel: 'prefetch', href: `${remote}/prefetch` });
    add('iframe', { src: `${remote}/frame` });
    add('video', { src: `${remote}/video` });
    add('object', { data: `${remote}/object` });
    add('div', { style: `background: url(${remote}/background)` });
    add('script', { textContent: 'window.inlineRan = true' });
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.handlerRan = true">');
    navigator.sendBeacon(`${remote}/beacon`, 'x');
    new WebSocket(`${remote.replace('http', 'ws')}/socket`).onerror = () => undefined;
    await fetch(`${remote}/fetch`).catch(() => undefined);
    // In a turn of its own: the debugger that carries this test lifts the ban on eval for the turn it starts.
    const evalRan = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve(new Function('return true')());
        } catch {
          resolve(false);
        }
      }, 500),
    );
    return { evalRan, inlineRan: 'inlineRan' in window, handlerRan: 'handlerRan' in window };
  }, server.origin);
  expect(ran).toEqual({ evalRan: false, inlineRan: false, handlerRan: false });
  expect(server.requests).toEqual([]);
  await server.close();
});

test('the session refuses a remote request whoever makes it, beneath the page and its policy', async ({ study }) => {
  const server = await listen();
  const outcome = await appOf(study).evaluate(
    ({ session }, address) =>
      session.defaultSession.fetch(address).then(
        () => 'answered',
        (error: Error) => error.message,
      ),
    `${server.origin}/main`,
  );
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(server.requests).toEqual([]);
  await server.close();
});

test('no name can be looked up, not even by a part of Chromium that our filter does not see', async ({ study }) => {
  const server = await listen();
  const outcome = await appOf(study).evaluate(
    ({ session }, address) =>
      session
        .fromPartition('another')
        .fetch(address)
        .then(
          () => 'answered',
          (error: Error) => error.message,
        ),
    server.origin.replace('127.0.0.1', 'localhost'),
  );
  expect(outcome).toContain('ERR_NAME_NOT_RESOLVED');
  expect(server.requests).toEqual([]);
  await server.close();
});

test('11, 12: a webview can not be made', async ({ study, page }) => {
  const before = await pageCount(appOf(study));
  await page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'data:text/html,inside');
    view.setAttribute('allowpopups', '');
    document.body.append(view);
  });
  await page.waitForTimeout(300);
  expect(
    await page.evaluate(
      () =>
        document.querySelector('webview') instanceof HTMLUnknownElement ||
        !('getURL' in document.querySelector('webview')!),
    ),
  ).toBe(true);
  expect(await pageCount(appOf(study))).toBe(before);
});

for (const where of [
  'http://127.0.0.1:9/',
  'file:///etc/hostname',
  'data:text/html,elsewhere',
  'parallax://other/',
  'javascript:void(0)',
]) {
  test(`13: the page can not leave for ${where}`, async ({ study, page }) => {
    await appOf(study).evaluate(
      ({ dialog }) => void (dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })),
    );
    for (const how of ['assign', 'replace', 'click', 'form'])
      expect(await addressAfter(page, how, where), how).toBe(HOME);
  });
}

test('14: the page can not open a window, not even on a click', async ({ study, page }) => {
  await clickLink(page, '/', '_blank');
  await clickLink(page, 'about:blank', '_blank');
  const opened = await page.evaluate(() =>
    ['about:blank', 'file:///etc/hostname', '/', 'data:text/html,x'].map((where) => window.open(where) !== null),
  );
  expect(opened).toEqual([false, false, false, false]);
  expect(await pageCount(appOf(study))).toBe(1);
});

test('15: a web link opens outside only after asking, and nothing but a web link ever does', async ({
  study,
  page,
}) => {
  // The system's browser and a native box can't be had in a test, so the two calls are watched where they would leave.
  await appOf(study).evaluate(({ dialog, shell }) => {
    const seen = { asked: [] as string[], opened: [] as string[], answer: 1 };
    Object.assign(globalThis, { seen });
    const ask = (...args: unknown[]) => {
      seen.asked.push((args.at(-1) as { detail: string }).detail);
      return Promise.resolve({ response: seen.answer, checkboxChecked: false });
    };
    dialog.showMessageBox = ask;
    shell.openExternal = (address: string) => {
      seen.opened.push(address);
      return Promise.resolve();
    };
  });
  const seen = () =>
    appOf(study).evaluate(() => (globalThis as unknown as { seen: { asked: string[]; opened: string[] } }).seen);
  const follow = (href: string, target: string) => clickLink(page, href, target);

  await follow('https://example.org/refused', '_blank');
  await expect.poll(async () => (await seen()).asked).toEqual(['https://example.org/refused']);
  expect((await seen()).opened).toEqual([]);

  await appOf(study).evaluate(() => void ((globalThis as unknown as { seen: { answer: number } }).seen.answer = 0));
  await follow('https://example.org/wanted', '_self');
  await expect.poll(async () => (await seen()).opened).toEqual(['https://example.org/wanted']);

  for (const href of [
    'file:///etc/hostname',
    'mailto:a@example.org',
    'smb://example.org/',
    'vscode://x',
    'javascript:0',
  ]) {
    await follow(href, '_blank');
    await follow(href, '_self');
  }
  await page.waitForTimeout(300);
  expect((await seen()).asked).toHaveLength(2);
  expect((await seen()).opened).toHaveLength(1);
  expect(page.url()).toBe(HOME);
});

test('17: a call from any page but our own is refused', async ({ study }) => {
  const reply = await appOf(study).evaluate(
    async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await stranger.loadURL('data:text/html,stranger');
      const answer = (await stranger.webContents.executeJavaScript(`window.study.call('study.status', {})`)) as unknown;
      stranger.destroy();
      return answer;
    },
    join(CHECKOUT, 'out', 'preload', 'preload.cjs'),
  );
  expect(reply).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
});

test('18: the app protocol serves the built page and no other file', async ({ study, page }) => {
  expect(await page.evaluate(() => window.location.protocol)).toBe('parallax:');
  const statuses = await appOf(study).evaluate(async ({ session }, home) => {
    const paths = [
      'index.html',
      '../../package.json',
      '%2e%2e/%2e%2e/package.json',
      '..%2f..%2fpackage.json',
      'assets/..%5c..%5cmain%5cmain.cjs',
      '%2fetc%2fhostname',
      '/etc/hostname',
      'index.html%00.png',
    ];
    const found: Record<string, number | string> = {};
    for (const address of [...paths.map((path) => home + path), 'parallax://elsewhere/index.html']) {
      found[address] = await session.defaultSession.fetch(address).then(
        (response) => response.status,
        (error: Error) => error.message, // some spellings are no address at all
      );
    }
    return found;
  }, HOME);
  const served = Object.keys(statuses).filter((address) => statuses[address] === 200);
  expect(served).toEqual([`${HOME}index.html`]);
});

test('20: the bridge is two functions, and a listener is told the event and nothing of Electron', async ({
  study,
  page,
}) => {
  expect(await page.evaluate(() => Object.keys(window.study!))).toEqual(['call', 'subscribe']);
  await page.evaluate(() => {
    window.study!.subscribe((...told: unknown[]) => (document.documentElement.dataset['told'] = JSON.stringify(told)));
  });
  await study.killService();
  await expect(page.locator('html')).toHaveAttribute('data-told', JSON.stringify([{ event: 'study.restarted' }]));
});

test('a download of what the program does not make is stopped', async ({ study, page }) => {
  const stopped = appOf(study).evaluate(
    ({ session }) =>
      new Promise((resolve) =>
        session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented)),
      ),
  );
  await page.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['text']));
    Object.assign(document.createElement('a'), { href, download: 'x.exe' }).click();
  });
  expect(await stopped).toBe(true);
});

test('developer tools do not open', async ({ study }) => {
  const opened = await appOf(study).evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    contents.openDevTools({ mode: 'detach' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    return contents.isDevToolsOpened();
  });
  expect(opened).toBe(false);
});
