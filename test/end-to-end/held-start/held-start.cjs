/*
 * Parallax as it is, but it learns that Electron is ready only once Playwright has attached and says so by calling
 * `__playwright_run`. Playwright's own way to hold an application back works with the `electron` package's program alone;
 * unheld, Playwright attaches to whatever is there, and where that is a window whose first page is just moving from one
 * process to another (about one start in a hundred under load), Chromium never answers it.
 */
const { app } = require('electron');
const { join } = require('node:path');

const checkout = join(__dirname, '..', '..', '..');
const { name, version, main } = require(join(checkout, 'package.json'));
app.setName(name);
app.setVersion(version);
app.setAppPath(checkout);

const ready = app.whenReady();
let release;
const released = new Promise((resolve) => (release = resolve));
app.whenReady = () => released;
globalThis.__playwright_run = () => void ready.then(release);

require(join(checkout, main));
