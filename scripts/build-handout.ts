import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { CASE_MARK } from '../src-main/study-service/packs/handout/fill-template.ts';
import { CHECKOUT } from './checkout.ts';

const SOURCE = join(CHECKOUT, 'src-handout');
export const HANDOUT_FILE = join(CHECKOUT, 'out', 'handout', 'handout.html');

/**
 * Builds the page of the single-file handout: one HTML file with its script and style inside and a place for a case. The script is a
 * classic one, since a module may not be loaded from a USB stick in every browser, for what schools ran in 2020 (Chrome 87,
 * Firefox 78). The page may run this script and this style, by their hashes, and nothing else; it may load nothing.
 */
export async function buildHandout(): Promise<void> {
  const result = await build({
    root: CHECKOUT,
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false, emitCss: true })],
    build: {
      write: false,
      target: ['chrome87', 'firefox78', 'safari14'],
      cssTarget: ['chrome87', 'firefox78', 'safari14'],
      minify: true,
      modulePreload: false,
      cssCodeSplit: false,
      rollupOptions: { input: join(SOURCE, 'main.ts'), output: { format: 'iife', name: 'handout' } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
  const script = outputs
    .flatMap((one) => (one.type === 'chunk' ? [one.code] : []))
    .join('\n')
    .trim();
  const style = outputs
    .flatMap((one) => (one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : []))
    .join('\n')
    .trim();
  if (/<\/(?:script|style)/i.test(script + style)) throw new Error('The handout would end its own script.');
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = readFileSync(join(SOURCE, 'page.html'), 'utf8')
    .replace('%POLICY%', () => policy)
    .replace('<!-- style -->', () => `<style>${style}</style>`)
    .replace('<!-- case -->', () => `<script type="application/json" id="case">${CASE_MARK}</script>`)
    .replace('<!-- script -->', () => `<script>${script}</script>`);
  mkdirSync(join(HANDOUT_FILE, '..'), { recursive: true });
  writeFileSync(HANDOUT_FILE, page);
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

if (import.meta.main) await buildHandout();
