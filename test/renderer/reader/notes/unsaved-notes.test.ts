import { expect, test } from 'vitest';
import { BrowserStore } from '../../../../src-renderer/design/browser-store.ts';
import { Drafts } from '../../../../src-renderer/design/drafts/drafts.ts';
import { beginNote, isWorthKeeping, UnsavedNotes } from '../../../../src-renderer/reader/notes/unsaved-notes.ts';
import { memoryStorage } from '../../design/memory-storage.ts';

const on = (exact: string, start: number) =>
  beginNote({ articleId: 'a', selector: { exact, start, end: start + exact.length } });

test('several notes may be begun; each is found again by its words, also after the page was loaded anew', () => {
  const store = memoryStorage();
  const unsaved = new UnsavedNotes('case', new Drafts(new BrowserStore(() => store)));
  unsaved.keep({ ...on('quay', 4), text: 'half a thou' });
  unsaved.keep({ ...on('boat', 30), text: 'another' });
  unsaved.keep({ ...on('quay', 4), text: 'half a thought' });
  const again = new UnsavedNotes('case', new Drafts(new BrowserStore(() => store)));
  expect(again.list.map(({ text }) => text)).toEqual(['another', 'half a thought']);
  expect(again.find(on('quay', 4).key)?.text).toBe('half a thought');
  expect(new UnsavedNotes('another case', new Drafts(new BrowserStore(() => store))).list).toEqual([]);
  again.forget(on('quay', 4).key);
  again.forget(on('boat', 30).key);
  expect(again.list).toEqual([]);
});

test('a form in which nothing was typed is not kept', () => {
  expect(isWorthKeeping(on('quay', 4), on('quay', 4))).toBe(false);
  expect(isWorthKeeping({ ...on('quay', 4), category: 'labelling' }, on('quay', 4))).toBe(true);
});
