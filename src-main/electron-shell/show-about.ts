import { app, BrowserWindow, dialog } from 'electron';

/** The About box: the system's own, so that it opens even when the page does not. */
export async function showAbout(): Promise<void> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const { electron, chrome, node } = process.versions;
  const box = {
    type: 'info' as const,
    title: 'About Parallax',
    message: `Parallax ${app.getVersion()}`,
    detail: [
      'A desktop study for news: articles about one event side by side, who published each and how each is worded.',
      '',
      `Electron ${electron} · Chromium ${chrome} · Node ${node}`,
      'Program: MIT licence. The bundled case: CC BY 4.0.',
    ].join('\n'),
    buttons: ['Close'],
    noLink: true,
  };
  await (window ? dialog.showMessageBox(window, box) : dialog.showMessageBox(box));
}
