import { defineConfig } from 'playwright/test';
import type { StudyOptions } from './study.ts';

/** Specs about Electron itself, which only the unpackaged window lets a test look into. */
const ABOUT_THE_WINDOW = '**/*.window.spec.ts';
/** Specs about the program as people get it: its fuses, its files, its sandbox. */
const ABOUT_THE_PACKAGE = '**/*.packaged.spec.ts';

/**
 * A test runs in the browser, unless it says that it rests on more:
 *
 * - `@window`: also in the Electron window. What goes through Electron (files, drops, downloads, restarts, the service as its
 *   child) and one walk through each place, since the window has a Chromium three years older than the browser.
 * - `@packaged`: also in the packaged application (`npm run package` makes it). Starting, adding, searching, comparing,
 *   settings, restarting: whether files, threads and service are in their places once packed.
 *
 * The page itself is the same in all three, and every test more in every house would make the run too long to be run.
 * What can only be asked of one house is in a file of that name: `*.window.spec.ts`, `*.packaged.spec.ts`.
 *
 * `npx playwright test -c test/end-to-end --project browser library` runs the specs of the library in the browser.
 */
export default defineConfig<StudyOptions>({
  testDir: '.',
  outputDir: '../../test-results/end-to-end',
  globalSetup: './display.ts',
  // Generous: the slowest walk through all screens takes a quarter of this on an idle machine of two cores.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // One more than two cores: a third of a test's time goes into waiting, for a process to start or a message to go.
  workers: 3,
  fullyParallel: true,
  // The stand-in's window sometimes does not come up on a loaded machine (one start in some hundred); a test that needs
  // another try is listed as flaky
  retries: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: '../../test-results/end-to-end.json' }]],
  projects: [
    { name: 'browser', use: { kind: 'browser' }, testIgnore: [ABOUT_THE_WINDOW, ABOUT_THE_PACKAGE] },
    // A grep sees the file's name too
    { name: 'window', use: { kind: 'window' }, grep: /@window|\.window\.spec/u },
    { name: 'packaged', use: { kind: 'packaged' }, grep: /@packaged|\.packaged\.spec/u },
  ],
});
