import { fork } from 'node:child_process';
import { join } from 'node:path';
import { limitRestarts } from '../transports/restart-limit.ts';
import { sourceEnvironment } from './folders.ts';
import type { LoopbackOptions } from './loopback-process.ts';

export interface Loopback {
  readonly port: number;
  /** The address to open, token included. It stays the same when the process is started again. */
  readonly address: string;
  /** The process that serves right now. */
  processId(): number;
  /** Resolves when the process is gone for good, with the reason, whether asked to or by dying too often. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

export interface LoopbackHost {
  /** The Node 24 executable; without it, the one that runs this process. */
  readonly execPath?: string;
  /** Told why the process died each time it is started again. */
  readonly onRestart?: (reason: string) => void;
}

/**
 * Runs the loopback process and starts it again with the same port and token when it dies, so that the page in the
 * browser finds it by connecting again. Fails if it can't be started the first time.
 */
export async function superviseLoopback(options: LoopbackOptions, host: LoopbackHost = {}): Promise<Loopback> {
  const mayRestart = limitRestarts();
  let stopping = false;
  let end: (reason: string) => void;
  const ended = new Promise<string>((resolve) => (end = resolve));
  let child = start(options, host.execPath);
  const first = await child.listening;

  const watch = () =>
    void child.exited.then((reason) => {
      if (stopping || !mayRestart()) return end(reason);
      host.onRestart?.(reason);
      // This port or none: the page knows no other.
      child = start({ ...options, port: first.port, orAnyPort: false }, host.execPath);
      child.listening.catch(() => undefined);
      watch();
    });
  watch();

  return {
    ...first,
    ended,
    processId: () => child.pid ?? 0,
    async stop() {
      stopping = true;
      child.disconnect();
      await ended;
    },
  };
}

interface Running {
  readonly pid: number | undefined;
  listening: Promise<{ port: number; address: string }>;
  exited: Promise<string>;
  disconnect(): void;
}

function start(options: LoopbackOptions, execPath: string = process.execPath): Running {
  const entry = join(options.appRoot, 'src-main', 'processes', 'loopback-process.ts');
  const child = fork(entry, [], {
    serialization: 'json',
    execPath,
    execArgv: [],
    env: sourceEnvironment(options.appRoot),
    // A group of its own, so that Ctrl+C reaches the parent alone and the service is let go of in order.
    detached: process.platform !== 'win32',
  });
  // A child that died before it could be told is known by its exit.
  child.send(options, () => undefined);
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    child.once('error', (error) => resolve(error.message));
  });
  const listening = new Promise<{ port: number; address: string }>((resolve, reject) => {
    child.once('message', (message) => {
      const { listening: port, address } = message as { listening: number; address: string };
      resolve({ port, address });
    });
    void exited.then((reason) => reject(new Error(`The local server of Parallax did not start (${reason}).`)));
  });
  return {
    pid: child.pid,
    listening,
    exited,
    disconnect: () => void (child.connected ? child.disconnect() : child.kill()),
  };
}
