import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { sendStatements } from '../../../../../src-main/study-service/quiz/exchange/xapi/send-statements.ts';

let server: Server | null = null;

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

/** A real store on this computer; it answers as told and remembers what it was asked. */
async function openStore(
  reply: (response: ServerResponse, count: number) => void,
): Promise<{ address: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const listening = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push({ method: request.method, url: request.url, headers: request.headers, body: JSON.parse(body) });
      reply(response, asked.length);
    });
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(listening.address() as AddressInfo).port}/xapi/`, asked };
}

const accept = (response: ServerResponse) => response.end('[]');
const refuse = (status: number) => (response: ServerResponse) => response.writeHead(status).end();
const some = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `s${index}` }));
const store = (address: string) => ({ address, user: 'teacher', password: 'geheim ü' });
const failureOf = (sending: Promise<unknown>) =>
  sending.then(
    () => 'sent',
    (error: { failure?: unknown }) => error.failure,
  );

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

describe('sending statements', () => {
  test('posts them fifty at a time, with version and password', async () => {
    const { address, asked } = await openStore(accept);
    expect(await sendStatements(some(120), store(address))).toEqual({ sent: 120 });
    expect(asked.map(({ body }) => (body as object[]).length)).toEqual([50, 50, 20]);
    expect(asked[0]).toMatchObject({
      method: 'POST',
      url: '/xapi/statements',
      headers: {
        'content-type': 'application/json',
        'x-experience-api-version': '1.0.3',
        authorization: `Basic ${Buffer.from('teacher:geheim ü').toString('base64')}`,
      },
    });
  });

  test('takes an address that already names the statements, and sends no password where there is none', async () => {
    const { address, asked } = await openStore(accept);
    await sendStatements(some(1), { address: `${address}statements`, user: '', password: '' });
    expect(asked[0]?.url).toBe('/xapi/statements');
    expect(asked[0]?.headers.authorization).toBeUndefined();
  });

  test('asks nobody where there is nothing to send', async () => {
    const { address, asked } = await openStore(accept);
    expect(await sendStatements([], store(address))).toEqual({ sent: 0 });
    expect(asked).toEqual([]);
  });

  test.each([
    [302, 'refused', 'another address'],
    [400, 'refused', 'did not accept the results (400)'],
    [401, 'refused', 'user name and password'],
    [404, 'not-found', 'no learning record store'],
    [409, 'refused', 'already holds'],
    [429, 'too-many-requests', 'Wait'],
    [503, 'server-fault', 'fault of its own'],
  ])('says what %i means', async (status, reason, message) => {
    const { address } = await openStore(refuse(status));
    expect(await failureOf(sendStatements(some(1), store(address)))).toMatchObject({
      code: 'fetch-failed',
      reason,
      message: expect.stringContaining(message),
    });
  });

  test('says how many had arrived when a later batch fails', async () => {
    const { address } = await openStore((response, count) => (count === 1 ? accept : refuse(500))(response));
    expect(await failureOf(sendStatements(some(60), store(address)))).toMatchObject({
      message: expect.stringMatching(/50 of 60 results had arrived.*harmless/u),
    });
  });

  test('waits only so long, and says when nobody is there', async () => {
    const { address } = await openStore(() => undefined);
    expect(await failureOf(sendStatements(some(1), store(address), 200))).toMatchObject({ reason: 'timeout' });
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
    expect(await failureOf(sendStatements(some(1), store(address)))).toMatchObject({ reason: 'unreachable' });
  });

  test.each([
    ['http://8.8.8.8/xapi', 'https'],
    ['http://[2001:4860:4860::8888]/xapi', 'https'],
    ['http://no-such-name.invalid/xapi', 'https'],
    ['ftp://127.0.0.1/xapi', 'not the address'],
    ['https://user:word@lrs.example/xapi', 'fields of their own'],
  ])('refuses %s before anything is sent', async (address, message) => {
    expect(await failureOf(sendStatements(some(1), store(address)))).toMatchObject({
      code: 'address-refused',
      message: expect.stringContaining(message),
    });
  });

  test('never repeats a password that stood in the address', async () => {
    const failure = await failureOf(sendStatements(some(1), store('https://user:word@lrs.example/xapi')));
    expect(JSON.stringify(failure)).not.toContain('word@');
  });

  test('refuses a user name with a colon, which Basic authentication can not tell', async () => {
    const { address } = await openStore(accept);
    expect(await failureOf(sendStatements(some(1), { address, user: 'a:b', password: '' }))).toMatchObject({
      code: 'malformed-input',
      path: 'user',
    });
  });
});
