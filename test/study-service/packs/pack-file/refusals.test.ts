import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPack } from '../../../../src-main/study-service/packs/pack-file/read-pack.ts';
import type { PackContent } from '../../../../src-main/study-service/packs/pack-format.ts';
import { findShapeFault } from '../../../../src-main/study-service/quiz/check-shape.ts';
import { ExpectedFailure } from '../../../../src-main/contract/failures.ts';
import { changeFile, repack, unpack, zip } from './repack.ts';
import { Library } from './two-libraries.ts';
import { addWornCase } from './worn-case.ts';

let library: Library;
let pack: Buffer;
/** As small as a pack can be that has a bit of everything: each byte of it is tried. */
let small: Buffer;
beforeAll(async () => {
  library = new Library();
  const maker = new Library();
  const { caseId } = await addWornCase(maker);
  await maker.call('packs.setAuthor', { name: 'Ms Adeyemi' });
  pack = await maker.pack(caseId, { sign: true });
  small = await packSmallCase(maker);
  maker.close();
});
afterAll(() => library.close());

async function packSmallCase(maker: Library): Promise<Buffer> {
  const { articleIds } = await maker.call('intake.add', { text: 'Rain\n\nIt rained on the pier.' });
  const { caseId } = await maker.call('corpus.createCase', { title: 'Rain', articleIds });
  const targets = [{ articleId: articleIds[0]!, selector: { exact: 'It rained' } }];
  await maker.call('framing.addNote', { caseId, targets, category: 'cause', author: 'Ada' });
  await maker.call('packs.setRights', { articleIds, rights: 'own work', licence: null });
  return maker.pack(caseId, { sign: true });
}

/** Why it is refused by itself, with no library at hand; null where it is not. */
async function faultOf(bytes: Buffer): Promise<ExpectedFailure['failure'] | null> {
  const source = {
    name: 'x',
    size: bytes.length,
    read: (at: number, length: number) => bytes.subarray(at, at + length),
    close: () => undefined,
  };
  try {
    await readPack(source, findShapeFault);
    return null;
  } catch (error) {
    if (error instanceof ExpectedFailure) return error.failure;
    throw error;
  }
}

/** Refused with that file and those words, and nothing is in the library. */
async function expectRefused(bytes: Buffer, inside: string, words: RegExp): Promise<void> {
  const failure = await library.refusal(bytes);
  expect(failure).toMatchObject({ code: 'pack-refused', inside });
  expect(failure.message).toMatch(words);
  expect((await library.call('corpus.cases', {})).cases).toEqual([]);
  expect((await library.call('corpus.changes', {})).changes).toEqual([]);
}

describe('a pack of which one byte is another', () => {
  it('is refused wherever that byte is', async () => {
    const accepted: number[] = [];
    for (let at = 0; at < small.length; at += 1) {
      const changed = Buffer.from(small);
      changed[at] = changed[at]! ^ (1 << (at % 8));
      if ((await faultOf(changed)) === null) accepted.push(at);
    }
    expect(accepted).toEqual([]);
  });

  it('or that is cut anywhere, or goes on, is refused', async () => {
    const accepted: number[] = [];
    for (let length = 0; length < small.length; length += 1)
      if ((await faultOf(small.subarray(0, length))) === null) accepted.push(length);
    expect(accepted).toEqual([]);
    expect(await faultOf(Buffer.concat([small, Buffer.from('x')]))).not.toBeNull();
    expect(await faultOf(Buffer.concat([Buffer.from('#!/bin/sh\n'), small]))).not.toBeNull();
    expect(await faultOf(small)).toBeNull();
  });
});

