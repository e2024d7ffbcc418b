import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExpectedFailure } from '../../../src-main/contract/failures.ts';
import type { NewCapture } from '../../../src-main/study-service/corpus/captures/prepare-capture.ts';
import { importArticle, type ImportDeps } from '../../../src-main/study-service/intake/import-article.ts';
import { PAGE_SIZE_LIMIT } from '../../../src-main/study-service/intake/open-page.ts';
import { previewPage } from '../../../src-main/study-service/intake/preview-page.ts';
import { catchCaptures } from './catch-captures.ts';

const TEXT =
  'Ferry fares rise\n\nBy Ada Stone\n\nFares on the harbour ferry rise by ten cents in May, the port said on Monday.\n';

let folder: string;
let captures: NewCapture[];
let deps: ImportDeps;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-intake-'));
  ({ captures, deps } = catchCaptures());
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => 'no failure',
    (error: unknown) => (error instanceof ExpectedFailure ? error.failure.code : String(error)),
  );
}

describe('adding one page', () => {
  it('keeps its bytes as they were, with what was read from them', async () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(TEXT)]);
    const result = await importArticle(deps, { path: write('fares.txt', bytes) });
    expect(result).toEqual({ articleIds: ['1-0'], already: [], versions: [], refused: [] });
    expect(Buffer.from(captures[0]?.raw ?? []).equals(bytes)).toBe(true);
    expect(captures[0]).toMatchObject({ mediaType: 'text/plain', encoding: 'utf-8', fileName: 'fares.txt' });
  });

  it('takes a dropped file by its bytes and a paste by its words', async () => {
    await importArticle(deps, { bytes: Buffer.from(TEXT).toString('base64'), fileName: 'dropped.txt' });
    await importArticle(deps, {
      html: `<article><h1>Ferry fares rise</h1><p>${TEXT}</p></article>`,
      url: 'https://port.example/1',
    });
    expect(captures.map(({ fileName, mediaType, url }) => ({ fileName, mediaType, url }))).toEqual([
      { fileName: 'dropped.txt', mediaType: 'text/plain', url: null },
      { fileName: null, mediaType: 'text/html', url: 'https://port.example/1' },
    ]);
  });

  it('fails with a code when it can’t be read, and stores nothing', async () => {
    expect(await codeOf(importArticle(deps, { path: join(folder, 'gone.txt') }))).toBe('file-missing');
    expect(await codeOf(importArticle(deps, { path: write('empty.txt', '') }))).toBe('file-empty');
    expect(await codeOf(importArticle(deps, { path: write('scan.txt', '%PDF-1.4 ...') }))).toBe('file-damaged');
    expect(captures).toEqual([]);
  });

  it('refuses a huge file by its size alone', async () => {
    const path = write('huge.txt', '');
    truncateSync(path, PAGE_SIZE_LIMIT * 4);
    expect(await codeOf(importArticle(deps, { path }))).toBe('file-too-large');
  });
});

