import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import type { Page } from 'playwright';
import { CHECKOUT } from './checkout.ts';
import { sandboxArguments } from './runtime/resolve-runtime.ts';
import { writeIcns, writeIco } from './packaging/write-icon-files.ts';

/**
 * Makes every icon from the two drawings in resources/icons: PNGs from 16 to 1024 px, and the collections that Windows
 * (.ico) and macOS (.icns) want. Run by hand after a drawing was changed: what it makes is kept in the repository, so
 * that nobody needs Chromium to package Parallax.
 */
const ICONS = join(CHECKOUT, 'resources', 'icons');
const SIZES = [16, 22, 24, 32, 48, 64, 128, 256, 512, 1024];
/** An .ico can say no size above 256. */
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [...sandboxArguments().args],
});
const page = await browser.newPage();
for (const name of ['parallax', 'pack']) {
  const folder = join(ICONS, name);
  mkdirSync(folder, { recursive: true });
  const drawn = new Map<number, Buffer>();
  for (const size of SIZES) {
    drawn.set(size, await draw(page, join(ICONS, `${name}.svg`), size));
    writeFileSync(join(folder, `${size}x${size}.png`), drawn.get(size)!);
  }
  writeFileSync(join(ICONS, `${name}.ico`), writeIco(new Map(ICO_SIZES.map((size) => [size, drawn.get(size)!]))));
  writeFileSync(join(ICONS, `${name}.icns`), writeIcns(drawn));
}
await browser.close();
// The page's own picture in a browser's tab is the drawing itself.
writeFileSync(join(CHECKOUT, 'src-renderer', 'public', 'icon.svg'), readFileSync(join(ICONS, 'parallax.svg')));
process.stdout.write(`Drawn into ${ICONS}\n`);

async function draw(page: Page, svg: string, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.goto(pathToFileURL(svg).href);
  return page.screenshot({ omitBackground: true });
}