describe('an archive that means harm', () => {
  const files = () => [...unpack(pack).files];
  const sound = () => ['manifest.json', Buffer.from('{}')] as const;

  it.each(['../evil', '/etc/passwd', 'C:\\evil', 'articles/../../evil', 'a\\..\\b'])(
    'is refused for the path %s',
    (path) => expectRefused(zip([sound(), [path, Buffer.from('x')]]), path, /outside the pack/),
  );
  it.each(['articles/a01.json', 'Case.json', 'case.json ', 'articles/', 'pages/p1/x', 'pages/../case.json.', 'Ⅰ.json'])(
    'is refused for the odd name "%s"',
    async (path) =>
      expect(await faultOf(zip([sound(), [path, Buffer.from('x')]]))).toMatchObject({ code: 'pack-refused' }),
  );
  it('is refused where a name is in it twice', () =>
    expectRefused(
      zip([sound(), ['case.json', Buffer.from('{}')], ['case.json', Buffer.from('[]')]]),
      'case.json',
      /twice/,
    ));
  it('is refused where it would grow', async () => {
    const bomb = deflateRawSync(Buffer.alloc(20_000_000));
    const bytes = zip([sound(), ['case.json', bomb]]);
    const list = bytes.readUInt32LE(bytes.length - 6);
    const second = list + 46 + 'manifest.json'.length;
    bytes.writeUInt16LE(8, second + 10);
    bytes.writeUInt32LE(20_000_000, second + 24);
    await expectRefused(bytes, 'case.json', /compressed/);
    bytes.writeUInt16LE(0, second + 10);
    bytes.writeUInt32LE(4_000_000_000, second + 24);
    await expectRefused(bytes, 'case.json', /50 MB/);
  });
  it('is refused where it is locked', async () => {
    const bytes = zip([sound(), ['case.json', Buffer.from('{}')]]);
    const list = bytes.readUInt32LE(bytes.length - 6);
    bytes.writeUInt16LE(0x0801, list + 46 + 'manifest.json'.length + 8);
    await expectRefused(bytes, 'case.json', /password/);
  });
  it('is refused where it claims more files than there are', async () => {
    const bytes = zip([sound()]);
    bytes.writeUInt16LE(60_000, bytes.length - 14);
    bytes.writeUInt16LE(60_000, bytes.length - 12);
    await expectRefused(bytes, '', /more files/);
  });
  it('is refused where two of its files lie over each other', async () => {
    const bytes = zip([sound(), ['case.json', Buffer.from('{}')]]);
    const list = bytes.readUInt32LE(bytes.length - 6);
    bytes.writeUInt32LE(0, list + 46 + 'manifest.json'.length + 42);
    await expectRefused(bytes, 'case.json', /two things/);
  });
  it('is refused where something stands between its files', async () => {
    const [first, ...rest] = [['manifest.json', Buffer.from('{}')] as const, ...files()];
    const bytes = zip([first, ...rest]);
    const at = 30 + 'manifest.json'.length + 2;
    await expectRefused(Buffer.concat([bytes.subarray(0, at), Buffer.from('hidden'), bytes.subarray(at)]), '', /./);
  });
  it.each([
    ['a page of the web', '<!doctype html><p>Hello</p>', /not a pack/],
    ['nothing', '', /empty/],
    ['the beginning of one', 'PK\x03\x04', /end is missing/],
  ])('is %s and refused as such', (_, text, words) => expectRefused(Buffer.from(text), '', words));
});

