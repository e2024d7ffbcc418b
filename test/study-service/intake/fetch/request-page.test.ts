import type { RequestListener, ServerResponse } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createRequestPage,
  FETCH_RULES,
  type FetchedBytes,
  type FetchRules,
} from '../../../../src-main/study-service/intake/fetch/request-page.ts';
import { failureOf, page } from '../formats/read-bytes.ts';
import { CERTIFICATE, serveWeb, testRules, type WebServer } from './web-servers.ts';

const MEGABYTE = 1024 * 1024;
const HTML = page('Bridge shut');
const servers: WebServer[] = [];

afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function serve(answer: RequestListener, options?: { secure: boolean }): Promise<WebServer> {
  const server = await serveWeb(answer, options);
  servers.push(server);
  return server;
}

function fetchFrom(address: string, rules: Partial<FetchRules> = {}, signal = new AbortController().signal) {
  return createRequestPage('9.9', testRules(servers, rules))(address, signal);
}

function html(response: ServerResponse, body: string | Uint8Array = HTML, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'Content-Type': 'text/html', ...headers }).end(body);
}

function text(fetched: FetchedBytes): string {
  return Buffer.from(fetched.bytes).toString();
}

/** The address of a server by an invented name. */
function at(server: WebServer, path = '/bridge', host = 'paper.example'): string {
  return `http://${host}:${server.port}${path}`;
}

describe('a page', () => {
  it('comes byte for byte, with its address, a name and the encoding its server stated', async () => {
    const bytes = Buffer.from([0x3c, 0x70, 0x3e, 0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]);
    const server = await serve((_, response) =>
      html(response, bytes, { 'Content-Type': 'Text/HTML; charset="windows-1251"' }),
    );
    const fetched = await fetchFrom(at(server, '/2031/bridge.php?page=2#top'));
    expect(Buffer.from(fetched.bytes).equals(bytes)).toBe(true);
    expect(fetched).toMatchObject({
      url: at(server, '/2031/bridge.php?page=2'),
      fileName: 'bridge.html',
      charset: 'windows-1251',
    });
  });

  it('is asked for once, honestly, without cookie or referrer, also after a redirect that set one', async () => {
    const server = await serve((request, response) =>
      request.url === '/bridge'
        ? response.writeHead(302, { Location: '/there', 'Set-Cookie': 'who=ada; Path=/' }).end()
        : html(response),
    );
    expect(text(await fetchFrom(at(server)))).toBe(HTML);
    expect(server.asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /bridge', 'GET /there']);
    for (const { headers } of server.asked) {
      expect(headers['user-agent']).toBe('Parallax/9.9');
      expect(Object.keys(headers).toSorted()).toEqual([
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ]);
    }
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
  ] as const)('packed with %s is unpacked', async (coding, pack) => {
    const server = await serve((_, response) => html(response, pack(HTML), { 'Content-Encoding': coding }));
    expect(text(await fetchFrom(at(server)))).toBe(HTML);
  });

  it('comes over an encrypted connection from a site that proves its name', async () => {
    const server = await serve((_, response) => html(response), { secure: true });
    const address = at(server).replace('http:', 'https:');
    expect(text(await fetchFrom(address, { alsoTrusted: CERTIFICATE }))).toBe(HTML);
  });

  it('that asks the browser to go elsewhere is taken as it is, and elsewhere is not asked', async () => {
    const moved = `<meta http-equiv="refresh" content="0;url=/elsewhere">${HTML}`;
    const server = await serve((_, response) => html(response, moved, { Refresh: '0;url=/elsewhere' }));
    expect(text(await fetchFrom(at(server)))).toBe(moved);
    expect(server.asked).toHaveLength(1);
  });
});

describe('a name', () => {
  it('that leads to this computer is refused by the rules of production, and the server hears nothing', async () => {
    const server = await serve((_, response) => html(response));
    const rules = { ...FETCH_RULES, ports: [server.port], resolve: () => Promise.resolve(['127.0.0.1', '::1']) };
    const request = createRequestPage('9.9', rules);
    for (const host of ['paper.example', '127.0.0.1', 'localhost', '[::1]', '2130706433'])
      expect(await failureOf(request(at(server, '/', host), new AbortController().signal))).toMatchObject({
        code: 'address-refused',
      });
    expect(server.asked).toEqual([]);
  });

  it('that is public when first asked and private when asked again gains nothing', async () => {
    const server = await serve((_, response) => response.writeHead(302, { Location: '/again' }).end());
    const answers = [['127.0.0.1'], ['10.0.0.1']];
    let lookups = 0;
    const resolve = () => Promise.resolve(answers[lookups++] ?? []);
    expect(await failureOf(fetchFrom(at(server), { resolve }))).toMatchObject({ code: 'address-refused' });
    // One lookup a connection: what was checked is what was connected to
    expect(lookups).toBe(2);
    expect(server.asked).toHaveLength(1);
  });

  it('of several computers reaches the public one only', async () => {
    const server = await serve((_, response) => html(response));
    const resolve = () => Promise.resolve(['10.0.0.1', '127.0.0.2', '127.0.0.1', '::1']);
    expect(text(await fetchFrom(at(server), { resolve }))).toBe(HTML);
  });
});

describe('a redirect', () => {
  it.each([
    'http://127.0.0.2/',
    'http://localhost/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::ffff:127.0.0.1]/',
    'http://2130706433/',
    'http://ada:secret@paper.example/',
    'http://paper.example:22/',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ])('to %s is refused like an address', async (location) => {
    const server = await serve((_, response) => response.writeHead(301, { Location: location }).end());
    expect(await failureOf(fetchFrom(at(server)))).toMatchObject({ code: 'address-refused' });
    expect(server.asked).toHaveLength(1);
  });

  it('is followed five times and not six, and the last address is the page’s', async () => {
    const server = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) html(response);
      else response.writeHead(307, { Location: `/${left - 1}` }).end('x'.repeat(100));
    });
    expect(await fetchFrom(at(server, '/5'))).toMatchObject({ url: at(server, '/0') });
    expect(await failureOf(fetchFrom(at(server, '/6')))).toMatchObject({ reason: 'too-many-redirects' });
  });
});

