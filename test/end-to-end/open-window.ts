import { join } from 'node:path';
import { _electron } from 'playwright/test';
import type { ElectronApplication, Page } from 'playwright/test';
import { resolveRuntime, sandboxArguments } from '../../scripts/runtime/resolve-runtime.ts';
import type { Running } from './running.ts';

/** Starts Parallax, held until Playwright has attached. */
const HELD_START = join(import.meta.dirname, 'held-start');

/** Opens the library in the Electron window, built from this checkout. */
export async function openWindow(dataDir: string): Promise<Running> {
  const resolution = await resolveRuntime();
  if (!resolution.runtime)
    throw new Error(`There is no desktop runtime: ${resolution.reason}. \`npm test\` fetches one.`);
  const app = await _electron.launch({
    executablePath: resolution.runtime.executable,
    args: [...sandboxArguments().args, HELD_START, '--data', dataDir, '--no-tour'],
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return {
    page,
    app,
    serviceProcess: () => askServiceProcess(page),
    setSize: (width, height) => setContentSize(app, page, width, height),
    close: () => app.close(),
  };
}

/** The bridge is the page's only way to the service, so the test takes it too. */
export function askServiceProcess(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const reply = await window.study!.call('study.status', {});
    if (!reply.ok) throw new Error(reply.failure.message);
    return (reply.value as { processId: number }).processId;
  });
}

async function setContentSize(app: ElectronApplication, page: Page, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]!.setContentSize(size.width, size.height),
    { width, height },
  );
  await page.waitForFunction((size) => window.innerWidth === size.width && window.innerHeight === size.height, {
    width,
    height,
  });
}
