import { BrowserWindow, dialog, shell } from 'electron';
import type { WebContents } from 'electron';
import { CLASS_WINDOW } from '../contract/plain/class-words.ts';
import { classAddressOf } from './class-address.ts';
import { isOwnAddress, isWebAddress } from './page-origin.ts';
import type { PageOrigin } from './page-origin.ts';

/**
 * The window shows the app's own page and nothing else, ever: no navigation away, no second window, no webview. A
 * link to the web is opened in the person's browser, after asking, since it leaves the offline room. `openClass` where a link to
 * another computer's class may be followed: into a window of its own.
 */
export function guardNavigation(
  contents: WebContents,
  origin: PageOrigin,
  openClass?: (address: string) => void,
): void {
  let asking = false;
  const ask = async (address: string) => {
    if (asking || !isWebAddress(address)) return;
    asking = true;
    await openOutside(contents, address).finally(() => (asking = false));
  };
  contents.on('will-navigate', (event, address) => {
    if (isOwnAddress(origin, address)) return;
    event.preventDefault();
    void ask(address);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault(); // the page has no frames
  });
  contents.on('will-redirect', (event, address) => {
    if (!isOwnAddress(origin, address)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url, frameName }) => {
    const joined = openClass && frameName === CLASS_WINDOW ? classAddressOf(url) : null;
    if (joined === null) void ask(url);
    else openClass?.(joined);
    return { action: 'deny' };
  });
}

async function openOutside(contents: WebContents, address: string): Promise<void> {
  const window = BrowserWindow.fromWebContents(contents);
  const question = {
    type: 'question' as const,
    message: 'Open this page in your browser?',
    detail: address,
    buttons: ['Open', 'Stay here'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  };
  const { response } = await (window ? dialog.showMessageBox(window, question) : dialog.showMessageBox(question));
  if (response === 0) await shell.openExternal(address);
}