describe('more than a page', () => {
  const tooLarge = { code: 'fetch-failed', reason: 'too-large' };
  const ELEVEN = Buffer.alloc(11 * MEGABYTE, 'word ');

  it('is stopped at 10 MB, whether its length is told or not', async () => {
    let sent = 0;
    const server = await serve((request, response) => {
      if (request.url === '/told') return html(response, ELEVEN, { 'Content-Length': String(ELEVEN.length) });
      response.writeHead(200, { 'Content-Type': 'text/html' });
      const pour = (): void => {
        while (!response.destroyed && response.write(ELEVEN.subarray(0, 65_536))) sent += 65_536;
      };
      response.on('drain', pour);
      pour();
    });
    expect(await failureOf(fetchFrom(at(server, '/told')))).toMatchObject(tooLarge);
    expect(await failureOf(fetchFrom(at(server, '/endless')))).toMatchObject(tooLarge);
    expect(sent).toBeLessThan(40 * MEGABYTE);
  });

  it('exactly 10 MB is a page', async () => {
    const server = await serve((_, response) => html(response, ELEVEN.subarray(0, 10 * MEGABYTE)));
    expect((await fetchFrom(at(server))).bytes.length).toBe(10 * MEGABYTE);
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ] as const)('packed small with %s is stopped while it unfolds', async (coding, pack) => {
    const bomb = pack(Buffer.alloc(100 * MEGABYTE));
    expect(bomb.length).toBeLessThan(MEGABYTE);
    const server = await serve((_, response) => html(response, bomb, { 'Content-Encoding': coding }));
    const before = process.memoryUsage().arrayBuffers;
    expect(await failureOf(fetchFrom(at(server)))).toMatchObject(tooLarge);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * MEGABYTE);
  });
});

