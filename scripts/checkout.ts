import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder of this checkout. */
export const CHECKOUT = join(import.meta.dirname, '..');

/** Node 24 from the `node` package: what the service runs on, whatever Node the machine has. */
export const NODE_24 = join(
  CHECKOUT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Where Parallax keeps what it can fetch again (runtimes, never anything of a person's). */
export function cacheDir(platform: NodeJS.Platform = process.platform, env: NodeJS.ProcessEnv = process.env): string {
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Parallax', 'Cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'Parallax');
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'parallax');
}
