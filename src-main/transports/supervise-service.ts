import type { StudyEvent } from '../contract/events.ts';
import { serviceStopped } from './connection.ts';
import type { Connection } from './connection.ts';
import { connectPort } from './message-port.ts';
import type { Port } from './port.ts';
import { limitRestarts } from './restart-limit.ts';

/** A running service process, however it was started. */
export interface ServiceProcess {
  readonly port: Port;
  onExit(listener: (description: string) => void): void;
  /** Asks it to end; it closes its database first. */
  stop(): void;
}

export interface SupervisedService extends Connection {
  /** Ends the service and keeps it ended. Resolves when the process is gone. */
  stop(): Promise<void>;
}

/**
 * Keeps one service process alive behind one connection, so that a crash never takes a window along: calls under
 * way fail with `service-stopped`, a new process is started at once, listeners hear `study.restarted`, and the next
 * call works. A service that dies at every start is left dead and every call says so.
 */
export function superviseService(start: () => ServiceProcess): SupervisedService {
  const listeners = new Set<(event: StudyEvent) => void>();
  const mayRestart = limitRestarts();
  let stopping = false;
  let gone: (() => void) | undefined;
  let current: { process: ServiceProcess; connection: Connection } | undefined;

  const launch = () => {
    const process = start();
    const connection = connectPort(process.port);
    connection.subscribe((event) => tell(event));
    current = { process, connection };
    process.onExit(() => {
      current = undefined;
      if (stopping) {
        gone?.();
        return;
      }
      if (!mayRestart()) return;
      launch();
      tell({ event: 'study.restarted' });
    });
  };
  const tell = (event: StudyEvent) => {
    for (const listener of listeners) listener(event);
  };
  launch();

  return {
    call: (method, input) => current?.connection.call(method, input) ?? Promise.resolve(serviceStopped()),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopping = true;
      if (!current) return Promise.resolve();
      const { process } = current;
      return new Promise((resolve) => {
        gone = resolve;
        process.stop();
      });
    },
  };
}
