import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough, Readable } from 'node:stream';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort as WorkerPort } from 'node:worker_threads';
import { WebSocket as WsSocket } from 'ws';
import type { Reply } from '../../src-main/contract/failures.ts';
import type { Role } from '../../src-main/contract/plain/vocabulary.ts';
import { serviceArguments } from '../../src-main/processes/service-options.ts';
import { runCommandLine } from '../../src-main/transports/command-line.ts';
import type { Connection } from '../../src-main/transports/connection.ts';
import { forkService } from '../../src-main/transports/fork-service.ts';
import { connectPort, servePort } from '../../src-main/transports/message-port.ts';
import type { Answerer } from '../../src-main/transports/message-port.ts';
import type { Port } from '../../src-main/transports/port.ts';
import { serveSocket } from '../../src-main/transports/socket.ts';
import { superviseService } from '../../src-main/transports/supervise-service.ts';
import { superviseLoopback } from '../../src-main/processes/supervise-loopback.ts';
import { launchClass, serveClass } from './class-transport.ts';
import { socketConnection } from '../../src-renderer/study-client/socket-connection.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const OWNER = 'a'.repeat(32);
const PUPIL = 'b'.repeat(32);

/** The caller's side of a transport under test; the command line has no events, so only calls are asked of it. */
export interface Opened {
  call: Connection['call'];
  close(): Promise<void>;
}

export interface Launched extends Opened {
  /** The process that holds the database right now. */
  servicePid(): Promise<number>;
}

/** One transport, as the contract suite needs it: around an answerer of the test's own, and as real processes. */
export interface TransportHarness {
  readonly name: string;
  serve(answerer: Answerer, role: Role): Promise<Opened>;
  launch(dataDir: string): Promise<Launched>;
}

function workerPort(port: WorkerPort): Port {
  return {
    send: (value) => port.postMessage(value),
    onMessage: (listener) => void port.on('message', listener),
    onClose: (listener) => void port.once('close', listener),
  };
}

function channel(answerer: Answerer, role: Role): { connection: Connection; close(): void } {
  const { port1, port2 } = new MessageChannel();
  servePort(workerPort(port1), answerer, role);
  return { connection: connectPort(workerPort(port2)), close: () => port2.close() };
}

function launchOptions(dataDir: string) {
  return { dataDir, appRoot: ROOT, pageDir: emptyPage(), version: 'test', bundledCase: false, opensClasses: true };
}

async function statusPid(call: Connection['call']): Promise<number> {
  const reply = await call('study.status', {});
  if (!reply.ok) throw new Error(reply.failure.message);
  return (reply.value as { processId: number }).processId;
}

const messagePort: TransportHarness = {
  name: 'message port',
  serve(answerer, role) {
    const { connection, close } = channel(answerer, role);
    return Promise.resolve({ call: connection.call, close: () => Promise.resolve(close()) });
  },
  launch(dataDir) {
    const service = superviseService(() =>
      forkService({
        entry: join(ROOT, 'src-main/processes/node-process.ts'),
        args: serviceArguments(launchOptions(dataDir)),
      }),
    );
    return Promise.resolve({
      call: service.call,
      servicePid: () => statusPid(service.call),
      close: () => service.stop(),
    });
  },
};

function browserSocket(port: number, token: string): { connection: Connection; close(): void } {
  const sockets: WsSocket[] = [];
  let closing = false;
  const host = `127.0.0.1:${port}`;
  const connection = socketConnection({ host, protocol: 'http:' }, (address) => {
    // What a browser sends with the page's own WebSocket: the page's origin and the cookie it was given.
    const socket = new WsSocket(closing ? 'ws://127.0.0.1:9' : address, {
      headers: { Origin: `http://${host}`, Cookie: `parallax-${port}=${token}` },
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

/** One for all tests of this file, and gone with them. */
let pageDir: string | undefined;
function emptyPage(): string {
  if (pageDir !== undefined) return pageDir;
  const made = mkdtempSync(join(tmpdir(), 'parallax-page-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  writeFileSync(join(made, 'index.html'), '<!doctype html><title>Parallax</title>');
  return (pageDir = made);
}

const socket: TransportHarness = {
  name: 'socket',
  async serve(answerer, role) {
    const server = await serveSocket({ answerer, pageDir: emptyPage(), port: 0, ownerToken: OWNER, pupilToken: PUPIL });
    const browser = browserSocket(server.port, role === 'owner' ? OWNER : PUPIL);
    return {
      call: (method, input) => browser.connection.call(method, input),
      async close() {
        browser.close();
        await server.close();
      },
    };
  },
  async launch(dataDir) {
    const loopback = await superviseLoopback({
      ...launchOptions(dataDir),
      port: 0,
      ownerToken: OWNER,
    });
    const browser = browserSocket(loopback.port, OWNER);
    return {
      call: (method, input) => browser.connection.call(method, input),
      servicePid: () => statusPid((method, input) => browser.connection.call(method, input)),
      async close() {
        browser.close();
        await loopback.stop();
      },
    };
  },
};

/** What a run of the command printed, read back as a script outside would. */
function readPrinted(exitCode: number, stdout: string, stderr: string): Reply {
  if (exitCode === 0) return { ok: true, value: JSON.parse(stdout) };
  return { ok: false, failure: JSON.parse(stderr) };
}

async function gather(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

const commandLine: TransportHarness = {
  name: 'command line',
  serve(answerer, role) {
    const { connection, close } = channel(answerer, role);
    return Promise.resolve({
      async call(method, input) {
        const [stdout, stderr] = [new PassThrough(), new PassThrough()];
        const command = { method, input: '-', lines: false, dataDir: undefined };
        const exitCode = await runCommandLine(command, connection, {
          stdin: Readable.from([JSON.stringify(input)]),
          stdout,
          stderr,
        });
        stdout.end();
        stderr.end();
        return readPrinted(exitCode, await gather(stdout), await gather(stderr));
      },
      close: () => Promise.resolve(close()),
    });
  },
  launch(dataDir) {
    // One process a method, kept open with --lines, so that the second call meets the restarted service of the first.
    const running = new Map<string, LinesProcess>();
    const process = (method: string) => {
      const known = running.get(method) ?? startLines(method, dataDir);
      running.set(method, known);
      return known;
    };
    return Promise.resolve({
      call: (method, input) => process(method).call(input),
      servicePid: () => Promise.resolve(process('intake.add').servicePid()),
      async close() {
        await Promise.all([...running.values()].map((one) => one.close()));
      },
    });
  },
};

interface LinesProcess {
  call(input: unknown): Promise<Reply>;
  servicePid(): number;
  close(): Promise<void>;
}

function startLines(method: string, dataDir: string): LinesProcess {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'src-main/processes/command-line.ts'), method, '--lines', '--data', dataDir],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const replies = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async call(input) {
      child.stdin.write(`${JSON.stringify(input)}\n`);
      const { value } = await replies.next();
      const answer = JSON.parse(String(value));
      return typeof answer.code === 'string' ? { ok: false, failure: answer } : { ok: true, value: answer };
    },
    servicePid: () => Number(execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' }).trim()),
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.stdin.end();
      }),
  };
}

const classSocket: TransportHarness = {
  name: 'class socket',
  serve: (answerer, role) => serveClass(answerer, role, emptyPage()),
  launch: (dataDir) => launchClass(dataDir, emptyPage()),
};

export const TRANSPORTS: readonly TransportHarness[] = [messagePort, socket, classSocket, commandLine];
