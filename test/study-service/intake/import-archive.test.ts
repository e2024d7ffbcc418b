import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewCapture } from '../../../src-main/study-service/corpus/captures/prepare-capture.ts';
import { importArticle, type ImportDeps } from '../../../src-main/study-service/intake/import-article.ts';
import { previewPage } from '../../../src-main/study-service/intake/preview-page.ts';
import { makeAnswer, makeDocx, makeWarc, makeZip } from './formats/make-archives.ts';
import { failureOf, page, REPORT } from './formats/read-bytes.ts';
import { catchCaptures } from './catch-captures.ts';

let folder: string;
let captures: NewCapture[];
let deps: ImportDeps;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-archive-'));
  ({ captures, deps } = catchCaptures());
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const CSV = `title,text\nFares rise,"${REPORT.join('\n')}"\nTide late,"${REPORT.join('\n')}"\n`;

function mixedArchive(): Buffer {
  return makeZip([
    { name: 'inner/bridge.html', content: page('Bridge shut'), method: 8 },
    { name: 'inner/bridge_files/logo.png', content: 'png' },
    { name: '__MACOSX/inner/._bridge.html', content: 'x' },
    { name: 'locked.txt', content: 'x', encrypted: true },
    { name: 'table.csv', content: CSV },
    { name: 'scan.txt', content: Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]) },
    {
      name: 'more.zip',
      content: makeZip([
        {
          name: 'bell.docx',
          content: makeDocx([{ text: 'Bell found', style: 'Title' }, ...REPORT.map((text) => ({ text }))]),
        },
      ]),
    },
  ]);
}

