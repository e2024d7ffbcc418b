import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { Connection } from '../transports/connection.ts';
import { limitRestarts } from '../transports/restart-limit.ts';
import type { PageOrigin } from './page-origin.ts';
import type { Place } from './place.ts';
import { relayEvents } from './relay-study.ts';
import { placeWindow, readWindowState, SMALLEST, writeWindowState } from './window-state.ts';

/** The page's paper colours (design/styles/tokens.css), for the first start; after it the colour the page last had is kept. */
const PAPER = { light: '#fcfbf8', dark: '#191816' };

/**
 * Opens the one window and keeps it: its place, its colour, and its page when that dies. It is shown at once, in the
 * page's own colour, rather than when the page is ready: Chromium prepares a window's drawing only once it is visible,
 * which would come after the page instead of beside it (a third of the time to first paint).
 */
export function openWindow(place: Place, origin: PageOrigin, study: Connection): BrowserWindow {
  const kept = placeWindow(
    readWindowState(place.profileDir),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...kept.bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Parallax',
    icon: place.icon,
    show: !kept.maximised,
    backgroundColor: kept.paper ?? (nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light),
    webPreferences: {
      preload: place.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: origin.dev,
    },
  });
  relayEvents(study, window.webContents);
  if (kept.maximised) window.maximize();
  if (kept.fullScreen) window.setFullScreen(true);
  keepState(window, place.profileDir, kept.paper);
  reloadWhenGone(window);
  void window.loadURL(origin.address);
  return window;
}

function keepState(window: BrowserWindow, profileDir: string, keptPaper: string | undefined): void {
  let paper = keptPaper;
  // The page says its colour by <meta name="theme-color">.
  window.webContents.on('did-change-theme-color', (_event, color) => (paper = color ?? paper));
  window.on('close', () => {
    writeWindowState(profileDir, {
      bounds: window.getNormalBounds(),
      maximised: window.isMaximized(),
      fullScreen: window.isFullScreen(),
      ...(paper === undefined ? {} : { paper }),
    });
  });
}

/** A dead page is loaded again, and the person told; what was saved is in the service, which knows nothing of it. */
function reloadWhenGone(window: BrowserWindow): void {
  const mayReload = limitRestarts();
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const again = mayReload();
    if (again) window.webContents.reload();
    const message = again
      ? 'The page stopped and was loaded again. Everything you had saved is there.'
      : 'The page keeps stopping. Everything you had saved is there; please close Parallax and start it again.';
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        message,
        detail: `Reason: ${reason}`,
        buttons: [again ? 'Go on' : 'Close Parallax'],
        noLink: true,
      })
      .then(() => {
        if (!again) app.quit();
      });
  });
}

/** Brings the window to the front, for a second start on the same library. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