describe('a pack by somebody who knows the format', () => {
  type Articles = PackContent['articles'][number];
  const article = (change: (one: Articles) => unknown) => changeFile(pack, 'articles/a1.json', change as never);
  const quizzes = (change: (list: PackContent['quizzes']) => unknown) =>
    changeFile(pack, 'quizzes.json', change as never);
  const inItem = (fields: (item: Record<string, unknown>) => object) =>
    quizzes((list) => [
      { ...list[0], items: [{ ...list[0]!.items[0], ...fields(list[0]!.items[0]!) }, list[0]!.items[1]] },
    ]);

  it('is sound when it is left as it is', async () => expect(await faultOf(repack(unpack(pack).files))).toBeNull());
  it('is refused with fields of its own', () =>
    expectRefused(
      article((one) => ({ ...one, ids: [] })),
      'articles/a1.json',
      /Unrecognized key/,
    ));
  it('is refused with a link that is none', () =>
    expectRefused(
      article((one) => ({ ...one, url: 'javascript:alert(1)' })),
      'articles/a1.json',
      /address/,
    ));
  it('is refused with another text than it was made for', () =>
    expectRefused(
      article((one) => ({ ...one, text: { ...one.text, blocks: one.text!.blocks.slice(1) } })),
      'articles/a1.json',
      /not the one/,
    ));
  it('is refused with an outlet that is not there', () =>
    expectRefused(
      article((one) => ({ ...one, outlet: 'o9' })),
      'articles/a1.json',
      /outlet is not in the pack/,
    ));
  it('is refused with a label that has no evidence', () =>
    expectRefused(
      changeFile(pack, 'outlets.json', ((list: PackContent['outlets']) =>
        list.map((one) => ({ ...one, evidence: [] }))) as never),
      'outlets.json',
      /without a word of evidence/,
    ));
  it('is refused with names out of order', () =>
    expectRefused(
      changeFile(pack, 'notes.json', ((list: PackContent['notes']) => list.toReversed()) as never),
      'notes.json',
      /n5 stands where n1 is due/,
    ));
  it('is refused with a note that stands on other words', () =>
    expectRefused(
      changeFile(pack, 'notes.json', ((list: PackContent['notes']) =>
        list.map((note) => ({
          ...note,
          targets: note.targets.map((one) => ({ ...one, start: 0, end: one.exact.length })),
        }))) as never),
      'notes.json',
      /do not stand where/,
    ));
  it('is refused with evidence beyond the text', () =>
    expectRefused(
      inItem(() => ({ evidence: [{ article: 'a1', start: 5_000_000, end: 5_000_004, exact: 'rain' }] })),
      'quizzes.json',
      /do not stand where/,
    ));
  it('is refused with an article that is not there', () =>
    expectRefused(
      inItem(() => ({ articles: ['a7'] })),
      'quizzes.json',
      /a7, which is not in the pack/,
    ));
  it('is refused with a key that no answer reaches', () =>
    expectRefused(
      inItem(() => ({ key: { type: 'choice', right: ['nobody'] } })),
      'quizzes.json',
      /option that is not there/,
    ));
  it('is refused with a file that the manifest does not name, or the other way round', async () => {
    const { files, manifest } = unpack(pack);
    await expectRefused(
      repack(new Map([...files, ['scaffold.json', Buffer.from('{}')]]), manifest),
      'scaffold.json',
      /does not name it/,
    );
    files.delete('notes.json');
    await expectRefused(repack(files, manifest), 'notes.json', /not there/);
  });
  it('is refused with a page in place of another', async () => {
    const { files, manifest } = unpack(pack);
    files.set('pages/p1', Buffer.from('Another page'));
    await expectRefused(repack(files, manifest), 'pages/p1', /changed after/);
    await expectRefused(repack(files), 'pages/p1', /belongs/);
  });
  it('is refused where its JSON is written in another way', async () => {
    const { files } = unpack(pack);
    files.set('case.json', Buffer.from(files.get('case.json')!.toString().replace('{', '{ ')));
    await expectRefused(repack(files), 'case.json', /another program/);
    files.set('case.json', Buffer.from('{"__proto__":{"x":1}}'));
    expect(await faultOf(repack(files))).toMatchObject({ inside: 'case.json' });
    files.set('case.json', Buffer.from('['.repeat(100_000)));
    expect(await faultOf(repack(files))).toMatchObject({ inside: 'case.json' });
  });
  it('of a newer Parallax is told so, however that packs', async () => {
    const newer = Buffer.from(JSON.stringify({ format: 2, new: true }));
    await expectRefused(zip([['manifest.json', newer]]), 'manifest.json', /newer Parallax \(format 2/);
    await expectRefused(
      zip([
        ['manifest.json', newer],
        ['new/file.bin', Buffer.from('x')],
      ]),
      'manifest.json',
      /newer Parallax/,
    );
  });
});

it('a file that is not there, and a folder, are told as such', async () => {
  expect(await library.failure('packs.import', { path: '/no/such.parallax' })).toMatchObject({ code: 'file-missing' });
  expect(await library.failure('packs.inspect', { path: library.folder.path })).toMatchObject({ code: 'folder-given' });
});
