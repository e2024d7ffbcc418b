import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeIcns, writeIco } from '../../scripts/packaging/write-icon-files.ts';

const ICONS = join(import.meta.dirname, '..', '..', 'resources', 'icons');
const NAMES = ['parallax', 'pack'];

/** The side of a PNG in pixels, by its own header. */
function sideOf(png: Buffer): number {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.readUInt32BE(20)).toBe(png.readUInt32BE(16));
  return png.readUInt32BE(16);
}

/** The pictures of a drawing that are kept, by side. */
function keptPictures(name: string): Map<number, Buffer> {
  const files = readdirSync(join(ICONS, name));
  return new Map(
    files
      .map((file) => ({ side: Number.parseInt(file), png: readFileSync(join(ICONS, name, file)) }))
      .sort((a, b) => a.side - b.side)
      .map(({ side, png }) => [side, png]),
  );
}

test.each(NAMES)('%s is drawn at every size a system asks for, each as large as its name says', (name) => {
  const pictures = keptPictures(name);
  expect([...pictures.keys()]).toEqual([16, 22, 24, 32, 48, 64, 128, 256, 512, 1024]);
  for (const [side, png] of pictures) expect(sideOf(png)).toBe(side);
});

test.each(NAMES)('the .ico and .icns of %s are made of these very pictures', (name) => {
  const pictures = keptPictures(name);
  const forWindows = new Map([...pictures].filter(([side]) => side <= 256 && side !== 22));
  expect(readFileSync(join(ICONS, `${name}.ico`)).equals(writeIco(forWindows))).toBe(true);
  expect(readFileSync(join(ICONS, `${name}.icns`)).equals(writeIcns(pictures))).toBe(true);
});

test('an .ico says for each picture where in the file it begins', () => {
  const ico = readFileSync(join(ICONS, 'parallax.ico'));
  const sides = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => {
    const entry = 6 + 16 * at;
    const start = ico.readUInt32LE(entry + 12);
    return sideOf(ico.subarray(start, start + ico.readUInt32LE(entry + 8)));
  });
  expect(sides).toEqual([16, 24, 32, 48, 64, 128, 256]);
});

test('an .icns is as long as it says and holds nothing but its pictures', () => {
  const icns = readFileSync(join(ICONS, 'parallax.icns'));
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const kinds: string[] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    kinds.push(icns.subarray(at, at + 4).toString('latin1'));
    sideOf(icns.subarray(at + 8));
  }
  expect(kinds).toContain('ic10');
});

test("a browser's tab shows the same drawing", () => {
  const page = join(ICONS, '..', '..', 'src-renderer', 'public', 'icon.svg');
  expect(existsSync(page) && readFileSync(page, 'utf8')).toBe(readFileSync(join(ICONS, 'parallax.svg'), 'utf8'));
});
