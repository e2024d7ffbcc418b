import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePackFile } from '../../../../src-main/study-service/packs/pack-file/write-pack-file.ts';
import { temporaryFolder } from '../../../contract/example-library.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

/** What this process has open below the folder; Linux alone can say. */
function openFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((handle) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${handle}`);
      return path.startsWith(folder.path) ? [path] : [];
    } catch {
      return [];
    }
  });
}

describe('a pack written to a file', () => {
  it('is there whole, with nothing beside it', async () => {
    const path = join(folder.path, 'case.parallax');
    const { bytes } = await writePackFile(path, [{ path: 'case.json', read: () => Buffer.from('{}') }]);
    expect(readdirSync(folder.path)).toEqual(['case.parallax']);
    expect(readFileSync(path)).toHaveLength(bytes);
  });

  it.skipIf(process.platform !== 'linux')('that fails leaves neither a file nor one that is still open', async () => {
    const lost = () => {
      throw new Error('The page is not in the library any more.');
    };
    const written = writePackFile(join(folder.path, 'case.parallax'), [
      { path: 'case.json', read: () => Buffer.from('{}') },
      { path: 'pages/p1', read: lost },
    ]);
    await expect(written).rejects.toThrow('not in the library');
    expect(readdirSync(folder.path)).toEqual([]);
    expect(openFiles()).toEqual([]);
  });
});
