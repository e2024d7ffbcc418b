import type { StudyEvent } from '../contract/events.ts';
import type { Notice } from '../contract/study.ts';
import { isHandingIn } from './corpus/turns/work-behind-calls.ts';
import { sizeOf } from './database/check-database.ts';
import { lookAfterLibrary } from './database/look-after-library.ts';
import type { LibraryCare } from './database/look-after-library.ts';
import { createNoticeStore } from './database/notice-store.ts';
import type { NoticeStore } from './database/notice-store.ts';
import type { StoreDeps } from './database/store-deps.ts';
import type { StudyServiceOptions } from './study-service-options.ts';

/** A full disk takes no notice either: then it is told until the window is closed. */
function keepOrTell(notices: NoticeStore, code: string, message: string, { clock, makeId }: StoreDeps): Notice {
  try {
    return notices.add(code, message);
  } catch {
    return { id: makeId('notice'), code, message, at: clock().toISOString() };
  }
}

/** A disk that fails may not give what it holds either: then it is told once more. */
function isTold(notices: NoticeStore, told: string): boolean {
  try {
    return notices.list().some(({ code }) => code === told);
  } catch {
    return false;
  }
}

/** The check of a large library, the daily copy, and what is said where that fails. */
export function startCare(
  deps: StoreDeps,
  isChecked: boolean,
  options: StudyServiceOptions,
  emit: (event: StudyEvent) => void,
): LibraryCare {
  const notices = createNoticeStore(deps);
  return lookAfterLibrary({
    ...options,
    database: deps.database,
    isChecked,
    isBusy: isHandingIn,
    onDamage: (damage) => options.onDamage?.(damage),
    onBackupFailed(reason) {
      // It is tried again every hour; one line about it is enough.
      if (isTold(notices, 'backup-failed')) return;
      const room = Math.ceil(sizeOf(deps.database.name) / 1e6);
      const message = `Today's safety copy of your library could not be made (${reason}). The library itself is well. A copy needs about ${room} MB: check that the disk is not full. It is tried again within the hour.`;
      emit({ event: 'study.notice', notice: keepOrTell(notices, 'backup-failed', message, deps) });
    },
  });
}
