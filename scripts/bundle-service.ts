import { join } from 'node:path';
import { build } from 'vite';
import { CHECKOUT } from './checkout.ts';

/** Loads a native file by its own place on disk, so it is shipped as it is. */
const NOT_BUNDLED = ['better-sqlite3'];

/**
 * Bundles both ways of running the study service into `out/service`, each for the runtime that will run it; a
 * package carries no TypeScript and none of the libraries' own files.
 */
export async function bundleService(): Promise<void> {
  await build({
    root: CHECKOUT,
    configFile: false,
    logLevel: 'error',
    ssr: { target: 'node', noExternal: true, external: NOT_BUNDLED },
    build: {
      ssr: true,
      target: 'node22',
      outDir: 'out/service',
      emptyOutDir: true,
      rollupOptions: {
        input: {
          'node-process': join(CHECKOUT, 'src-main', 'processes', 'node-process.ts'),
          'utility-process': join(CHECKOUT, 'src-main', 'processes', 'utility-process.ts'),
        },
        output: { format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
}
