import type { Notice } from '../../contract/study.ts';
import { ExpectedFailure } from '../../contract/failures.ts';
import type { StoreDeps } from './store-deps.ts';

export interface NoticeStore {
  /** What the person has not dismissed yet, oldest first. */
  list(): Notice[];
  add(code: string, message: string): Notice;
  /** Dismissed notices stay in the table; they are only no longer shown. */
  dismiss(noticeId: string): void;
}

/** Keeps what the person must be told about their own data until they have said that they read it. */
export function createNoticeStore({ database, clock, makeId }: StoreDeps): NoticeStore {
  const list = database.prepare<[], Notice>(
    'SELECT id, code, message, at FROM notices WHERE dismissed_at IS NULL ORDER BY sequence',
  );
  const insert = database.prepare<[Notice]>(
    'INSERT INTO notices (id, code, message, at) VALUES (@id, @code, @message, @at)',
  );
  const dismiss = database.prepare<[string, string]>(
    'UPDATE notices SET dismissed_at = coalesce(dismissed_at, ?) WHERE id = ?',
  );
  return {
    list: () => list.all(),
    add(code, message) {
      const notice = { id: makeId('notice'), code, message, at: clock().toISOString() };
      insert.run(notice);
      return notice;
    },
    dismiss(noticeId) {
      if (dismiss.run(clock().toISOString(), noticeId).changes > 0) return;
      throw new ExpectedFailure({
        code: 'not-found',
        what: 'notice',
        id: noticeId,
        message: 'That notice is no longer there.',
      });
    },
  };
}
