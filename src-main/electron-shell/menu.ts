import { app, BrowserWindow, Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import { openFolder } from './relay-study.ts';
import { showAbout } from './show-about.ts';

/** What the menu can ask of the page, which hears it as the DOM event `parallax:command`. */
export type MenuCommand =
  | 'add-articles'
  | 'add-folder'
  | 'find'
  | 'go-library'
  | 'go-case'
  | 'go-settings'
  | 'go-help'
  | 'show-keys'
  | 'undo'
  | 'redo';

/**
 * The page's detail of a command is this word and nothing else, so no text of anybody's is ever run as script.
 * Resolves with whether the page has taken it.
 */
export async function sendCommand(command: MenuCommand): Promise<boolean> {
  // `true` lends the page the click that chose the menu: a file chooser opens only on a person's own doing.
  const left: unknown = await frontWindow()?.webContents.executeJavaScript(
    `window.dispatchEvent(new CustomEvent('parallax:command', { cancelable: true, detail: { command: ${JSON.stringify(command)} } }))`,
    true,
  );
  return left === false;
}

function frontWindow(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
}

export function installMenu(dev: boolean, dataDir: string): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform === 'darwin', dev, dataDir)));
}

function menuTemplate(mac: boolean, dev: boolean, dataDir: string): MenuItemConstructorOptions[] {
  const about: MenuItemConstructorOptions = { label: 'About Parallax', id: 'about', click: () => void showAbout() };
  const settings = item('Settings …', 'go-settings', 'CmdOrCtrl+,');
  const appMenu: MenuItemConstructorOptions = {
    label: 'Parallax',
    submenu: [
      about,
      { type: 'separator' },
      settings,
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  };
  return [
    ...(mac ? [appMenu] : []),
    {
      label: '&File',
      submenu: [
        item('Add articles …', 'add-articles', 'CmdOrCtrl+O'),
        item('Add a folder …', 'add-folder', 'CmdOrCtrl+Shift+O'),
        ...(mac ? [] : [{ type: 'separator' } as const, settings]),
        { type: 'separator' },
        mac ? { role: 'close' } : { label: 'Quit', accelerator: 'CmdOrCtrl+Q', click: () => app.quit() },
      ],
    },
    editMenu(),
    viewMenu(dev),
    {
      label: '&Go',
      submenu: [
        item('Library', 'go-library', 'CmdOrCtrl+1'),
        item('Case', 'go-case', 'CmdOrCtrl+2'),
        item('Help', 'go-help', 'CmdOrCtrl+3'),
        item('Settings', 'go-settings', 'CmdOrCtrl+4'),
        { type: 'separator' },
        item('Find anything …', 'find', 'CmdOrCtrl+K'),
      ],
    },
    {
      role: 'help',
      label: '&Help',
      submenu: [
        item('Help', 'go-help', 'F1'),
        item('Keyboard shortcuts', 'show-keys'),
        { type: 'separator' },
        // Here too, for the day on which the page can't show it.
        { label: 'Open the data folder', id: 'open-folder', click: () => void openFolder(dataDir) },
        ...(mac ? [] : [{ type: 'separator' } as const, about]),
      ],
    },
  ];
}

function item(label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions {
  // The page listens to these keys itself when it has the focus; both lead to the same place.
  return {
    label,
    id: command,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => void sendCommand(command),
  };
}

/**
 * The page knows whether the focus is in a text field, whose own undo comes first: what it does not take is the field's.
 * The key is only shown here. It goes to the page like any other, which would otherwise hear it twice.
 */
function takenOrNative(label: string, command: 'undo' | 'redo', accelerator: string): MenuItemConstructorOptions {
  return {
    ...item(label, command, accelerator),
    registerAccelerator: false,
    click: () =>
      void sendCommand(command).then((taken) => {
        if (!taken) frontWindow()?.webContents[command]();
      }),
  };
}

function editMenu(): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      takenOrNative('Undo', 'undo', 'CmdOrCtrl+Z'),
      takenOrNative('Redo', 'redo', process.platform === 'win32' ? 'Ctrl+Y' : 'Shift+CmdOrCtrl+Z'),
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  };
}

function viewMenu(dev: boolean): MenuItemConstructorOptions {
  const forDevelopers: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ];
  return {
    label: '&View',
    submenu: [
      { role: 'resetZoom', label: 'Actual size' },
      { role: 'zoomIn', label: 'Larger' },
      { role: 'zoomOut', label: 'Smaller' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: 'Full screen' },
      ...(dev ? forDevelopers : []),
    ],
  };
}
