import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { isIP } from 'node:net';
import type { ClassDoor, ClassDoorOptions, OpenClassDoor } from '../contract/class-door.ts';
import { hostName, makeDoorPlate } from './class/admit.ts';
import { announceClass, makeHostName } from './class/announce-class.ts';
import { CLASS_LIMITS } from './class/class-limits.ts';
import type { ClassLimits } from './class/class-limits.ts';
import { answerClassPage, readClassPages } from './class/class-pages.ts';
import type { ClassPages } from './class/class-pages.ts';
import { explainUnreachable, unreachable } from './class/explain-unreachable.ts';
import { limitSockets } from './class/limit-sockets.ts';
import { readOwnCertificate } from './class/own-certificate.ts';
import type { OwnCertificate } from './class/own-certificate.ts';
import { serveClassSockets } from './class/serve-class-sockets.ts';
import { listen } from './listen.ts';

/**
 * The way into a class for other devices: the built page and its WebSocket, at the one address that the teacher chose, from this
 * call until `close`. `pageDir` is the folder of the built page.
 */
export function openClassDoor(pageDir: string, limits: ClassLimits = CLASS_LIMITS): OpenClassDoor {
  return async (options) => {
    const { host } = options;
    if (isIP(host) === 0 || ANYWHERE.has(host))
      throw unreachable(host, `"${host}" is not the address of one network. Choose one from the list of networks.`);
    const certificate = options.certificate && readOwnCertificate(options.certificate, host, new Date());
    const pages = await readPages(pageDir, host);
    const server = makeServer(options, limits);
    const port = await listen(server, options.port, host).catch((error: unknown) => {
      throw explainUnreachable(error, host, options.port);
    });
    return serve(server, port, pages, options, certificate, limits);
  };
}

/** Bound to these, a class would be open on networks that nobody chose. */
const ANYWHERE = new Set(['0.0.0.0', '::', '0:0:0:0:0:0:0:0']);

function readPages(pageDir: string, host: string): Promise<ClassPages> {
  return readClassPages(pageDir).catch((error: Error) => {
    throw unreachable(
      host,
      `The page that students would get is not there (${error.message}). Install Parallax again, or from source run: npm run build`,
    );
  });
}

function makeServer({ certificate }: ClassDoorOptions, limits: ClassLimits): Server {
  const patience = {
    headersTimeout: limits.requestTime,
    requestTimeout: limits.requestTime,
    keepAliveTimeout: 5_000,
    connectionsCheckingInterval: Math.min(2_000, limits.requestTime),
    maxHeaderSize: 16 * 1024,
  };
  const server =
    certificate === null
      ? createServer(patience)
      : createSecureServer({
          ...patience,
          cert: certificate.certificate,
          key: certificate.key,
          handshakeTimeout: limits.requestTime,
        });
  server.setTimeout(limits.pageTime, (socket) => socket.destroy());
  limitSockets(server, limits);
  return server;
}

async function serve(
  server: Server,
  port: number,
  pages: ClassPages,
  { host, title, answerer }: ClassDoorOptions,
  certificate: OwnCertificate | null,
  limits: ClassLimits,
): Promise<ClassDoor> {
  const secure = certificate !== null;
  const localName = makeHostName();
  const plate = makeDoorPlate(secure, port, [host, localName, ...(certificate?.names ?? [])]);
  server.on('request', (request, response) => answerClassPage(pages, plate, request, response));
  const sockets = serveClassSockets(server, plate, answerer, limits);
  const announcement = await announceClass({ host, hostName: localName, port, title, secure });
  const shown = certificate && !certificate.coversAddress ? (certificate.names[0] ?? host) : host;
  return {
    port,
    address: `${plate.protocol}//${hostName(shown)}:${port}/`,
    announcedAs: announcement?.name ?? null,
    dismiss: sockets.dismiss,
    async close() {
      const unbound = new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.all([announcement?.end(), sockets.closeAll()]);
      server.closeAllConnections();
      await unbound;
    },
  };
}
