import { join } from 'node:path';
import { build } from 'vite';
import { CHECKOUT } from '../checkout.ts';

/** Loads a native file by its own place on disk, so it is shipped as it is. */
const NOT_BUNDLED = ['better-sqlite3'];

/**
 * Bundles both ways of running the study service, and the threads it starts, each for the runtime that will run it; a
 * package carries no TypeScript and none of the libraries' own files.
 */
export async function bundleService(outDir = 'out/service'): Promise<void> {
  await build({
    root: CHECKOUT,
    configFile: false,
    logLevel: 'error',
    ssr: { target: 'node', noExternal: true, external: NOT_BUNDLED },
    build: {
      ssr: true,
      target: 'node22',
      outDir,
      emptyOutDir: true,
      rollupOptions: {
        input: {
          'node-process': join(CHECKOUT, 'src-main', 'processes', 'node-process.ts'),
          'utility-process': join(CHECKOUT, 'src-main', 'processes', 'utility-process.ts'),
          // Threads are started by their file (intake/reading-pool.ts, database/run-in-thread.ts, database/keep-checkpointing.ts)
          'reading-worker': join(CHECKOUT, 'src-main', 'study-service', 'intake', 'reading-worker.ts'),
          'checkpoint-worker': join(CHECKOUT, 'src-main', 'study-service', 'database', 'checkpoint-worker.ts'),
          'library-worker': join(CHECKOUT, 'src-main', 'study-service', 'database', 'library-worker.ts'),
        },
        output: { format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
}
