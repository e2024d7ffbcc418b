import { ipcMain, shell } from 'electron';
import type { WebContents } from 'electron';
import type { Connection } from '../transports/connection.ts';
import type { Reply } from '../contract/failures.ts';
import { STUDY_CALL, STUDY_EVENT } from './channels.ts';
import { isOwnFrame } from './page-origin.ts';
import type { PageOrigin } from './page-origin.ts';

/** Carries the page's calls to the service. The window is the owner's, so who asks is checked before anything else. */
export function relayCalls(study: Connection, origin: PageOrigin, dataDir: string): void {
  ipcMain.handle(STUDY_CALL, async (event, method: unknown, input: unknown): Promise<Reply> => {
    if (!isOwnFrame(origin, event.senderFrame)) return refusal(method);
    // The one call that only a desktop can answer. The page names no folder: it is always the library's.
    if (method === 'upkeep.openFolder') return { ok: true, value: { opened: await openFolder(dataDir), dataDir } };
    return study.call(String(method), input);
  });
}

/** Shows the folder in the system's file manager; false where there is none. */
export async function openFolder(folder: string): Promise<boolean> {
  return (await shell.openPath(folder)) === '';
}

/** Carries the service's events to one window for as long as it lives. */
export function relayEvents(study: Connection, contents: WebContents): void {
  const unsubscribe = study.subscribe((event) => {
    if (!contents.isDestroyed()) contents.send(STUDY_EVENT, event);
  });
  contents.once('destroyed', unsubscribe);
}

function refusal(method: unknown): Reply {
  const message = 'Only the Parallax window itself can do this.';
  return { ok: false, failure: { code: 'not-allowed', method: String(method), role: 'pupil', message } };
}
