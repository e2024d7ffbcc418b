import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'playwright/test';
import type { Browser, ElectronApplication, Page } from 'playwright/test';
import { launchBrowser, openInBrowser } from './open-in-browser.ts';
import { openPackaged } from './open-packaged.ts';
import { openWindow } from './open-window.ts';
import type { Running } from './running.ts';

/*
 * How to write a spec that runs in the window and in the browser alike (in the browser alone, unless it is tagged; which
 * tests are is in playwright.config.ts):
 *
 *   import { expect, test } from './study.ts';
 *
 *   test('an added article is there after a restart', { tag: '@window' }, async ({ study }) => {
 *     await study.page.getByRole('button', { name: 'Add articles' }).click();
 *     ...
 *     const page = await study.restart();                   // same library, new process, new page
 *     await expect(page.getByText('Bridge shut')).toBeVisible();
 *   });
 *
 * Every test starts with a library of its own (with the bundled case in it) and a page of 1280 by 800. `page` may be
 * asked for too and is the first page; after `restart()` use the page it returns or `study.page`.
 * `study.setSize(1920, 1080)`; `study.kind`; `study.dataDir`; `study.killService()`. Files: `page.setInputFiles(...)`.
 */

export type StudyKind = 'window' | 'browser' | 'packaged';

export interface Study {
  readonly kind: StudyKind;
  readonly dataDir: string;
  /** The page as it is now: another one after a restart. */
  readonly page: Page;
  readonly app: ElectronApplication | undefined;
  /** Ends the program in order and starts it again on the same library, at 1280 by 800 unless it is to keep its own size. */
  restart(options?: { keepSize?: boolean }): Promise<Page>;
  /** Size of the page in CSS pixels. */
  setSize(width: number, height: number): Promise<void>;
  /** Kills the process that holds the library, the hard way. */
  killService(): Promise<void>;
}

export interface StudyOptions {
  kind: StudyKind;
}

interface WorkerFixtures {
  /** One browser for all tests of a worker, launched when the first one asks: only what a test may change is its own. */
  sharedBrowser: () => Promise<Browser>;
}

export const test = base.extend<StudyOptions & { study: Study }, WorkerFixtures>({
  kind: ['window', { option: true }],
  sharedBrowser: [
    async ({}, use) => {
      let launched: Promise<Browser> | undefined;
      await use(() => (launched ??= launchBrowser()));
      await (await launched)?.close();
    },
    { scope: 'worker' },
  ],
  study: async ({ kind, sharedBrowser }, use, testInfo) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'parallax-study-'));
    const openers: Record<StudyKind, () => Promise<Running>> = {
      window: () => openWindow(dataDir),
      browser: async () => openInBrowser(dataDir, await sharedBrowser()),
      packaged: () => openPackaged(dataDir),
    };
    const open = openers[kind];
    let running = await open();
    await running.setSize(1280, 800);
    await use({
      kind,
      dataDir,
      get page() {
        return running.page;
      },
      get app() {
        return running.app;
      },
      async restart({ keepSize = false } = {}) {
        await running.close();
        running = await open();
        if (!keepSize) await running.setSize(1280, 800);
        return running.page;
      },
      setSize: (width, height) => running.setSize(width, height),
      killService: async () => void process.kill(await running.serviceProcess(), 'SIGKILL'),
    });
    if (testInfo.status !== testInfo.expectedStatus) {
      const body = await running.page.screenshot().catch(() => undefined);
      if (body) await testInfo.attach('the page when it failed', { body, contentType: 'image/png' });
    }
    await running.close();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  },
  page: async ({ study }, use) => use(study.page),
});

export { expect } from 'playwright/test';
