import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPlace } from '../../src-main/electron-shell/place.ts';
import { defaultDataDir } from '../../src-main/processes/folders.ts';

const checkout = resolve('/somewhere/parallax');

describe('where the shell finds things', () => {
  it('is the checkout itself when it is not packaged', () => {
    const place = findPlace(join(checkout, 'out', 'main'), [], false);
    expect(place.appRoot).toBe(checkout);
    expect(place.pageDir).toBe(join(checkout, 'out', 'renderer'));
    expect(place.dataDir).toBe(defaultDataDir());
  });

  it('is split in a package: the page in the archive, what plain Node reads beside it', () => {
    const archive = resolve('/opt/Parallax/resources/app.asar');
    const place = findPlace(join(archive, 'out', 'main'), [], true);
    expect(place.pageDir).toBe(join(archive, 'out', 'renderer'));
    expect(place.appRoot).toBe(`${archive}.unpacked`);
  });

  it('takes the library from --data wherever it stands, and keeps the profile inside it', () => {
    for (const args of [
      ['.', '--data', '/tmp/a'],
      ['--no-sandbox', '--data=/tmp/a', '.'],
    ]) {
      const place = findPlace(join(checkout, 'out', 'main'), args, false);
      expect(place.dataDir).toBe(resolve('/tmp/a'));
      expect(place.profileDir).toBe(join(resolve('/tmp/a'), 'window'));
    }
  });

  it('falls back to the usual library when --data names none', () => {
    expect(findPlace(join(checkout, 'out', 'main'), ['--data'], false).dataDir).toBe(defaultDataDir());
  });
});
