import { existsSync } from 'node:fs';
import { chromium } from 'playwright/test';
import type { Browser } from 'playwright/test';
import { serveBrowser } from '../../scripts/serve-browser.ts';
import type { Running } from './running.ts';

/**
 * Opens the library in Chromium, served on loopback as `npm start -- --browser` serves it: as a person new to `browser`,
 * who has none of the storage, cache or permissions of the one before.
 */
export async function openInBrowser(dataDir: string, browser: Browser): Promise<Running> {
  // A library that is new to every test would open with the tour every time; start.spec.ts walks that.
  const study = await serveBrowser(dataDir, false);
  const person = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await person.newPage();
  await page.goto(study.address);
  return {
    page,
    serviceProcess: () => Promise.resolve(study.processId()),
    setSize: (width, height) => page.setViewportSize({ width, height }),
    async close() {
      await person.close();
      await study.stop();
    },
  };
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath() });
}

/** Playwright's own Chromium where it was installed, else the system's. */
export function chromiumPath(): string {
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );
  if (!system)
    throw new Error(
      'There is no Chromium. `npm test` installs it on Debian; elsewhere: npx playwright install chromium',
    );
  return system;
}
