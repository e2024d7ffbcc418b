import { BrowserWindow, dialog, session } from 'electron';
import type { Session } from 'electron';
import { denyRequests } from './deny-requests.ts';
import type { PageOrigin } from './page-origin.ts';

/** The one origin of each session that a class window has: what its contents may show and ask for. */
const origins = new WeakMap<Session, PageOrigin>();

/** Of a class window the class's; nothing for any other session. */
export function classOriginOf(of: Session): PageOrigin | undefined {
  return origins.get(of);
}

/** Chromium's word for "something else came first". */
const ABORTED = -3;

/**
 * Opens the class at an address (class-address.ts) in a window that is nothing but a browser on it: no bridge to the library, a
 * session of its own that is kept in memory until the app ends, and no way to any other address.
 */
export function openClassWindow(address: string, icon: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    title: 'Parallax',
    icon,
    webPreferences: {
      session: classSession(address),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
  askBeforeLeaving(window);
  sayWhenOutOfReach(window, address);
  load(window, address);
  return window;
}

function classSession(address: string): Session {
  const own = session.fromPartition(`class ${address}`);
  if (!origins.has(own)) {
    const origin = { address, dev: false };
    origins.set(own, origin);
    denyRequests(own, origin);
    // A school's proxy does not know the computers of a room.
    void own.setProxy({ mode: 'direct' });
  }
  return own;
}

/** A load that fails is told by `did-fail-load`. */
function load(window: BrowserWindow, address: string): void {
  window.loadURL(address).catch(() => undefined);
}

/** The page holds back its closing while work is not handed in; Electron alone would then not close and say nothing. */
function askBeforeLeaving(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: 'Leave the class now?',
      detail: 'Some of your work has not reached your teacher yet. Once Parallax is closed it is gone.',
      buttons: ['Stay', 'Leave'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (answer === 1) event.preventDefault();
  });
}

function sayWhenOutOfReach(window: BrowserWindow, address: string): void {
  window.webContents.on('did-fail-load', (_event, code, reason, _url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED || window.isDestroyed()) return;
    const question = {
      type: 'warning' as const,
      message: 'The class can not be reached.',
      detail: `${address} did not answer (${reason}). Look whether you are on the same network as your teacher and whether the class is open.`,
      buttons: ['Try again', 'Close'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    };
    void dialog.showMessageBox(window, question).then(({ response }) => {
      if (window.isDestroyed()) return;
      if (response === 0) load(window, address);
      else window.destroy();
    });
  });
}
