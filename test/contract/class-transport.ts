import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { WebSocket as WsSocket } from 'ws';
import type { ClassAnswerer } from '../../src-main/contract/class-door.ts';
import type { Role } from '../../src-main/contract/plain/vocabulary.ts';
import { openClassDoor } from '../../src-main/transports/class-socket.ts';
import { CLASS_LIMITS } from '../../src-main/transports/class/class-limits.ts';
import type { Connection } from '../../src-main/transports/connection.ts';
import type { Answerer } from '../../src-main/transports/message-port.ts';
import { socketConnection } from '../../src-renderer/study-client/socket-connection.ts';

const TOKEN = 'd'.repeat(32);

/**
 * The door with an answerer behind it that is no class: whoever has the one seat is what the test says, a visitor is a visitor. What a
 * seat may do is the class's to decide; here it is only carried.
 */
export function roleAnswerer(answerer: Answerer, roleOfSeat: Role): ClassAnswerer {
  return {
    seatOf: (token) => (token === TOKEN ? 'seat-1' : null),
    answer: (method, input, { seatId }) => answerer.dispatch(method, input, seatId === null ? 'visitor' : roleOfSeat),
    subscribe: (_seatId, listener) => answerer.subscribe(listener),
    arrived: () => undefined,
    left: () => undefined,
  };
}

/** A student's page, which comes back by itself. */
export function connectPage(port: number, role: Role): { connection: Connection; close(): void } {
  const sockets: WsSocket[] = [];
  let closing = false;
  const host = `127.0.0.1:${port}`;
  const connection = socketConnection({ host, protocol: 'http:' }, (address) => {
    const protocols = role === 'visitor' ? ['parallax'] : ['parallax', `seat.${TOKEN}`];
    const socket = new WsSocket(closing ? 'ws://127.0.0.1:9' : address, protocols, {
      headers: { Origin: `http://${host}` },
    });
    socket.on('error', () => undefined);
    sockets.push(socket);
    return socket as unknown as WebSocket;
  });
  return {
    connection,
    close() {
      closing = true;
      for (const socket of sockets) socket.removeAllListeners('close').terminate();
    },
  };
}

export async function serveClass(answerer: Answerer, role: Role, pageDir: string) {
  const options = { host: '127.0.0.1', port: 0, certificate: null, title: 'Contract' };
  // The suite asks more in a second than anybody at a door.
  const limits = { ...CLASS_LIMITS, rateOfVisitor: CLASS_LIMITS.rateOfSeat };
  const door = await openClassDoor(pageDir, limits)({ ...options, answerer: roleAnswerer(answerer, role) });
  const page = connectPage(door.port, role);
  return {
    call: (method: string, input: unknown) => page.connection.call(method, input),
    async close() {
      page.close();
      await door.close();
    },
  };
}

/** The same in a process of its own (serve-class-process.ts), started again on its port when it dies. */
export async function launchClass(dataDir: string, pageDir: string) {
  let stopping = false;
  let child: ChildProcess;
  const start = (port: number): Promise<number> => {
    child = fork(join(import.meta.dirname, 'serve-class-process.ts'), [dataDir, pageDir, String(port)]);
    return new Promise((resolve, reject) => {
      child.once('message', (bound) => resolve(Number(bound)));
      child.once('exit', (code, signal) => {
        reject(new Error(`ended with ${code ?? signal}`));
        if (!stopping && signal === 'SIGKILL') void start(boundPort);
      });
    });
  };
  let boundPort = 0;
  boundPort = await start(0);
  const page = connectPage(boundPort, 'owner');
  return {
    call: (method: string, input: unknown) => page.connection.call(method, input),
    servicePid: () => Promise.resolve(child.pid ?? 0),
    close() {
      stopping = true;
      page.close();
      return new Promise<void>((resolve) => {
        child.once('exit', () => resolve());
        child.disconnect();
      });
    },
  };
}
