import { expect, test } from 'vitest';
import { sortFolder } from '../../../../src-renderer/library/adding/dropped-files.ts';

const received = (path: string) => ({ file: new File(['x'], path.split('/').at(-1) ?? path), path });

test('of a folder, what a browser saved beside its pages and what a system hides is counted, and a picture named', () => {
  const { files, refused, setAside } = sortFolder(
    [
      'news/bridge.html',
      'news/bridge_files/logo.png',
      'news/bridge_files/frame.html',
      'news/.DS_Store',
      'news/photo.JPG',
      'news/notes.md',
      'news/no-ending',
    ].map(received),
  );
  expect(files.map(({ path }) => path)).toEqual(['news/bridge.html', 'news/notes.md', 'news/no-ending']);
  expect(refused.map(({ file }) => file.path)).toEqual(['news/photo.JPG']);
  expect(setAside).toBe(3);
});
