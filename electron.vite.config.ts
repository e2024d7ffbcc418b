import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

/**
 * Three builds. Main and preload are CommonJS for node18 and the renderer is for chrome114, the oldest runtime it is
 * driven on (the tests' stand-in for Electron); what they import is bundled in, so none needs node_modules. The
 * study service is not built: it runs from source on Node 24, and packaging bundles it (scripts/packaging/bundle-service.ts).
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        input: { main: 'src-main/electron-shell/main.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node18',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: 'src-main/electron-shell/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    base: './',
    plugins: [svelte()],
    build: {
      outDir: 'out/renderer',
      emptyOutDir: true,
      target: 'chrome114',
      minify: true, // electron-vite does not by default, and the page starts sooner with a third of the script
      rollupOptions: { input: resolve('src-renderer/index.html') },
    },
  },
});
