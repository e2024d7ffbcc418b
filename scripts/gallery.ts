import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromiumPath } from '../test/end-to-end/open-in-browser.ts';
import { chromium } from 'playwright';
import { buildIfOlder } from './build.ts';
import { CHECKOUT } from './checkout.ts';
import { STATES } from './gallery/states.ts';
import { Studio } from './gallery/studio.ts';
import { writeIndex } from './gallery/write-index.ts';
import type { Finding } from './gallery/take-pictures.ts';

/**
 * npm run gallery -- [--out DIR] [--only WORD ...] [--axe]
 *
 * Takes a picture of every screen and state (scripts/gallery/states-*.ts), in light and dark, in a window of 1280 by 800 and one
 * of 1024 by 640, and asks axe about each; `--axe` asks about high contrast and the small window too. Pictures and an
 * index.html go beside the checkout (or to DIR), never into it. Exits with 1 where something was found or not reached.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(CHECKOUT, '..', 'parallax-gallery') },
    only: { type: 'string', multiple: true, default: [] },
    axe: { type: 'boolean', default: false },
  },
});
const out = resolve(values.out);
const wanted = STATES.filter(({ name }) => values.only.length === 0 || values.only.some((word) => name.includes(word)));

await buildIfOlder();
if (values.only.length === 0) rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'parallax-gallery-'));
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const studio = new Studio(browser, folder);
const findings: Finding[] = [];
for (const state of wanted) {
  const began = performance.now();
  const found = await studio.look(state, out, values.axe);
  findings.push(...found);
  process.stdout.write(`${state.name} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
  for (const { look, what } of found) process.stdout.write(`    ${look}: ${what}\n`);
}
await studio.close();
await browser.close();
rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
writeIndex(out, wanted, findings);
process.stdout.write(`\n${wanted.length} states, ${findings.length} findings: ${join(out, 'index.html')}\n`);
process.exitCode = findings.length > 0 ? 1 : 0;
