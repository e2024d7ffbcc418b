import { join, resolve } from 'node:path';
import { defaultDataDir } from '../processes/folders.ts';

/** Where this run finds the application's own files and the person's. */
export interface Place {
  /** The checkout, or in a package the unpacked part beside the archive: what a process without Electron can read. */
  readonly appRoot: string;
  /** The built page. */
  readonly pageDir: string;
  readonly preload: string;
  readonly icon: string;
  /** The person's library; Chromium's own profile lies in a folder inside, so that a `--data` run leaves no trace elsewhere. */
  readonly dataDir: string;
  readonly profileDir: string;
  readonly packaged: boolean;
  /** Whether the first start leads through the bundled case: not with `--no-tour`. */
  readonly tour: boolean;
}

/** `mainDir` is the folder of the built main script, `out/main`, in the checkout or inside `app.asar`. */
export function findPlace(mainDir: string, args: readonly string[], packaged: boolean): Place {
  const root = join(mainDir, '..', '..');
  const dataDir = readDataOption(args) ?? defaultDataDir();
  return {
    appRoot: packaged ? root.replace(/app\.asar$/, 'app.asar.unpacked') : root,
    pageDir: join(root, 'out', 'renderer'),
    preload: join(root, 'out', 'preload', 'preload.cjs'),
    icon: join(root, 'resources', 'icons', 'parallax', '512x512.png'),
    dataDir,
    profileDir: join(dataDir, 'window'),
    packaged,
    tour: !args.includes('--no-tour'),
  };
}

/** `--data DIR` or `--data=DIR`; Chromium's own switches may stand anywhere between. */
function readDataOption(args: readonly string[]): string | undefined {
  for (const [at, arg] of args.entries()) {
    if (arg.startsWith('--data=')) return resolve(arg.slice('--data='.length));
    const next = args[at + 1];
    if (arg === '--data' && next !== undefined) return resolve(next);
  }
  return undefined;
}
