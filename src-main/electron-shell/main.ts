import { app, dialog, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExpectedFailure } from '../contract/failures.ts';
import { makeDataDir } from '../processes/folders.ts';
import { openLog } from '../processes/keep-log.ts';
import type { Log } from '../processes/keep-log.ts';
import { superviseService } from '../transports/supervise-service.ts';
import type { SupervisedService } from '../transports/supervise-service.ts';
import { registerPageScheme, servePage } from './app-protocol.ts';
import { classOriginOf, openClassWindow } from './class-window.ts';
import { denyRequests, stopBackgroundErrands } from './deny-requests.ts';
import { guardNavigation } from './guard-navigation.ts';
import { launchStudyService, serviceHost } from './launch-study-service.ts';
import { installMenu } from './menu.ts';
import { offerPacks } from './offer-packs.ts';
import { pageOrigin } from './page-origin.ts';
import { findPlace } from './place.ts';
import { relayCalls } from './relay-study.ts';
import { focusWindow, openWindow } from './window.ts';

/** The service closes its database when asked to end; past this it is left to the system. */
const STOP_LIMIT_MS = 5_000;

const place = findPlace(__dirname, process.argv.slice(1), app.isPackaged);
const origin = pageOrigin(app.isPackaged, process.env);
// Before anything of Chromium's: the lock below and the profile both belong to this library's folder.
const trouble = makeFolders();
const profileDir = trouble === null ? place.profileDir : mkdtempSync(join(tmpdir(), 'parallax-'));
app.setPath('userData', profileDir);
app.setPath('sessionData', profileDir);

if (trouble !== null) sayAndEnd(trouble);
else if (app.requestSingleInstanceLock()) start();
else app.quit();

/** The sentence to tell where the library can't be kept, else null. */
function makeFolders(): string | null {
  try {
    makeDataDir(place.dataDir);
    makeDataDir(place.profileDir, place.profileDir);
    return null;
  } catch (error) {
    if (error instanceof ExpectedFailure) return error.failure.message;
    throw error;
  }
}

/** A box can be shown only once the app is ready; the line is for who started it from a terminal. */
function sayAndEnd(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  void app.whenReady().then(() => {
    dialog.showErrorBox('Parallax can not start', sentence);
    app.exit(1);
  });
}

function start(): void {
  registerPageScheme();
  stopBackgroundErrands(origin.dev);
  // Every page this process could ever open is sandboxed; as root Chromium's processes refuse to start with both switches.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  const host = serviceHost(place);
  const log = openLog(place.dataDir, 'window', () => new Date());
  keepRecord(log);
  const superviseNow = () =>
    superviseService(
      () => launchStudyService(place, app.getVersion(), host),
      (death) => log.note('service-ended', { by: death.replaceAll(' ', '-') }),
    );
  // A Node child starts before Chromium makes its processes, not while it does: forked in that moment it would inherit
  // the other end of their channels, and the death of a GPU process, which then hangs the window, would go unnoticed.
  const early = host === 'node-process' ? superviseNow() : undefined;
  offerPacks(origin);
  app.on('web-contents-created', (_event, contents) => {
    const ofClass = classOriginOf(contents.session);
    if (ofClass) guardNavigation(contents, ofClass);
    else guardNavigation(contents, origin, (address) => openClassWindow(address, place.icon));
  });
  void app.whenReady().then(() => {
    const study = early ?? superviseNow();
    denyRequests(session.defaultSession, origin);
    servePage(place.pageDir);
    relayCalls(study, origin, place.dataDir);
    keepOneWindow(study);
    installMenu(origin.dev, place.dataDir);
    stopBeforeQuitting(study);
  });
}

/** What becomes of the processes, for a report: what ends a page or the program is seen from here alone. */
function keepRecord(log: Log): void {
  const { electron, chrome } = process.versions;
  log.note('starts', { parallax: app.getVersion(), electron, chrome, os: process.platform, arch: process.arch });
  process.on('uncaughtExceptionMonitor', (error) => log.error(error, { ends: 'program' }));
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) =>
    log.note('page-ended', { by: reason, exit: exitCode }),
  );
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.note('helper-ended', { kind: type.replaceAll(' ', '-'), by: reason, exit: exitCode }),
  );
  app.on('quit', (_event, exitCode) => log.note('ends', { exit: exitCode }));
}

function keepOneWindow(study: SupervisedService): void {
  let window: BrowserWindow | undefined = openWindow(place, origin, study);
  const forget = () => window?.once('closed', () => (window = undefined));
  forget();
  const show = () => {
    if (window) return focusWindow(window);
    window = openWindow(place, origin, study);
    forget();
  };
  app.on('second-instance', show);
  app.on('activate', show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

/** The app waits for the service to close its database. */
function stopBeforeQuitting(study: SupervisedService): void {
  let stopped = false;
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    const limit = new Promise((resolve) => setTimeout(resolve, STOP_LIMIT_MS));
    void Promise.race([study.stop(), limit]).then(() => {
      stopped = true;
      // Not from within this event: Electron would take it for the quit that was just prevented.
      setImmediate(() => app.quit());
    });
  });
}
