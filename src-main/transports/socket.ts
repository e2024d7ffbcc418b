import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { WebSocketServer } from 'ws';
import { listen } from './listen.ts';
import { mayConnect, openDoor, roleOf } from './loopback-door.ts';
import type { Door } from './loopback-door.ts';
import { servePort } from './message-port.ts';
import type { Answerer } from './message-port.ts';
import { readPageFiles } from './page-files.ts';
import type { PageFile } from './page-files.ts';
import { pageHeaders } from './page-headers.ts';
import { webSocketPort } from './web-socket-port.ts';

export interface SocketOptions {
  readonly answerer: Answerer;
  /** Folder of the built renderer. */
  readonly pageDir: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Whether another port will do where this one is taken or not ours to have. */
  readonly orAnyPort?: boolean | undefined;
  /** Secret in the address; 128 bits or more, hexadecimal. */
  readonly ownerToken: string;
  /** A second secret that opens the same page as a pupil without a seat, for tests. */
  readonly pupilToken?: string;
}

export interface SocketServer {
  readonly port: number;
  /** The address to open, token included. */
  readonly address: string;
  close(): Promise<void>;
}

/** A file of 50 MB in base64 with its envelope; anything larger is refused by the protocol itself. */
const MAX_FRAME_BYTES = 72 * 1024 * 1024;
const PING_EVERY_MS = 30_000;
const LOOPBACK = '127.0.0.1';

/** Serves the renderer and its WebSocket on 127.0.0.1, to its own page and nobody else's. */
export async function serveSocket(options: SocketOptions): Promise<SocketServer> {
  const files = readPageFiles(options.pageDir);
  const server = createServer();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES });
  const port = await listen(server, options.port, LOOPBACK).catch((error: NodeJS.ErrnoException) => {
    if (options.orAnyPort && (error.code === 'EADDRINUSE' || error.code === 'EACCES'))
      return listen(server, 0, LOOPBACK);
    throw error;
  });
  const door = openDoor(port, options.ownerToken, options.pupilToken);

  server.on('request', (request, response) => answerPage(door, files, request, response));
  server.on('upgrade', (request, socket, head) => {
    const role = mayConnect(door, request) ? roleOf(door, request) : undefined;
    if (role === undefined) {
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) =>
      servePort(webSocketPort(webSocket), options.answerer, role),
    );
  });
  const pinging = setInterval(() => sockets.clients.forEach((client) => client.ping()), PING_EVERY_MS);

  return {
    port,
    address: `http://127.0.0.1:${port}/?token=${options.ownerToken}`,
    close: () =>
      new Promise((resolve) => {
        clearInterval(pinging);
        for (const client of sockets.clients) client.terminate();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answerPage(
  door: Door,
  files: ReadonlyMap<string, PageFile>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.setHeader(name, value);
  const refuse = (status: number, sentence: string) =>
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(sentence);
  if (!door.hosts.has(request.headers.host ?? '')) return refuse(403, 'This address is not the one Parallax printed.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Parallax pages are only read.');
  const url = URL.parse(`http://127.0.0.1:${door.port}${request.url ?? '/'}`);
  if (!url) return refuse(400, 'This address can not be read.');
  const token = url.searchParams.get('token');
  if (token !== null) {
    if (!door.knows(token))
      return refuse(403, 'The key in this address is not valid any more. Open the address Parallax printed last.');
    // The cookie carries the key from here on, so that it stays out of history, bookmarks and screenshots.
    return response.writeHead(303, { 'Set-Cookie': door.cookieFor(token), Location: '/' }).end();
  }
  if (roleOf(door, request) === undefined) {
    return refuse(
      403,
      'Open the whole address that Parallax printed when it started; it holds a key that this one lacks.',
    );
  }
  const file = files.get(url.pathname === '/' ? '/index.html' : url.pathname);
  if (!file) return refuse(404, 'There is no such page in Parallax.');
  response.writeHead(200, { 'Content-Type': file.mediaType }).end(request.method === 'HEAD' ? undefined : file.bytes);
}

/** The page is kept in no cache: the next start may serve another one under the same address. */
const PAGE_HEADERS = { ...pageHeaders('self'), 'Cache-Control': 'no-store' };
