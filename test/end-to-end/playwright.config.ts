import { defineConfig } from 'playwright/test';
import type { StudyOptions } from './study.ts';

/** About Electron's main process, which only the unpackaged window lets a test look into. */
const WINDOW_ONLY = ['security.spec.ts', 'shell.spec.ts'];

/** What looks the same in every house is looked at in the browser alone: three times over, the run would not end in time. */
const BROWSER_ENOUGH = /@browser/u;

/**
 * What rests on the page alone, which a package carries unchanged. Packaged, what is asked is whether its files, threads, fuses
 * and its service are in their places: library, adding, searching, comparing, settings, restarting.
 */
const PAGE_ALONE = [
  'accessible-library',
  'again',
  'drafts',
  'events',
  'fetching',
  'focus',
  'hostile',
  'long-lists',
  'masked-reading',
  'messages',
  'reader',
  'reader-room',
  'review',
];

/**
 * The same specs in the Electron window and a browser on loopback, and most of them in the packaged application (which
 * `npm run package` makes first). `npx playwright test -c test/end-to-end --project browser library` runs one of them.
 */
export default defineConfig<StudyOptions>({
  testDir: '.',
  outputDir: '../../test-results/end-to-end',
  globalSetup: './display.ts',
  // Generous: the slowest walk through all screens takes a quarter of this on an idle machine of two cores.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // Two cores: a window and its service keep one worker each busy.
  workers: 2,
  fullyParallel: true,
  // The stand-in's window sometimes does not come up on a loaded machine (one start in some hundred); a test that needs
  // its second try is listed as flaky
  retries: 1,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: '../../test-results/end-to-end.json' }]],
  projects: [
    {
      name: 'window',
      use: { kind: 'window' },
      grepInvert: BROWSER_ENOUGH,
      testIgnore: ['packaged.spec.ts', 'start.spec.ts', 'accessible-library.spec.ts'],
    },
    { name: 'browser', use: { kind: 'browser' }, testIgnore: ['packaged.spec.ts', ...WINDOW_ONLY] },
    {
      name: 'packaged',
      use: { kind: 'packaged' },
      grepInvert: BROWSER_ENOUGH,
      testIgnore: ['start.spec.ts', ...WINDOW_ONLY, ...PAGE_ALONE.map((name) => `${name}.spec.ts`)],
    },
  ],
});
