import { expect, test } from 'vitest';
import { sortFolderFiles } from '../../../src-main/contract/plain/folder-files.ts';

function sort(...paths: string[]) {
  const { pages, refused, setAside } = sortFolderFiles(paths.map((path) => ({ path })));
  return { pages: pages.map(({ path }) => path), refused: refused.map(({ file }) => file.path), setAside };
}

test('every file is read whose name does not rule it out', () => {
  expect(sort('a.html', 'b.bin', 'c', 'd.aspx', 'e.rtf', 'f.webarchive')).toEqual({
    pages: ['a.html', 'b.bin', 'c', 'd.aspx', 'e.rtf', 'f.webarchive'],
    refused: [],
    setAside: 0,
  });
});

test('pictures and recordings are refused by name, with what to do', () => {
  expect(sort('news/scan.JPG', 'news/talk.mp3')).toEqual({
    pages: [],
    refused: ['news/scan.JPG', 'news/talk.mp3'],
    setAside: 0,
  });
  const [scan, talk] = sortFolderFiles([{ path: 'scan.jpg' }, { path: 'talk.mp3' }]).refused;
  expect(scan?.message).toBe(
    'scan.jpg was not read: it is a picture. If it shows an article, type its words and paste them here.',
  );
  expect(talk?.message).toMatch(/^talk\.mp3 was not read: it is a sound or a film\. Write down/);
});

test('what systems and programs leave in folders is counted and not named', () => {
  expect(
    sort(
      '.DS_Store',
      'x/Thumbs.db',
      'x/desktop.ini',
      'x/.git/config',
      '__MACOSX/a.html',
      '~$letter.docx',
      'x/style.css',
    ),
  ).toEqual({ pages: [], refused: [], setAside: 7 });
});

test('what a browser saved along with a page is counted, also under its name in other languages', () => {
  expect(
    sort(
      'news/bridge.html',
      'news/bridge_files/logo.png',
      'news/bridge_files/sub/frame.html',
      'b.htm',
      'b-Dateien/x.html',
    ),
  ).toEqual({ pages: ['news/bridge.html', 'b.htm'], refused: [], setAside: 3 });
});

test('a folder that only happens to be called so holds pages', () => {
  expect(sort('old_files/bridge.html', 'old_files/scan.png')).toEqual({
    pages: ['old_files/bridge.html'],
    refused: ['old_files/scan.png'],
    setAside: 0,
  });
});
