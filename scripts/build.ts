import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'electron-vite';
import { buildHandout } from './build-handout.ts';
import { CHECKOUT } from './checkout.ts';
import { compileWords } from './compile-words.ts';

/** Built last, so it stands for the whole build. */
const LAST_BUILT = join(CHECKOUT, 'out', 'renderer', 'index.html');
const BUILT = [
  join(CHECKOUT, 'out', 'main', 'main.cjs'),
  join(CHECKOUT, 'out', 'preload', 'preload.cjs'),
  join(CHECKOUT, 'out', 'handout', 'handout.html'),
  LAST_BUILT,
];
const SOURCES = [
  'src-main',
  'src-renderer',
  'src-handout',
  'resources/words',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];

/** Builds main, preload, the page of handouts and the page into `out/`. Quiet unless something is wrong; throws when it fails. */
export async function buildApplication(): Promise<void> {
  await compileWords();
  await buildHandout();
  await build({ root: CHECKOUT, logLevel: 'error' });
}

/** Builds if there is no build or a source is newer than it, and says so in one line. */
export async function buildIfOlder(): Promise<void> {
  if (!BUILT.every((file) => existsSync(file))) process.stdout.write('Building Parallax, once ...\n');
  else if (newest() > statSync(LAST_BUILT).mtimeMs)
    process.stdout.write('The sources changed: building Parallax again ...\n');
  else return;
  await buildApplication();
}

/** When the newest source was changed, in milliseconds since 1970. */
function newest(): number {
  let newest = 0;
  for (const source of SOURCES.map((name) => join(CHECKOUT, name))) {
    if (!existsSync(source)) continue;
    const files = statSync(source).isDirectory()
      ? readdirSync(source, { recursive: true, withFileTypes: true }).map((entry) => join(entry.parentPath, entry.name))
      : [source];
    for (const file of files) newest = Math.max(newest, statSync(file).mtimeMs);
  }
  return newest;
}

if (import.meta.main) await buildApplication();
