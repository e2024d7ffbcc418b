import { app, ipcMain } from 'electron';
import type { WebContents } from 'electron';
import type { StudyEvent } from '../contract/events.ts';
import { STUDY_EVENT, STUDY_LISTENS } from './channels.ts';
import { packArgument } from './pack-argument.ts';
import { isOwnFrame } from './page-origin.ts';
import type { PageOrigin } from './page-origin.ts';

/**
 * Shows the page each pack that somebody opens from their desktop: with the start, with a second start, or by the event
 * of macOS. It often comes before there is a page (the file started the program), so the last one waits until the page
 * says that it listens.
 */
export function offerPacks(origin: PageOrigin): void {
  let page: WebContents | null = null;
  let waiting = packArgument(process.argv.slice(1), process.cwd());
  const offer = (path: string | null = null) => {
    waiting = path ?? waiting;
    if (waiting === null || page === null || page.isDestroyed()) return;
    const event: StudyEvent = { event: 'packs.offered', path: waiting };
    page.send(STUDY_EVENT, event);
    waiting = null;
  };
  ipcMain.on(STUDY_LISTENS, ({ sender, senderFrame }) => {
    if (!isOwnFrame(origin, senderFrame)) return;
    // A page that died hears nothing until it was loaded again.
    if (page !== sender) sender.on('render-process-gone', () => (page = null));
    page = sender;
    offer();
  });
  app.on('second-instance', (_event, args, folder) => offer(packArgument(args.slice(1), folder)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    offer(packArgument([path], '/'));
    // On a Mac the program may be running without a window.
    if (app.isReady()) app.emit('activate');
  });
}
