import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { serveSocket } from '../../src-main/transports/socket.ts';
import type { SocketServer } from '../../src-main/transports/socket.ts';

const TOKEN = '0123456789abcdef0123456789abcdef';
let server: SocketServer;
let pageDir: string;

beforeAll(async () => {
  pageDir = mkdtempSync(join(tmpdir(), 'parallax-page-'));
  writeFileSync(join(pageDir, 'index.html'), '<!doctype html><title>Parallax</title>');
  writeFileSync(join(pageDir, 'secret.key'), 'never served');
  const answerer = {
    dispatch: () => Promise.resolve({ ok: true as const, value: 'answered' }),
    subscribe: () => () => undefined,
  };
  server = await serveSocket({ answerer, pageDir, port: 0, ownerToken: TOKEN });
});
afterAll(async () => {
  await server.close();
  rmSync(pageDir, { recursive: true });
});

const cookie = () => `parallax-${server.port}=${TOKEN}`;

function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, headers, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject).end();
  });
}

/** "open", or the status the upgrade was refused with. */
function connect(headers: Record<string, string>): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/study`, { headers });
    socket.on('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.on('unexpected-response', (_, response) => resolve(String(response.statusCode)));
    socket.on('error', () => undefined);
  });
}

describe('the page', () => {
  test('the printed address sets a cookie and leads to an address without the token', async () => {
    const first = await get(new URL(server.address).pathname + new URL(server.address).search);
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Lax/);
    expect(await get('/', { Cookie: cookie() })).toMatchObject({
      status: 200,
      body: expect.stringContaining('Parallax'),
    });
  });

  test('without a token, or with one of another run, there is no page', async () => {
    expect((await get('/')).status).toBe(403);
    expect((await get(`/?token=${'f'.repeat(32)}`)).status).toBe(403);
    expect((await get('/', { Cookie: `parallax-${server.port}=${'f'.repeat(32)}` })).status).toBe(403);
  });

  test('a name that was rebound to this machine is refused by its Host, whatever it knows', async () => {
    expect((await get('/', { Host: `evil.example:${server.port}`, Cookie: cookie() })).status).toBe(403);
    expect((await get(`/?token=${TOKEN}`, { Host: 'evil.example' })).status).toBe(403);
  });

  test('only files of the built page are served, however the address is spelt', async () => {
    for (const path of [
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/secret.key',
      '//etc/passwd',
      '/%2e%2e/secret.key',
    ]) {
      expect((await get(path, { Cookie: cookie() })).status).toBe(404);
    }
  });

  test('an address that is no address is refused and the server goes on', async () => {
    expect((await get('//', { Cookie: cookie() })).status).toBe(404);
    expect((await get('@evil.example:80/', { Cookie: cookie() })).status).toBe(400);
    expect((await get('/', { Cookie: cookie() })).status).toBe(200);
  });

  test('nothing is written by a request to the page', async () => {
    expect((await get('/', { Cookie: cookie() }, 'POST')).status).toBe(405);
  });

  test('the page may load nothing from elsewhere and be framed by nobody', async () => {
    const { headers } = await get('/', { Cookie: cookie() });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toMatch(/https?:|\*|unsafe-eval/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });
});

describe('the socket', () => {
  const own = () => `http://127.0.0.1:${server.port}`;

  test("opens for the server's own page with its cookie", async () => {
    expect(await connect({ Origin: own(), Cookie: cookie() })).toBe('open');
  });

  test("refuses another site's page, even with the cookie", async () => {
    expect(await connect({ Origin: 'http://evil.example', Cookie: cookie() })).toBe('403');
    expect(await connect({ Origin: `http://127.0.0.1:${server.port + 1}`, Cookie: cookie() })).toBe('403');
    expect(await connect({ Cookie: cookie() })).toBe('403');
  });

  test('refuses a rebound name and a missing cookie', async () => {
    expect(await connect({ Origin: own(), Host: `evil.example:${server.port}`, Cookie: cookie() })).toBe('403');
    expect(await connect({ Origin: own() })).toBe('403');
  });
});
