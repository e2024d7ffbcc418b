import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ExpectedFailure } from '../../../../src-main/contract/failures.ts';
import { createBudget, listZip } from '../../../../src-main/study-service/intake/formats/read-zip.ts';
import { makeZip, type ZipEntry } from './make-archives.ts';
import { failureOf } from './read-bytes.ts';

const ARCHIVES = resolve(import.meta.dirname, '../../../../../shared/bench/archives');
const isThere = existsSync(ARCHIVES);
if (!isThere) console.warn(`The odd archives are not at ${ARCHIVES}; their tests are skipped.`);

/** Each member as its content, or the code it is refused with. */
async function unpack(bytes: Uint8Array, file = 'x.zip'): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const member of await listZip(bytes, file, createBudget()))
    found[member.name] = await member.read().then(
      (content) => Buffer.from(content).toString('utf8'),
      (error: unknown) => (error instanceof ExpectedFailure ? `refused: ${error.failure.code}` : String(error)),
    );
  return found;
}

const GOOD: ZipEntry = { name: 'good.txt', content: 'good' };

describe('a ZIP archive', () => {
  it('gives its members, packed or not, and no folders', async () => {
    const bytes = makeZip([
      { name: 'a/', content: '' },
      { name: 'a/päge.txt', content: 'text '.repeat(100), method: 8 },
      GOOD,
    ]);
    expect(await unpack(bytes)).toEqual({ 'a/päge.txt': 'text '.repeat(100), 'good.txt': 'good' });
  });

  it.each(['../evil.txt', 'a/../../evil.txt', '/etc/passwd', 'C:/evil.txt', 'a\\..\\..\\evil.txt'])(
    'with the path %s is refused as a whole',
    async (name) => {
      expect(await failureOf(listZip(makeZip([GOOD, { name, content: 'x' }]), 'x.zip', createBudget()))).toMatchObject({
        code: 'file-unsafe',
        file: 'x.zip',
      });
    },
  );

  it.each([
    ['is locked', { encrypted: true }, 'file-encrypted'],
    ['is packed by an unknown method', { method: 14 }, 'file-unsupported'],
    ['is a link', { symlink: true }, 'file-unsafe'],
    ['has a wrong check sum', { crc: 7 }, 'file-damaged'],
    ['is longer than it says', { size: 3, method: 8 }, 'file-damaged'],
    ['is shorter than it says', { size: 300, method: 8 }, 'file-damaged'],
    ['grows without measure', { content: 'a'.repeat(3_000_000), method: 8 }, 'file-over-limit'],
    ['says it is huge', { content: 'abc', method: 8, size: 60 * 1024 * 1024 }, 'file-over-limit'],
  ])('refuses a member that %s by its name and gives the others', async (_what, wrong, code) => {
    const bytes = makeZip([{ name: 'bad.txt', content: 'some text', ...wrong }, GOOD]);
    expect(await unpack(bytes)).toEqual({ 'bad.txt': `refused: ${code}`, 'good.txt': 'good' });
    const [bad] = await listZip(bytes, 'x.zip', createBudget());
    const failure = await failureOf(bad?.read() ?? Promise.resolve());
    expect(failure).toMatchObject({
      file: 'x.zip/bad.txt',
      message: expect.stringContaining('x.zip/bad.txt') as string,
    });
  });

  it('made on Windows may part folders by backslashes; elsewhere that is no name', async () => {
    expect(await unpack(makeZip([{ name: 'a\\b.txt', content: 'x', host: 0 }]))).toEqual({ 'a/b.txt': 'x' });
    expect(await unpack(makeZip([{ name: 'a\\b.txt', content: 'x' }, GOOD]))).toEqual({
      'a/b.txt': 'refused: file-unsafe',
      'good.txt': 'good',
    });
  });

  it('gives no more than 200 MB in all, whatever its members say', async () => {
    const big = { content: Buffer.alloc(45 * 1024 * 1024, 'ab cd ef'), method: 0 };
    const bytes = makeZip([1, 2, 3, 4, 5].map((n) => ({ name: `${n}.txt`, ...big })));
    const results = Object.values(await unpack(bytes)).map((text) => (text.startsWith('refused') ? text : 'read'));
    expect(results).toEqual(['read', 'read', 'read', 'read', 'refused: file-over-limit']);
  });

  it('with more entries than any holds is refused', async () => {
    const bytes = makeZip(Array.from({ length: 20_001 }, (_, index) => ({ name: `${index}.png`, content: '' })));
    expect(await failureOf(listZip(bytes, 'x.zip', createBudget()))).toMatchObject({
      code: 'file-over-limit',
      limit: 20_000,
    });
  });
});

describe.skipIf(!isThere)('the odd archives', () => {
  const names = (folder: string): string[] => readdirSync(join(ARCHIVES, folder)).toSorted();

  it.each(isThere ? names('failure') : [])('%s is refused with a code, whole or by its member', async (name) => {
    const bytes = readFileSync(join(ARCHIVES, 'failure', name));
    const outcome = await unpack(bytes, name).catch((error: unknown) => {
      if (error instanceof ExpectedFailure) return { archive: `refused: ${error.failure.code}` };
      throw error;
    });
    expect(Object.values(outcome).some((result) => result.startsWith('refused: file-'))).toBe(true);
  });

  it.each(isThere ? names('success') : [])(
    '%s opens; only locked and unknown members are refused, by name',
    async (name) => {
      const outcome = await unpack(readFileSync(join(ARCHIVES, 'success', name)), name);
      const refused = [...new Set(Object.values(outcome).filter((result) => result.startsWith('refused')))];
      const allowed = name.includes('encryption')
        ? ['refused: file-encrypted']
        : name.includes('bogus')
          ? ['refused: file-unsupported']
          : name.includes('sloppy')
            ? ['refused: file-unsafe']
            : [];
      expect(refused).toEqual(allowed);
    },
  );
});
