import { describe, expect, it } from 'vitest';
import type { NewCapture } from '../../../../src-main/study-service/corpus/captures/prepare-capture.ts';
import { createFetching } from '../../../../src-main/study-service/intake/fetch/fetch-page.ts';
import { createRequestPage, type FetchedBytes } from '../../../../src-main/study-service/intake/fetch/request-page.ts';
import { importArticle } from '../../../../src-main/study-service/intake/import-article.ts';
import { makeZip } from '../formats/make-archives.ts';
import { failureOf, page, REPORT } from '../formats/read-bytes.ts';
import { serveWeb, testRules } from './web-servers.ts';

const ADDRESS = 'https://paper.example/bridge';
const HTML: FetchedBytes = {
  bytes: Buffer.from(page('Bridge shut')),
  fileName: 'bridge.html',
  url: ADDRESS,
  charset: 'utf-8',
};

function answering(fetched: FetchedBytes, isOn = true) {
  const asked: string[] = [];
  const requestPage = (address: string) => {
    asked.push(address);
    return Promise.resolve(fetched);
  };
  return { asked, ...createFetching({ isOn: () => isOn, requestPage }) };
}

describe('fetching', () => {
  it('asks nobody while it is turned off, and says where to turn it on', async () => {
    const { fetchPage, asked } = answering(HTML, false);
    const failure = await failureOf(fetchPage({ address: ADDRESS }));
    expect(failure).toMatchObject({ code: 'fetching-off' });
    expect(failure.message).toContain('Settings');
    expect(asked).toEqual([]);
  });

  it('gives the preview of the page and the page itself', async () => {
    const preview = await answering(HTML).fetchPage({ address: ADDRESS });
    expect(preview).toMatchObject({
      articles: [{ title: 'Bridge shut' }],
      source: { kind: 'html', fileName: 'bridge.html', url: ADDRESS, path: null },
      page: { fileName: 'bridge.html', url: ADDRESS, charset: 'utf-8' },
    });
    expect(Buffer.from(preview.page.bytes, 'base64').toString()).toBe(page('Bridge shut'));
    expect(preview.warnings.map(({ code }) => code)).not.toContain('moved');
  });

  it('says where a page has moved to, but not that it is at www. or encrypted now', async () => {
    const found = (url: string) => answering({ ...HTML, url }).fetchPage({ address: 'http://paper.example/bridge/' });
    expect((await found('https://www.paper.example/bridge')).warnings).not.toContainEqual(
      expect.objectContaining({ code: 'moved' }),
    );
    expect((await found('https://paper.example/')).warnings).toContainEqual({
      code: 'moved',
      message: expect.stringContaining('https://paper.example/') as string,
    });
  });

  it('takes one page at a time; stopping frees the way for another', async () => {
    let stopped: AbortSignal | undefined;
    const { fetchPage, cancel } = createFetching({
      isOn: () => true,
      requestPage: (_, signal) =>
        stopped
          ? Promise.resolve(HTML)
          : new Promise((_resolve, reject) => {
              stopped = signal;
              signal.addEventListener('abort', () => reject(new Error('stopped')));
            }),
    });
    const first = fetchPage({ address: ADDRESS });
    expect(await failureOf(fetchPage({ address: ADDRESS }))).toMatchObject({ code: 'fetch-busy' });
    expect(cancel()).toEqual({ cancelled: true });
    await expect(first).rejects.toThrow('stopped');
    expect(stopped?.aborted).toBe(true);
    expect((await fetchPage({ address: ADDRESS })).articles).toHaveLength(1);
    expect(cancel()).toEqual({ cancelled: false });
  });

  it('that was stopped while its page was being read is still stopped', async () => {
    const { fetchPage, cancel } = answering(HTML);
    const first = fetchPage({ address: ADDRESS });
    await Promise.resolve();
    cancel();
    expect(await failureOf(first)).toMatchObject({ reason: 'cancelled' });
  });

  it('refuses an archive whatever its server calls it', async () => {
    const bytes = makeZip([{ name: 'a.txt', content: REPORT.join('\n') }]);
    const { fetchPage } = answering({ ...HTML, bytes, fileName: 'bridge.html' });
    expect(await failureOf(fetchPage({ address: ADDRESS }))).toMatchObject({ reason: 'not-a-page' });
  });
});

describe('a fetched page that is added', () => {
  it('keeps its bytes, its last address and the letters its server’s encoding makes of them', async () => {
    const words = 'Инженеры закрыли мост в понедельник после того, как водолазы нашли трещину, сообщил порт.';
    const russian = `<html><head><title>Мост закрыт</title></head><body><article><h1>Мост закрыт</h1>${`<p>${words}</p>`.repeat(3)}</article></body></html>`;
    const bytes = Buffer.from(Array.from(russian, (letter) => inKoi8(letter)));
    const server = await serveWeb((request, response) =>
      request.url === '/old'
        ? response.writeHead(301, { Location: '/new' }).end()
        : response.writeHead(200, { 'Content-Type': 'text/html; charset=koi8-r' }).end(bytes),
    );
    const requestPage = createRequestPage('9.9', testRules([server]));
    const fetching = createFetching({ isOn: () => true, requestPage });
    const preview = await fetching.fetchPage({ address: `http://paper.example:${server.port}/old` });
    await server.close();
    expect(preview).toMatchObject({ articles: [{ title: 'Мост закрыт' }], source: { encoding: 'koi8-r' } });

    const captures: NewCapture[] = [];
    const saveCapture = (capture: NewCapture) => {
      captures.push(capture);
      return { articleIds: ['1'], already: [], versions: [] };
    };
    await importArticle({ articleStore: { saveCapture } }, preview.page);
    await importArticle({ articleStore: { saveCapture } }, preview);
    for (const capture of captures) {
      expect(capture).toMatchObject({
        url: `http://paper.example:${server.port}/new`,
        encoding: 'koi8-r',
        mediaType: 'text/html',
        fileName: 'new.html',
      });
      expect(Buffer.from(capture.raw).equals(bytes)).toBe(true);
      expect(capture.articles[0]?.blocks.map(({ text }) => text)).toContain(words);
    }
    expect(captures).toHaveLength(2);
  });
});

/** A letter's byte in KOI8-R, asked of the decoder, since Node encodes UTF-8 only. */
function inKoi8(letter: string): number {
  return KOI8.indexOf(letter);
}
const KOI8 = Array.from(new TextDecoder('koi8-r').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)));
