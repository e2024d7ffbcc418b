import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Port } from './port.ts';
import type { ServiceProcess } from './supervise-service.ts';

export interface ForkOptions {
  /** Path of the entry file, TypeScript or JavaScript. */
  readonly entry: string;
  readonly args: readonly string[];
  /** The Node 24 executable; without it, the one that runs this process. */
  readonly execPath?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** The parent's or the child's end of a forked child's IPC channel, as a port. JSON serialisation: JSON values only. */
export function processPort(channel: ChildProcess | NodeJS.Process): Port {
  return {
    send(value) {
      // A send to a child that has just died is no error of ours: onClose answers whoever waits.
      if (channel.connected) channel.send?.(value as object, undefined, undefined, () => undefined);
    },
    onMessage: (listener) => void channel.on('message', listener),
    onClose: (listener) => void channel.once('disconnect', listener),
  };
}

/**
 * Lets garbage be collected sooner than V8 would on a machine with much memory: without, a service that holds 100,000
 * articles open grows to twice what it needs within a few hundred searches. V8 heeds these only from the start.
 */
export const HEAP_FLAGS: readonly string[] = ['--max-semi-space-size=4', '--heap-growing-percent=20'];

/** Starts a service entry as a plain Node child that talks JSON over IPC. */
export function forkService({ entry, args, execPath, env }: ForkOptions): ServiceProcess {
  const child = fork(entry, [...args], {
    serialization: 'json',
    execArgv: [...HEAP_FLAGS],
    ...(execPath === undefined ? {} : { execPath }),
    ...(env === undefined ? {} : { env }),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    port: processPort(child),
    onExit(listener) {
      let told = false;
      const tell = (description: string) => {
        if (told) return;
        told = true;
        listener(description);
      };
      child.once('exit', (code, signal) => tell(signal ?? `exit code ${code}`));
      child.once('error', (error) => tell(error.message));
    },
    stop: () => void (child.connected ? child.disconnect() : child.kill()),
  };
}
