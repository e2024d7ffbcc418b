import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import open from 'open';
import { ExpectedFailure } from '../src-main/contract/failures.ts';
import { defaultDataDir, makeDataDir } from '../src-main/processes/folders.ts';
import { buildIfOlder } from './build.ts';
import { CHECKOUT } from './checkout.ts';
import { resolveRuntime, sandboxArguments } from './runtime/resolve-runtime.ts';
import type { Runtime } from './runtime/resolve-runtime.ts';
import { packArgument } from '../src-main/electron-shell/pack-argument.ts';
import { announceStudy, findRunningStudy, openingPage } from './running-study.ts';
import { serveBrowser } from './serve-browser.ts';
import { hasDisplay } from './runtime/virtual-display.ts';

const USAGE = `usage: npm start -- [--data DIR] [--browser] [--no-tour] [CASE.parallax]
  --data DIR   the folder of the library (without it: your own)
  --browser    show Parallax in a browser even where a window is possible
  --no-tour    a first start shows the library and leads through nothing
  CASE.parallax  a case from somebody else, shown before it is taken in`;

/** A window that ends with an error this soon never opened: the browser is tried instead. */
const NEVER_OPENED_MS = 10_000;

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `npm start`: the window where there is one to be had, else the same app in a browser. */
async function start(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n${USAGE}\n`);
    return 2;
  }
  if (!mayKeepLibrary(options.dataDir)) return 1;
  await buildIfOlder();
  const noWindow = options.browser ? ASKED_FOR_BROWSER : await tryWindow(options);
  return noWindow === null ? 0 : showInBrowser(options, noWindow);
}

/** Makes the folder of the library, or says why it can't be: before a window or a server is started for nothing. */
function mayKeepLibrary(dataDir: string): boolean {
  try {
    makeDataDir(dataDir);
    return true;
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    process.stderr.write(`${error.failure.message}\n`);
    return false;
  }
}

interface Options {
  readonly dataDir: string;
  readonly browser: boolean;
  readonly tour: boolean;
  /** A case to look at once it is open. */
  readonly pack: string | null;
}

function readOptions(): Options | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        browser: { type: 'boolean', default: false },
        'no-tour': { type: 'boolean', default: false },
      },
    });
    const dataDir = values.data === undefined ? defaultDataDir() : resolve(values.data);
    const pack = packArgument(positionals, process.cwd());
    if (pack === null && positionals.length > 0)
      return `${positionals[0]} is no case (.parallax). Add it in Parallax itself.`;
    return { dataDir, browser: values.browser, tour: !values['no-tour'], pack };
  } catch (error) {
    return (error as Error).message;
  }
}

/** Why there is no window, to follow "because", and how to get it. */
interface NoWindow {
  readonly because: string;
  readonly remedy: string;
}

const ASKED_FOR_BROWSER: NoWindow = { because: 'you asked for that', remedy: '' };
const NO_DISPLAY: NoWindow = {
  because: 'there is no display here (DISPLAY and WAYLAND_DISPLAY are not set)',
  remedy: ' For the window, start it on a desktop.',
};

/** Null when a window was shown and closed again. */
async function tryWindow({ dataDir, tour, pack }: Options): Promise<NoWindow | null> {
  if (!hasDisplay()) return NO_DISPLAY;
  const resolution = await resolveRuntime();
  if (!resolution.runtime) {
    const remedy = ' For the window, run `npx install-electron` once with the network on, then start again.';
    return { because: resolution.reason, remedy };
  }
  const { runtime } = resolution;
  say(`Parallax opens in its window (${runtime.label}). Its library is in ${dataDir}.`);
  return showWindow(runtime, ['--data', dataDir, ...(tour ? [] : ['--no-tour']), ...(pack === null ? [] : [pack])]);
}

async function showWindow(runtime: Runtime, args: readonly string[]): Promise<NoWindow | null> {
  const sandbox = sandboxArguments();
  if (sandbox.note) say(sandbox.note);
  const startedAt = Date.now();
  const window = spawn(runtime.executable, [...sandbox.args, CHECKOUT, ...args], { stdio: 'inherit' });
  // Ctrl+C reaches the window by itself, being of the same terminal; here it only must not end us first.
  const wait = () => undefined;
  const end = () => window.kill('SIGTERM');
  process.on('SIGINT', wait).on('SIGTERM', end);
  const ended = await new Promise<string | null>((resolve) => {
    window.once('error', (error) => resolve(error.message));
    window.once('exit', (code, signal) =>
      resolve(code === 0 || signal === 'SIGTERM' || signal === 'SIGINT' ? null : `it ended with ${signal ?? code}`),
    );
  });
  process.off('SIGINT', wait).off('SIGTERM', end);
  if (ended === null) return null;
  if (Date.now() - startedAt < NEVER_OPENED_MS) {
    return { because: `${runtime.label} could not open one (${ended})`, remedy: ' What it said is above.' };
  }
  process.stderr.write(`The window stopped: ${ended}. Your library is safe; start again to go on.\n`);
  return null;
}

async function showInBrowser({ dataDir, tour, pack }: Options, noWindow: NoWindow): Promise<number> {
  const running = await findRunningStudy(dataDir);
  if (running !== null) {
    say(`Parallax is running already for ${dataDir}. Open this address in a browser:\n\n  ${running}\n`);
    sayWayIn(pack);
    await openOutside(dataDir);
    return 0;
  }
  const asked = signalled();
  const study = await serveBrowser(dataDir, tour);
  const forget = announceStudy(dataDir, study);
  say(`Parallax runs in the browser, because ${noWindow.because}.${noWindow.remedy}`);
  say(`Its library is in ${dataDir}. Open this address in a browser on this machine:\n\n  ${study.address}\n`);
  sayWayIn(pack);
  say('Ctrl+C ends it.');
  await openOutside(dataDir);
  const ended = await Promise.race([study.ended, asked]);
  forget();
  await study.stop();
  if (ended === null) return 0;
  process.stderr.write(
    `The part of Parallax that keeps your library keeps stopping (${ended}) and could not be started again. ` +
      'Nothing you saved is lost; please start Parallax once more.\n',
  );
  return 1;
}

/** A browser can't be handed a file from outside: somebody has to choose it there. */
function sayWayIn(pack: string | null): void {
  if (pack !== null) say(`To take in ${pack}, press “Add articles” there and choose it, or drop it on the page.\n`);
}

function signalled(): Promise<null> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(null));
  });
}

/** Opens the study where there is a desktop to open it on; the printed address is enough where this fails. */
async function openOutside(dataDir: string): Promise<void> {
  if (!hasDisplay()) return;
  const browser = await open(openingPage(dataDir)).catch(() => undefined);
  browser?.once('error', () => undefined);
}

process.exitCode = await start();
