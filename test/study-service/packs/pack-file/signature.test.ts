import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_FILE_NAME } from '../../../../src-main/study-service/database/open-database.ts';
import { repack, unpack } from './repack.ts';
import { Library } from './two-libraries.ts';
import { addWornCase } from './worn-case.ts';

let here: Library;
let there: Library;
let caseId: string;
beforeEach(async () => {
  here = new Library();
  there = new Library();
  ({ caseId } = await addWornCase(here));
});
afterEach(() => {
  here.close();
  there.close();
});

const inspect = async (library: Library, pack: Buffer) =>
  (await library.call('packs.inspect', { base64: pack.toString('base64') })).pack;

describe('a signature', () => {
  it('needs a name first, and a key that its owner alone reads, outside the database', async () => {
    expect(await here.call('packs.author', {})).toEqual({ name: '', fingerprint: null });
    expect(await here.failure('packs.export', { caseId, sign: true })).toMatchObject({
      code: 'malformed-input',
      path: 'sign',
    });
    const { fingerprint } = await here.call('packs.setAuthor', { name: 'Ms Adeyemi' });
    expect(fingerprint).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    const file = join(here.folder.path, 'signing-key.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { privateKey } = JSON.parse(readFileSync(file, 'utf8')) as { privateKey: string };
    expect(readFileSync(join(here.folder.path, DATABASE_FILE_NAME)).includes(privateKey)).toBe(false);
    expect(await here.call('packs.setAuthor', { name: 'Ms A. Adeyemi' })).toEqual({
      name: 'Ms A. Adeyemi',
      fingerprint,
    });
  });

  it('is new once and known after its pack was taken in, and goes on with an unchanged case', async () => {
    await here.call('packs.setAuthor', { name: 'Ms Adeyemi' });
    const pack = await here.pack(caseId, { sign: true });
    expect((await inspect(here, pack)).signature).toMatchObject({ state: 'valid, own', author: 'Ms Adeyemi' });
    const { fingerprint } = await here.call('packs.author', {});
    expect((await inspect(there, pack)).signature).toEqual({
      state: 'valid, author new',
      author: 'Ms Adeyemi',
      fingerprint,
      isNamesake: false,
    });
    const taken = await there.takeIn(pack);
    expect(taken.signature).toBe('valid, author new');
    expect((await inspect(there, pack)).signature.state).toBe('valid, author known');
    expect((await there.pack(taken.caseId)).equals(pack)).toBe(true);
    await there.call('packs.setAuthor', { name: 'Mr Bell' });
    expect((await there.pack(taken.caseId, { sign: true })).equals(pack)).toBe(true);
  });

  it('under a name that is known with another key is warned of, however it is spelt', async () => {
    await here.call('packs.setAuthor', { name: 'Ms Adeyemi' });
    await there.takeIn(await here.pack(caseId, { sign: true }));
    const other = new Library();
    try {
      const foreign = await addWornCase(other);
      await other.call('packs.setAuthor', { name: 'ms  ADEYEMI' });
      const pack = await other.pack(foreign.caseId, { parts: { with: [] }, sign: true });
      expect((await inspect(there, pack)).signature).toMatchObject({ state: 'valid, author new', isNamesake: true });
      expect((await inspect(here, pack)).signature.isNamesake).toBe(true);
      await other.call('packs.setAuthor', { name: 'Mr Bell' });
      await other.call('corpus.editCase', { caseId: foreign.caseId, happened: 'Otherwise.' });
      const own = await other.pack(foreign.caseId, { parts: { with: [] }, sign: true });
      expect((await inspect(there, own)).signature.isNamesake).toBe(false);
    } finally {
      other.close();
    }
  });

  it('is gone once the case is changed, and may be another’s then', async () => {
    await here.call('packs.setAuthor', { name: 'Ms Adeyemi' });
    const taken = await there.takeIn(await here.pack(caseId, { sign: true }));
    await there.call('corpus.editCase', { caseId: taken.caseId, happenedWhere: 'Merrow' });
    expect((await inspect(there, await there.pack(taken.caseId))).signature.state).toBe('none');
    await there.call('packs.setAuthor', { name: 'Mr Bell' });
    const own = await there.pack(taken.caseId, { sign: true });
    expect((await inspect(here, own)).signature).toMatchObject({ state: 'valid, author new', author: 'Mr Bell' });
  });

  it('that is on other content, or under another name, is told and never taken in', async () => {
    await here.call('packs.setAuthor', { name: 'Ms Adeyemi' });
    const signed = unpack(await here.pack(caseId, { sign: true }));
    const manifest = signed.manifest;
    for (const changed of [
      { ...manifest, signature: { ...manifest.signature!, author: 'Mr Bell' } },
      { ...manifest, madeAt: '2020-01-01T00:00:00.000Z' },
      { ...manifest, signature: { ...manifest.signature!, signature: Buffer.alloc(64, 7).toString('base64') } },
      { ...manifest, signature: { ...manifest.signature!, publicKey: Buffer.alloc(32).toString('base64') } },
    ]) {
      const pack = repack(signed.files, changed);
      expect((await inspect(there, pack)).signature.state).toBe('changed');
      expect(await there.refusal(pack)).toMatchObject({ code: 'pack-refused', inside: 'manifest.json' });
    }
    expect((await there.call('corpus.cases', {})).cases).toEqual([]);
  });

  it('by its author’s key says the same whenever it is made', async () => {
    await here.call('packs.setAuthor', { name: 'Ms Adeyemi' });
    const file = join(here.folder.path, 'case.parallax');
    const first = await here.call('packs.export', { caseId, path: file, sign: true });
    const bytes = readFileSync(file);
    expect(first).toMatchObject({
      path: file,
      base64: null,
      bytes: bytes.length,
      fileName: 'die-fähre-العبّارة.parallax',
    });
    expect((await here.pack(caseId, { sign: true })).equals(bytes)).toBe(true);
    writeFileSync(file, 'x');
    expect(await here.call('packs.export', { caseId, path: file, sign: true })).toEqual(first);
    expect(await there.call('packs.import', { path: file })).toMatchObject({ already: false });
    expect(
      await here.failure('packs.export', { caseId, path: join(here.folder.path, 'no', 'where.parallax') }),
    ).toMatchObject({ code: 'file-unreadable' });
  });
});