describe('time', () => {
  it('ends a page that drips', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      const drip = setInterval(() => response.write('<p>'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const started = Date.now();
    expect(await failureOf(fetchFrom(at(server), { timeMs: 400 }))).toMatchObject({ reason: 'timeout' });
    expect(Date.now() - started).toBeLessThan(5000);
  });

  it('is for the whole way: slow redirects and a name that is never found count too', async () => {
    const server = await serve(
      (_, response) => void setTimeout(() => response.writeHead(302, { Location: '/' }).end(), 150),
    );
    expect(await failureOf(fetchFrom(at(server), { timeMs: 400 }))).toMatchObject({ reason: 'timeout' });
    const resolve = () => new Promise<string[]>(() => undefined);
    expect(await failureOf(fetchFrom(at(server), { timeMs: 100, resolve }))).toMatchObject({ reason: 'timeout' });
  });

  it('is cut short by a person who stops', async () => {
    const stop = new AbortController();
    const server = await serve(() => stop.abort());
    expect(await failureOf(fetchFrom(at(server), {}, stop.signal))).toMatchObject({ reason: 'cancelled' });
  });
});

describe('what stands in the way is told with what to do', () => {
  it.each([
    [401, 'refused', /logged in or paid.*Open the page in your browser/u],
    [403, 'refused', /refuses programs.*Open the page in your browser, save it, and drop the file here/u],
    [404, 'not-found', /no page at this address.*copied whole/u],
    [410, 'not-found', /no page at this address/u],
    [418, 'refused', /refuses programs/u],
    [429, 'too-many-requests', /asked too often.*Wait some minutes/u],
    [500, 'server-fault', /fault of its own.*Try again in a while/u],
    [503, 'server-fault', /fault of its own/u],
  ])('answer %i', async (status, reason, sentence) => {
    const server = await serve((_, response) => response.writeHead(status, { 'Content-Type': 'text/html' }).end(HTML));
    const failure = await failureOf(fetchFrom(at(server)));
    expect(failure).toMatchObject({ code: 'fetch-failed', reason, address: at(server) });
    expect(failure.message).toMatch(sentence);
  });

  it.each([
    'image/png',
    'video/mp4',
    'application/zip',
    'application/javascript',
    'text/css',
    'application/x-msdownload',
  ])('a file of the kind %s', async (kind) => {
    const server = await serve((_, response) => html(response, HTML, { 'Content-Type': kind }));
    expect(await failureOf(fetchFrom(at(server)))).toMatchObject({ reason: 'not-a-page' });
  });

  it.each([
    ['ENOTFOUND', 'unknown-host', /No site called paper.example.*offline/u],
    ['EAI_AGAIN', 'offline', /seems to be offline.*works without the internet/u],
    ['ENETUNREACH', 'offline', /seems to be offline/u],
  ])('%s', async (code, reason, sentence) => {
    const resolve = () => Promise.reject(Object.assign(new Error(code), { code }));
    const server = await serve((_, response) => html(response));
    const failure = await failureOf(fetchFrom(at(server), { resolve }));
    expect(failure).toMatchObject({ reason });
    expect(failure.message).toMatch(sentence);
  });

  it('a site that can’t prove its name, or proves another', async () => {
    const server = await serve((_, response) => html(response), { secure: true });
    const secure = (host: string) => at(server, '/', host).replace('http:', 'https:');
    expect(await failureOf(fetchFrom(secure('paper.example')))).toMatchObject({ reason: 'certificate' });
    const other = await failureOf(fetchFrom(secure('other.example'), { alsoTrusted: CERTIFICATE }));
    expect(other).toMatchObject({ reason: 'certificate' });
    expect(other.message).toMatch(/could not prove that it is other\.example/u);
    expect(server.asked).toEqual([]);
  });

  it('a computer where nobody answers, or not like a web site', async () => {
    const gone = await serve((_, response) => html(response));
    await gone.close();
    expect(await failureOf(fetchFrom(at(gone)))).toMatchObject({ reason: 'unreachable' });
    const rude = await serve((request) => void request.socket.end('hello\r\n\r\n'));
    expect(await failureOf(fetchFrom(at(rude)))).toMatchObject({ reason: 'unreachable' });
  });

  it('a page that is shorter than its server said, or breaks off while packed', async () => {
    const short = await serve((request, response) => {
      if (request.url === '/packed')
        return html(response, gzipSync(HTML).subarray(0, 200), { 'Content-Encoding': 'gzip' });
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': '100000' });
      response.write(HTML, () => response.destroy());
    });
    expect(await failureOf(fetchFrom(at(short)))).toMatchObject({ reason: 'broken-off' });
    expect(await failureOf(fetchFrom(at(short, '/packed')))).toMatchObject({ reason: 'broken-off' });
  });

  it('a packing that was not asked for', async () => {
    const server = await serve((_, response) => html(response, HTML, { 'Content-Encoding': 'zstd' }));
    expect(await failureOf(fetchFrom(at(server)))).toMatchObject({ reason: 'not-a-page' });
  });
});
