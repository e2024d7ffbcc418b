/* The least that an Electron window can be: what Parallax's start is measured against. */
const { app, BrowserWindow } = require('electron');
require('./attach-probe.cjs');
const profile = process.argv[process.argv.indexOf('--data') + 1];
app.setPath('userData', profile);
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 840, webPreferences: { sandbox: true } });
  window.loadURL('data:text/html,<title>Empty</title><main data-ready="library">Empty</main>');
});
