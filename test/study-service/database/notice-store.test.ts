import { expect, it } from 'vitest';
import { createNoticeStore } from '../../../src-main/study-service/database/notice-store.ts';
import { openLibrary } from '../corpus/library-in-memory.ts';
import { failureOf } from './data-folder.ts';

it('notices stay, oldest first, until they are dismissed, and a second dismissal changes nothing', () => {
  const notices = createNoticeStore(openLibrary().deps);
  notices.add('database-restored', 'First.');
  const second = notices.add('backup-failed', 'Second.');
  expect(notices.list().map(({ message }) => message)).toEqual(['First.', 'Second.']);
  notices.dismiss('notice-1');
  notices.dismiss('notice-1');
  expect(notices.list()).toEqual([second]);
});

it('dismissing a notice that never was says so', () => {
  const notices = createNoticeStore(openLibrary().deps);
  expect(failureOf(() => notices.dismiss('notice-7'))).toMatchObject({ code: 'not-found', what: 'notice' });
});
