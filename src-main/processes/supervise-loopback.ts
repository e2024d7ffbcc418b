import { fork } from 'node:child_process';
import { join } from 'node:path';
import { limitRestarts } from '../transports/restart-limit.ts';
import { sourceEnvironment } from './folders.ts';
import type { LoopbackOptions } from './loopback-process.ts';

export interface Loopback {
  readonly port: number;
  /** The address to open, token included. */
  readonly address: string;
  /** Resolves when the process is gone for good, with the reason, whether asked to or by dying too often. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Runs the loopback process and starts it again with the same port and token when it dies, so that the page in the
 * browser finds it by connecting again. Fails if it can't be started the first time.
 */
export async function superviseLoopback(options: LoopbackOptions): Promise<Loopback> {
  const mayRestart = limitRestarts();
  let stopping = false;
  let end: (reason: string) => void;
  const ended = new Promise<string>((resolve) => (end = resolve));
  let child = start(options);
  const first = await child.listening;

  const watch = () =>
    void child.exited.then((reason) => {
      if (stopping || !mayRestart()) return end(reason);
      child = start({ ...options, port: first.port });
      child.listening.catch(() => undefined);
      watch();
    });
  watch();

  return {
    ...first,
    ended,
    async stop() {
      stopping = true;
      child.disconnect();
      await ended;
    },
  };
}

interface Running {
  listening: Promise<{ port: number; address: string }>;
  exited: Promise<string>;
  disconnect(): void;
}

function start(options: LoopbackOptions): Running {
  const entry = join(options.appRoot, 'src-main', 'processes', 'loopback-process.ts');
  const child = fork(entry, [JSON.stringify(options)], {
    serialization: 'json',
    execArgv: [],
    env: sourceEnvironment(options.appRoot),
  });
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  const listening = new Promise<{ port: number; address: string }>((resolve, reject) => {
    child.once('message', (message) => {
      const { listening: port, address } = message as { listening: number; address: string };
      resolve({ port, address });
    });
    void exited.then((reason) => reject(new Error(`the local server did not start (${reason})`)));
  });
  return { listening, exited, disconnect: () => void (child.connected ? child.disconnect() : child.kill()) };
}
