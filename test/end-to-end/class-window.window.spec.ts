import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { CHECKOUT } from '../../scripts/checkout.ts';
import type { ClassDoor } from '../../src-main/contract/class-door.ts';
import { CLASS_WINDOW } from '../../src-main/contract/plain/class-words.ts';
import { openClassDoor } from '../../src-main/transports/class-socket.ts';
import { findings } from './axe-findings.ts';
import { listen } from './listening-server.ts';
import { expect, test } from './study.ts';

const TOKEN = 'a1'.repeat(16);

/** A class on another computer, as far as the window can tell. */
function openClass(): Promise<ClassDoor> {
  return openClassDoor(join(CHECKOUT, 'out', 'renderer'))({
    host: '127.0.0.1',
    port: 0,
    certificate: null,
    title: 'Year 9',
    answerer: {
      seatOf: (token) => (token === TOKEN ? 'seat-1' : null),
      answer: (method, _input, { seatId }) => Promise.resolve({ ok: true, value: { method, seatId } }),
      subscribe: () => () => undefined,
      arrived: () => undefined,
      left: () => undefined,
    },
  });
}

/** Follows a link as a person does; not by locator, which would wait for the navigation that is refused. */
async function follow(page: Page, href: string): Promise<void> {
  await page.evaluate(
    ([to, target]) => {
      const link = Object.assign(document.createElement('a'), { href: to, target });
      document.body.append(link);
      link.click();
    },
    [href, CLASS_WINDOW],
  );
}

function windowCount(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}

test('the desktop app joins a class in a window that holds nothing but that class', async ({ study, page }) => {
  const app = study.app!;
  const [door, elsewhere] = [await openClass(), await listen()];
  await app.evaluate(({ dialog }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (...args: unknown[]) => {
      asked.push((args.at(-1) as { detail: string }).detail);
      return Promise.resolve({ response: 1, checkboxChecked: false });
    };
  });
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  const opened = app.waitForEvent('window');
  // As a student does: the page listens for classes, and goes by the address from the board.
  await page.evaluate(() => (window.location.hash = '#/class/join'));
  await page.locator('[data-ready="join class"]').waitFor();
  const field = page.getByLabel('The address that your teacher shows');
  await field.fill('BCD FGH');
  await field.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'looks like the code' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await field.fill(new URL(door.address).host);
  await field.press('Enter');
  const joined = await opened;
  await joined.waitForLoadState('domcontentloaded');
  expect(joined.url()).toBe(door.address);
  await expect(joined.locator('html')).toHaveAttribute('data-door', 'class');
  await page.bringToFront();

  // A seat's connection goes through this session's filter, under a bare address where names lead nowhere.
  const answer = await joined.evaluate(
    (token) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(`ws://${window.location.host}/study`, ['parallax', `seat.${token}`]);
        socket.onopen = () => socket.send(JSON.stringify({ id: 1, method: 'classroom.now', input: {} }));
        socket.onmessage = ({ data }) => resolve(String(data));
        socket.onclose = ({ code }) => resolve(`closed ${code}`);
      }),
    TOKEN,
  );
  expect(JSON.parse(answer)).toEqual({
    id: 1,
    reply: { ok: true, value: { method: 'classroom.now', seatId: 'seat-1' } },
  });

  const found = await joined.evaluate(async (remote) => {
    const reached = await fetch(`${remote}/fetch`, { mode: 'no-cors' }).then(
      () => 'reached',
      () => 'refused',
    );
    return {
      bridge: 'study' in window,
      node: ['require', 'process', 'module', 'electron'].filter((name) => name in window),
      reached,
      opened: window.open('about:blank') !== null,
      notifications: await Notification.requestPermission(),
      kept: window.localStorage.length,
    };
  }, elsewhere.origin);
  expect(found).toMatchObject({ bridge: false, node: [], reached: 'refused', opened: false, notifications: 'denied' });
  const fromBeneath = await app.evaluate(
    ({ BrowserWindow }, { own, other }) => {
      const { session } = BrowserWindow.getAllWindows().find(
        (window) => window.webContents.getURL() === own,
      )!.webContents;
      const persistent = session.isPersistent();
      return session.fetch(other).then(
        () => ({ persistent, said: 'answered' }),
        (error: Error) => ({ persistent, said: error.message }),
      );
    },
    { own: door.address, other: elsewhere.origin },
  );
  expect(fromBeneath).toEqual({ persistent: false, said: expect.stringContaining('ERR_BLOCKED_BY_CLIENT') });
  await joined.evaluate((to) => window.location.assign(to), `${elsewhere.origin}/away`);
  await expect.poll(asked).toEqual([`${elsewhere.origin}/away`]);
  expect(joined.url()).toBe(door.address);
  expect(elsewhere.requests).toEqual([]);

  // Neither a name nor a public address is opened so, and the class's page opens no further window.
  const refused = [
    [page, 'http://class.example/'],
    [page, 'http://8.8.8.8/'],
    [joined, door.address],
  ] as const;
  for (const [from, href] of refused) {
    const before = (await asked()).length;
    await follow(from, href);
    await expect.poll(async () => (await asked()).slice(before)).toEqual([href]);
  }
  expect(await windowCount(app)).toBe(2);
  await elsewhere.close();
  await door.close();
});
