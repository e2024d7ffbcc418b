import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright/test';
import { packagedExecutable } from '../../scripts/packaging/packaged-application.ts';
import { sandboxArguments } from '../../scripts/runtime/resolve-runtime.ts';
import { askServiceProcess } from './open-window.ts';
import type { Running } from './running.ts';

/**
 * Opens the library in the packaged application as people get it. Its fuses shut out the debugger that Playwright's
 * Electron driver needs in the main process, so the page alone is driven, over Chromium's own protocol.
 */
export async function openPackaged(dataDir: string): Promise<Running> {
  const executable = packagedExecutable();
  if (!existsSync(executable))
    throw new Error(`There is no packaged application at ${executable}. Run: npm run package`);
  const program = spawn(
    executable,
    [...sandboxArguments().args, '--remote-debugging-port=0', '--data', dataDir, '--no-tour'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const browser = await chromium.connectOverCDP(await debuggerAddress(program), { noDefaults: true, isLocal: true });
  const context = browser.contexts()[0]!;
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForLoadState('domcontentloaded');
  return {
    page,
    serviceProcess: () => askServiceProcess(page),
    setSize: (width, height) => page.setViewportSize({ width, height }),
    async close() {
      const gone = new Promise((resolve) => program.once('exit', resolve));
      if (program.exitCode !== null || program.signalCode !== null) return;
      program.kill('SIGTERM');
      await gone;
    },
  };
}

/** Where the page can be driven, which Chromium says on its standard error. */
export function debuggerAddress(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    program.stderr!.on('data', (data) => {
      said += String(data);
      const address = /^DevTools listening on (ws:\/\/\S+)$/m.exec(said)?.[1];
      if (address) resolve(address);
    });
    program.once('exit', (code) => reject(new Error(`The packaged application ended with ${code}: ${said}`)));
  });
}
