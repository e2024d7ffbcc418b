/* Puts the probe into every window of this process and prints what it tells, one line of JSON each. */
const { app, ipcMain } = require('electron');
const { join } = require('node:path');

const filePath = join(__dirname, 'probe.cjs');
ipcMain.on('probe', (_event, seen) => process.stdout.write(`PROBE ${JSON.stringify(seen)}\n`));
app.on('session-created', (session) => {
  if (session.registerPreloadScript) session.registerPreloadScript({ type: 'frame', filePath });
  else session.setPreloads([filePath]);
});
