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

/** One life of the service; `settled` once it is over and what follows is decided. */
interface Run {
  readonly process: ServiceProcess;
  readonly connection: Connection;
  readonly settled: Promise<void>;
}

/**
 * Keeps one service process alive behind one connection, so that a crash never takes a window along: calls under
 * way fail with `service-stopped`, a new process is started at once, listeners hear `study.restarted`, and the next
 * call works. `told` hears what each died of. A service that dies at every start is left dead, and every call says that it is not started again.
 */
export function superviseService(
  start: () => ServiceProcess,
  told: (death: string) => void = () => undefined,
): SupervisedService {
  const listeners = new Set<(event: StudyEvent) => void>();
  const mayRestart = limitRestarts();
  let stopping = false;
  let gone: (() => void) | undefined;
  let givenUp = false;
  let current: Run | undefined;

  const launch = () => {
    const process = start();
    const connection = connectPort(process.port);
    connection.subscribe((event) => tell(event));
    let settle: () => void = () => undefined;
    const settled = new Promise<void>((resolve) => (settle = resolve));
    current = { process, connection, settled };
    process.onExit((death) => {
      if (!stopping) told(death);
      current = undefined;
      givenUp = !stopping && !mayRestart();
      settle();
      if (stopping) return gone?.();
      if (givenUp) return;
      launch();
      tell({ event: 'study.restarted' });
    });
  };
  // Whether a dead service is started again is known once it has exited, a moment after its port closed.
  const ask = async (run: Run, method: string, input: unknown) => {
    const reply = await run.connection.call(method, input);
    if (reply.ok || reply.failure.code !== 'service-stopped') return reply;
    await run.settled;
    return serviceStopped(givenUp);
  };
  const tell = (event: StudyEvent) => {
    for (const listener of listeners) listener(event);
  };
  launch();

  return {
    call: (method, input) => (current ? ask(current, method, input) : Promise.resolve(serviceStopped(givenUp))),
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
