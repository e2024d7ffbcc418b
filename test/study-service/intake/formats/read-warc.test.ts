import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { listWarc } from '../../../../src-main/study-service/intake/formats/read-warc.ts';
import { previewPage } from '../../../../src-main/study-service/intake/preview-page.ts';
import { makeAnswer, makeWarc } from './make-archives.ts';
import { failureOf, page, REPORT } from './read-bytes.ts';

const HTML = page('Bridge shut');
const TYPE = 'Content-Type: text/html; charset=utf-8';

function chunked(body: Buffer): Buffer {
  const chunks = [body.subarray(0, 7), body.subarray(7, 500), body.subarray(500)].filter((chunk) => chunk.length > 0);
  return Buffer.concat([
    ...chunks.flatMap((chunk) => [Buffer.from(`${chunk.length.toString(16)};x=y\r\n`), chunk, Buffer.from('\r\n')]),
    Buffer.from('0\r\n\r\n'),
  ]);
}

function response(uri: string, headers: readonly string[], body: string | Uint8Array, status?: string) {
  return { type: 'response', uri, content: makeAnswer(headers, body, status) };
}

async function bodiesOf(warc: Uint8Array): Promise<(string | null)[]> {
  const pages = await listWarc(warc, 'x.warc', 2000);
  const read = await Promise.all(pages.map((entry) => entry.read()));
  return read.map((found) => (found ? Buffer.from(found.bytes).toString('utf8') : null));
}

describe('an archive of the web', () => {
  it.each([
    ['as it is', [TYPE], Buffer.from(HTML)],
    ['in chunks', [TYPE, 'Transfer-Encoding: chunked'], chunked(Buffer.from(HTML))],
    ['packed by gzip', [TYPE, 'Content-Encoding: gzip'], gzipSync(HTML)],
    [
      'packed by gzip in chunks',
      [TYPE, 'Content-Encoding: gzip', 'transfer-encoding: chunked'],
      chunked(gzipSync(HTML)),
    ],
    ['packed by brotli', [TYPE, 'Content-Encoding: br'], brotliCompressSync(HTML)],
    ['packed by bare deflate', [TYPE, 'Content-Encoding: deflate'], deflateRawSync(HTML)],
    ['said to be packed and not', [TYPE, 'Content-Encoding: gzip'], Buffer.from(HTML)],
    ['said to be in chunks and not', [TYPE, 'Transfer-Encoding: chunked'], Buffer.from(HTML)],
  ])('gives the body of an answer %s', async (_what, headers, body) => {
    const warc = makeWarc([response('https://post.example/bridge', headers, body)]);
    expect(await bodiesOf(warc)).toEqual([HTML]);
  });

  it('gives pages only, of version 1.0 as of 1.1, packed record by record or not', async () => {
    const records = [
      { type: 'warcinfo', mediaType: 'application/warc-fields', content: 'software: x\r\n' },
      {
        type: 'request',
        uri: 'https://post.example/bridge',
        mediaType: 'application/http;msgtype=request',
        content: 'GET / HTTP/1.1\r\n\r\n',
      },
      response('https://post.example/bridge', [TYPE], HTML),
      response('https://post.example/logo.png', ['Content-Type: image/png'], 'png'),
      response('https://post.example/moved', [TYPE, 'Location: /x'], '<html>moved</html>', '301 Moved'),
      response('<https://post.example/bell/>', ['Content-Type: application/xhtml+xml'], page('Bell found')),
      { type: 'conversion', uri: 'https://post.example/text', mediaType: 'text/plain', content: REPORT.join('\n') },
    ];
    for (const options of [{ version: '1.0' }, { packed: true }]) {
      const pages = await listWarc(makeWarc(records, options), 'x.warc', 2000);
      expect(pages.map(({ name, url }) => [name, url])).toEqual([
        ['post.example/bridge', 'https://post.example/bridge'],
        ['post.example/bell', 'https://post.example/bell/'],
        ['post.example/text', 'https://post.example/text'],
      ]);
    }
  });

  it('never takes the crawl’s day or the server’s for the day of publication, and names each page’s address', async () => {
    const headers = [TYPE, 'Date: Sat, 05 May 2035 05:05:05 GMT', 'Last-Modified: Sat, 05 May 2035 05:05:05 GMT'];
    const bytes = makeWarc(
      [
        response('https://post.example/bridge', headers, HTML),
        response(
          'https://post.example/bell',
          headers,
          page('Bell found', '<meta property="article:published_time" content="2031-03-12">'),
        ),
      ],
      { packed: true },
    ).toString('base64');
    const preview = await previewPage({ bytes, fileName: 'crawl.warc.gz' });
    expect(preview.source.kind).toBe('warc');
    expect(preview.articles).toMatchObject([
      { title: 'Bridge shut', publishedOn: null, url: 'https://post.example/bridge' },
      { title: 'Bell found', publishedOn: { date: '2031-03-12' }, url: 'https://post.example/bell' },
    ]);
  });

  it('takes the encoding the server named', async () => {
    const letters = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    const html = page('Мост закрыт');
    const body = Buffer.from([...html].map((letter) => letters.indexOf(letter)));
    const bytes = makeWarc([
      response('https://post.example/most', ['Content-Type: text/html; charset=windows-1251'], body),
    ]);
    const preview = await previewPage({ bytes: bytes.toString('base64'), fileName: 'x.warc' });
    expect(preview.articles[0]?.title).toBe('Мост закрыт');
  });
});

describe('an archive of the web that can’t be read', () => {
  it('is refused where a record should begin and none does, and where it holds no page', async () => {
    const broken = Buffer.concat([makeWarc([response('https://a.example/', [TYPE], HTML)]), Buffer.from('rubbish')]);
    expect(await failureOf(listWarc(broken, 'x.warc', 2000))).toMatchObject({ code: 'file-damaged', file: 'x.warc' });
    const none = makeWarc([{ type: 'warcinfo', mediaType: 'application/warc-fields', content: 'x' }]);
    expect(await failureOf(previewPage({ bytes: none.toString('base64'), fileName: 'x.warc' }))).toMatchObject({
      code: 'no-article',
    });
  });

  it('refuses a page that breaks off, one that unfolds without end, and more pages than it may hold', async () => {
    const whole = makeWarc([response('https://a.example/', [TYPE], HTML)]);
    const [cut] = await listWarc(whole.subarray(0, whole.length - 200), 'x.warc', 2000);
    expect(await failureOf(cut?.read() ?? Promise.resolve())).toMatchObject({
      code: 'file-damaged',
      file: 'x.warc/a.example',
    });
    const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024, 32));
    const [packed] = await listWarc(
      makeWarc([response('https://a.example/', [TYPE, 'Content-Encoding: gzip'], bomb)]),
      'x.warc',
      2000,
    );
    expect(await failureOf(packed?.read() ?? Promise.resolve())).toMatchObject({ code: 'file-over-limit' });
    const many = makeWarc([1, 2, 3].map((n) => response(`https://a.example/${n}`, [TYPE], HTML)));
    expect(await failureOf(listWarc(many, 'x.warc', 2))).toMatchObject({ code: 'file-over-limit', limit: 2 });
  });

  it('of more than 200 MB unpacked is refused before it is all unpacked', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('WARC/1.0\r\n'), Buffer.alloc(210 * 1024 * 1024)]));
    expect(await failureOf(listWarc(bomb, 'x.warc.gz', 2000))).toMatchObject({
      code: 'file-over-limit',
      file: 'x.warc.gz',
    });
  });
});
