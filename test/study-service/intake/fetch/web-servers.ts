import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { FETCH_RULES, type FetchRules } from '../../../../src-main/study-service/intake/fetch/request-page.ts';

const CERTIFICATES = join(import.meta.dirname, '../../../fixtures/certificates');
export const CERTIFICATE = readFileSync(join(CERTIFICATES, 'paper.example.crt'), 'utf8');

export interface Asked {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
}

/** A real server on this computer that writes down what it is asked. */
export interface WebServer {
  port: number;
  asked: Asked[];
  close(): Promise<void>;
}

export async function serveWeb(answer: RequestListener, { secure = false } = {}): Promise<WebServer> {
  const asked: Asked[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers });
    answer(request, response);
  };
  const server = secure
    ? createSecureServer({ cert: CERTIFICATE, key: readFileSync(join(CERTIFICATES, 'paper.example.key')) }, listener)
    : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/**
 * The rules of production, but for the one computer and the ports that the test's own servers are at; every invented name
 * leads there. All other loopback addresses stay refused.
 */
export function testRules(servers: readonly WebServer[], given: Partial<FetchRules> = {}): FetchRules {
  return {
    ...FETCH_RULES,
    ports: servers.map(({ port }) => port),
    alsoAllowed: ['127.0.0.1/32'],
    resolve: () => Promise.resolve(['127.0.0.1']),
    ...given,
  };
}
