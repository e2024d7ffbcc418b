import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { compileCacheDir } from './folders.ts';

/** `npm run parallax -- <method> …`. The rest is imported late so that it comes out of the compile cache. */
const appRoot = join(import.meta.dirname, '..', '..');
enableCompileCache(compileCacheDir(appRoot));
const { runCommand } = await import('./run-command.ts');
process.exitCode = await runCommand(appRoot, process.argv.slice(2));
