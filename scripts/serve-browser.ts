import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoopbackOptions } from '../src-main/processes/loopback-process.ts';
import { cacheDir, CHECKOUT, NODE_24 } from './checkout.ts';

export interface BrowserStudy {
  /** What to open, key included. It stays the same when the service is started again. */
  readonly address: string;
  readonly port: number;
  /** The process that serves right now. */
  processId(): number;
  /** Resolves with a sentence if the service keeps dying and is left dead. */
  readonly gaveUp: Promise<string>;
  stop(): Promise<void>;
}

/** How often the service may die before it is left dead: three times within ten seconds is not bad luck. */
const RESTARTS_ALLOWED = 3;
const RESTART_WINDOW_MS = 10_000;

/** The whole study in a browser: starts the loopback process and keeps it going under one address. */
export async function serveBrowser(dataDir: string): Promise<BrowserStudy> {
  const { version } = JSON.parse(readFileSync(join(CHECKOUT, 'package.json'), 'utf8')) as { version: string };
  const options: LoopbackOptions = {
    dataDir,
    appRoot: CHECKOUT,
    version,
    bundledCase: true,
    pageDir: join(CHECKOUT, 'out', 'renderer'),
    port: 0,
    ownerToken: randomBytes(16).toString('hex'),
  };
  const first = await launch(options);
  const stopped = keepGoing(first.child, { ...options, port: first.listening });
  return { address: first.address, port: first.listening, ...stopped };
}

interface Listening {
  readonly child: ChildProcess;
  readonly listening: number;
  readonly address: string;
}

function launch(options: LoopbackOptions): Promise<Listening> {
  const child = start(options);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The study service ended with ${code} before it could be reached.`)));
    child.once('message', (told) => resolve({ child, ...(told as { listening: number; address: string }) }));
  });
}

function start(options: LoopbackOptions): ChildProcess {
  // A group of its own, so that Ctrl+C reaches this process alone and the service is let go of in order.
  return fork(join(CHECKOUT, 'src-main', 'processes', 'loopback-process.ts'), [JSON.stringify(options)], {
    execPath: NODE_24,
    execArgv: [],
    env: { ...process.env, NODE_COMPILE_CACHE: join(cacheDir(), 'compiled') },
    detached: process.platform !== 'win32',
  });
}

function keepGoing(first: ChildProcess, options: LoopbackOptions): Pick<BrowserStudy, 'processId' | 'gaveUp' | 'stop'> {
  let current = first;
  let stopping = false;
  let deaths: number[] = [];
  let giveUp: (sentence: string) => void;
  const gaveUp = new Promise<string>((resolve) => (giveUp = resolve));
  const watch = (child: ChildProcess) => {
    current = child;
    child.once('exit', () => {
      if (stopping) return;
      deaths = [...deaths.filter((at) => Date.now() - at < RESTART_WINDOW_MS), Date.now()];
      if (deaths.length > RESTARTS_ALLOWED)
        return giveUp('The study service keeps stopping and was not started again.');
      process.stderr.write('The study service stopped and is started again.\n');
      watch(start(options));
    });
  };
  watch(first);
  return {
    processId: () => current.pid ?? 0,
    gaveUp,
    stop() {
      stopping = true;
      if (current.exitCode !== null || current.signalCode !== null) return Promise.resolve();
      return new Promise((resolve) => {
        current.once('exit', () => resolve());
        if (current.connected) current.disconnect();
        else current.kill();
      });
    },
  };
}