describe('adding a folder', () => {
  it('adds every page in it in order of names and goes on past those it can’t read', async () => {
    write('b.txt', TEXT);
    write('a.md', '# Fish market moves\n\nThe fish market will move to the old quay in June, the town said.');
    write(
      'sub/c.html',
      '<html><body><article><h1>Bell found</h1><p>Two divers have found the bell of the ferry, the museum said.</p></article></body></html>',
    );
    write('scan.txt', '%PDF-1.4');
    write('picture.png', 'not looked at');
    write('.hidden.txt', TEXT);
    const result = await importArticle(deps, { path: folder });
    expect(captures.map((capture) => capture.fileName)).toEqual(['a.md', 'b.txt', 'c.html']);
    expect(result.articleIds).toHaveLength(3);
    expect(result.refused).toEqual([
      { name: 'picture.png', code: 'file-binary', message: expect.stringContaining('it is a picture') as string },
      { name: 'scan.txt', code: 'file-damaged', message: expect.stringContaining('scan.txt') as string },
    ]);
  });

  it('names every file that it does not read, in subfolders too, and counts what nobody put there', async () => {
    write('a.txt', TEXT);
    write('data.bin', new Uint8Array([1, 2, 0, 4, 5, 0, 7, 8]));
    write('sub/letter.rtf', '{\\rtf1 A letter}');
    write('sub/clip.mp4', 'x');
    write(
      'sub/story.aspx',
      '<html><body><h1>Bell found</h1><p>Divers have found the bell, the museum said.</p></body></html>',
    );
    for (const name of ['.DS_Store', 'sub/Thumbs.db', 'desktop.ini', '.git/config', 'a.html', 'a_files/frame.html'])
      write(name, '<p>Divers have found the bell of the ferry, the museum said.</p>');
    symlinkSync(join(folder, 'a.txt'), join(folder, 'z.txt'));
    const result = await importArticle(deps, { path: folder });
    expect(captures.map((capture) => capture.fileName)).toEqual(['a.html', 'a.txt', 'story.aspx']);
    expect(result.refused.map(({ name, code }) => `${name}: ${code}`)).toEqual([
      'z.txt: file-unreadable',
      'sub/clip.mp4: file-binary',
      'data.bin: file-binary',
      'sub/letter.rtf: file-binary',
    ]);
    expect(result.refused.map(({ message }) => message).join('\n')).toMatch(
      /data\.bin is not a text file\. Web pages, PDF, .* can be read: save or copy the article as one of those\./,
    );
    expect(result.setAside).toBe(5);
  });

  it('says so when there is no page in it', async () => {
    write('picture.png', 'x');
    expect(await codeOf(importArticle(deps, { path: folder }))).toBe('folder-empty');
    expect(await codeOf(previewPage({ path: folder }))).toBe('folder-given');
  });
});

describe('adding an edited preview', () => {
  it.each(['javascript:live()', 'data:text/html,x', 'file:///etc/passwd', 'nonsense'])(
    'keeps no address that is not of the web, such as %s',
    async (url) => {
      const { articles, rest, source } = await previewPage({ text: TEXT });
      await importArticle(deps, { articles, rest, source: { ...source, url } });
      await importArticle(deps, { articles, rest, source: { ...source, url }, page: { text: TEXT } });
      expect(captures.map((capture) => capture.url)).toEqual([null, null]);
    },
  );

  it('keeps the file it was read from while that is unchanged', async () => {
    const path = write('fares.txt', TEXT);
    const { articles, rest, source } = await previewPage({ path });
    const edited = articles.map((article) => ({ ...article, title: 'Fares rise' }));
    await importArticle(deps, { articles: edited, rest, source });
    expect(captures[0]?.articles[0]?.title).toBe('Fares rise');
    expect(Buffer.from(captures[0]?.raw ?? []).toString()).toBe(TEXT);
  });

  it('keeps the preview itself once the file has changed', async () => {
    const path = write('fares.txt', TEXT);
    const { articles, rest, source } = await previewPage({ path });
    write('fares.txt', `${TEXT}More.`);
    await importArticle(deps, { articles, rest, source });
    expect(captures[0]?.mediaType).toBe('application/json');
    expect(JSON.parse(Buffer.from(captures[0]?.raw ?? []).toString())).toMatchObject({
      articles: [{ title: 'Ferry fares rise' }],
    });
  });

  it('takes the page given along before anything else', async () => {
    const preview = await previewPage({ text: TEXT });
    await importArticle(deps, { articles: preview.articles, rest: preview.rest, page: { text: TEXT } });
    expect(captures[0]).toMatchObject({ mediaType: 'text/plain' });
    expect(Buffer.from(captures[0]?.raw ?? []).toString()).toBe(TEXT);
  });
});

describe('a file without permission', () => {
  it.skipIf(process.getuid?.() === 0)('is refused by name', async () => {
    const path = write('locked.txt', TEXT);
    chmodSync(path, 0);
    expect(await codeOf(previewPage({ path }))).toBe('file-unreadable');
  });
});