describe('a ZIP of pages', () => {
  it('is previewed as the articles of its members in order, with what stands beside each', async () => {
    const preview = await previewPage({ path: write('saved.zip', mixedArchive()) });
    expect(preview.source).toMatchObject({ kind: 'zip', fileName: 'saved.zip' });
    expect(preview.articles.map((article) => article.title)).toEqual([
      'Bridge shut',
      'Fares rise',
      'Tide late',
      'Bell found',
    ]);
    const orders = [...preview.articles.flatMap((article) => article.blocks), ...preview.rest].map(
      (block) => block.order,
    );
    expect(new Set(orders).size).toBe(orders.length);
    expect(preview.rest.every((block) => (block.article ?? 0) < preview.articles.length)).toBe(true);
    expect(
      preview.warnings
        .filter((warning) => warning.code === 'member-refused')
        .map((warning) => warning.message.split(' ')[0]),
    ).toEqual(['saved.zip/locked.txt', 'saved.zip/scan.txt']);
  });

  it('is added member by member, each with its own bytes and its place in the archive as its name', async () => {
    const result = await importArticle(deps, { path: write('saved.zip', mixedArchive()) });
    expect(captures.map(({ fileName, mediaType }) => [fileName, mediaType])).toEqual([
      ['saved.zip/inner/bridge.html', 'text/html'],
      ['saved.zip/table.csv', 'text/csv'],
      ['saved.zip/more.zip/bell.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ]);
    expect(Buffer.from(captures[0]?.raw ?? []).toString()).toBe(page('Bridge shut'));
    expect(Buffer.from(captures[1]?.raw ?? []).toString()).toBe(CSV);
    expect(result.articleIds).toHaveLength(4);
    expect(result.refused.map(({ name, code }) => [name, code])).toEqual([
      ['saved.zip/locked.txt', 'file-encrypted'],
      ['saved.zip/scan.txt', 'file-damaged'],
    ]);
  });

  it('names what in it is no page, and counts what nobody put there by hand', async () => {
    const bytes = makeZip([
      { name: 'photo.jpg', content: 'a picture' },
      { name: 'talk.mp3', content: 'a sound' },
      { name: 'notes.xls', content: 'a sheet' },
      { name: '.DS_Store', content: 'x' },
      { name: 'bridge_files/style.css', content: 'x' },
      { name: 'bridge.html', content: page('Bridge shut') },
    ]);
    const path = write('mixed.zip', bytes);
    const result = await importArticle(deps, { path });
    expect(result.articleIds).toHaveLength(1);
    expect(result.refused.map(({ name, code }) => [name, code])).toEqual([
      ['mixed.zip/photo.jpg', 'file-unsupported'],
      ['mixed.zip/talk.mp3', 'file-unsupported'],
      ['mixed.zip/notes.xls', 'file-unsupported'],
    ]);
    expect(result.refused[0]?.message).toMatch(/^mixed\.zip\/photo\.jpg was not read: it is a picture/);
    expect(result.setAside).toBe(2);
    const { warnings } = await previewPage({ path });
    expect(warnings.map(({ message }) => message.split(' was not read')[0])).toEqual([
      'mixed.zip/photo.jpg',
      'mixed.zip/talk.mp3',
      'mixed.zip/notes.xls',
      '2 files in it left aside: hidden files, and what a browser saves along with a page.',
    ]);
    const inFolder = await importArticle(deps, { path: folder });
    expect(inFolder.setAside).toBe(2);
  });

  it('keeps beside each article what stood beside it', async () => {
    const scraped = (title: string): string =>
      `${title}\nBy Ada Stone\n\n${REPORT.join('\n\n')}\n\nShare this on Facebook\n© 2031 ${title}`;
    const bytes = makeZip([
      { name: '1.txt', content: scraped('Bridge shut after crack') },
      { name: '2.txt', content: scraped('Bell found by two divers') },
    ]);
    const preview = await previewPage({ path: write('two.zip', bytes) });
    const footers = preview.rest.filter((block) => block.text.startsWith('©'));
    expect(footers.map(({ text, article }) => [text, article])).toEqual([
      ['© 2031 Bridge shut after crack', 0],
      ['© 2031 Bell found by two divers', 1],
    ]);
  });

  it('may lie in a folder, where what it refuses is named with it', async () => {
    write('saved.zip', mixedArchive());
    write('a.txt', `Ferry fares rise\n\n${REPORT.join('\n\n')}`);
    write('bad.zip', 'PK\u0003\u0004 and nothing else');
    const result = await importArticle(deps, { path: folder });
    expect(captures.map((capture) => capture.fileName)).toEqual([
      'a.txt',
      'saved.zip/inner/bridge.html',
      'saved.zip/table.csv',
      'saved.zip/more.zip/bell.docx',
    ]);
    expect(result.refused.map(({ name, code }) => [name, code])).toEqual([
      ['bad.zip', 'file-damaged'],
      ['saved.zip/locked.txt', 'file-encrypted'],
      ['saved.zip/scan.txt', 'file-damaged'],
    ]);
  });

  it('is a failure of the call where nothing in it can be read, or nothing is a page', async () => {
    const locked = makeZip([
      { name: 'a.txt', content: 'x', encrypted: true },
      { name: 'b.txt', content: 'x', encrypted: true },
    ]);
    const failure = await failureOf(importArticle(deps, { path: write('locked.zip', locked) }));
    expect(failure).toMatchObject({
      code: 'file-encrypted',
      message: expect.stringContaining('None of the 2 pages in locked.zip') as string,
    });
    expect(await failureOf(previewPage({ path: join(folder, 'locked.zip') }))).toMatchObject({
      code: 'file-encrypted',
    });
    const pictures = write('pictures.zip', makeZip([{ name: 'a.png', content: 'x' }]));
    expect(await failureOf(importArticle(deps, { path: pictures }))).toMatchObject({
      code: 'no-article',
      file: 'pictures.zip',
    });
    expect(await failureOf(previewPage({ path: write('empty.zip', makeZip([])) }))).toMatchObject({
      code: 'no-article',
    });
    expect(captures).toEqual([]);
  });

  it('with more pages than it may hold is refused before one is read', async () => {
    const many = makeZip(Array.from({ length: 2001 }, (_, index) => ({ name: `${index}.txt`, content: 'x' })));
    expect(await failureOf(importArticle(deps, { path: write('many.zip', many) }))).toMatchObject({
      code: 'file-over-limit',
      limit: 2000,
    });
  });

  it('in a ZIP in a ZIP is not opened, and says so by name', async () => {
    const nested = (inner: Buffer): Buffer => makeZip([{ name: 'in.zip', content: inner }]);
    const bytes = nested(nested(makeZip([{ name: 'a.txt', content: REPORT.join('\n') }])));
    expect(await failureOf(previewPage({ path: write('deep.zip', bytes) }))).toMatchObject({
      code: 'file-unsafe',
      file: 'deep.zip/in.zip/in.zip',
    });
  });
});

describe('an archive of the web', () => {
  it('is added page by page with each page’s address and its bytes unpacked', async () => {
    const answer = (uri: string, title: string) => ({
      type: 'response',
      uri,
      content: makeAnswer(['Content-Type: text/html'], page(title)),
    });
    const bytes = makeWarc(
      [answer('https://post.example/bridge', 'Bridge shut'), answer('https://post.example/bell', 'Bell found')],
      { packed: true },
    );
    await importArticle(deps, { path: write('crawl.warc.gz', bytes) });
    expect(captures.map(({ fileName, url, mediaType }) => [fileName, url, mediaType])).toEqual([
      ['crawl.warc.gz/post.example/bridge', 'https://post.example/bridge', 'text/html'],
      ['crawl.warc.gz/post.example/bell', 'https://post.example/bell', 'text/html'],
    ]);
    expect(Buffer.from(captures[1]?.raw ?? []).toString()).toBe(page('Bell found'));
  });
});

describe('a file of several articles', () => {
  it('is one capture with an article for each item', async () => {
    const result = await importArticle(deps, { path: write('table.csv', CSV) });
    expect(captures).toHaveLength(1);
    expect(result.articleIds).toEqual(['1-0', '1-1']);
  });
});

describe('an edited preview of an archive', () => {
  it('is kept with the archive it was read from', async () => {
    const path = write('saved.zip', mixedArchive());
    const { articles, rest, source } = await previewPage({ path });
    await importArticle(deps, { articles, rest, source });
    expect(captures[0]).toMatchObject({ mediaType: 'application/zip', fileName: 'saved.zip' });
    expect(Buffer.from(captures[0]?.raw ?? []).equals(mixedArchive())).toBe(true);
  });
});

describe('an archive with more in it than is read', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `${index}.txt`, content: 'x', encrypted: true }));

  it('is refused by its name, and those after it are opened all the same', async () => {
    const small = makeZip([{ name: 'bell.txt', content: REPORT.join('\n\n') }]);
    const outer = makeZip([
      { name: 'large.zip', content: makeZip(many(2001)) },
      { name: 'small.zip', content: small },
    ]);
    const result = await importArticle(deps, { path: write('outer.zip', outer) });
    expect(captures.map(({ fileName }) => fileName)).toEqual(['outer.zip/small.zip/bell.txt']);
    expect(result.refused).toMatchObject([{ name: 'outer.zip/large.zip', code: 'file-over-limit' }]);
  });

  it.each([
    [41, '1 more file in it was not read.'],
    [43, '3 more files in it were not read.'],
  ])('says how many of %d were not read, besides those it names', async (count, message) => {
    const archive = makeZip([...many(count), { name: 'bridge.txt', content: REPORT.join('\n\n') }]);
    const { warnings } = await previewPage({ path: write('a.zip', archive) });
    expect(warnings.filter(({ code }) => code === 'member-refused').at(-1)?.message).toBe(message);
  });
});
