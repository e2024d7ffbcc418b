import { describe, expect, it } from 'vitest';
import { failureOf, linesOf, page, readBytes, REPORT } from './read-bytes.ts';

function quotedPrintable(text: string): string {
  return Buffer.from(text, 'utf8')
    .toString('latin1')
    .replace(/[=\u0080-\u00ff]/gu, (letter) => `=${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(/((?:=[\dA-F]{2}|[^=]){60})/gu, '$1=\r\n');
}

const HEAD =
  'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://post.example/bridge\r\nSubject: =?utf-8?Q?Bridge_shut?=\r\nDate: Sat, 5 May 2035 05:05:05 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--x9"\r\n\r\n\r\n';

function mhtml(parts: readonly string[]): string {
  return `${HEAD}${parts.map((part) => `------MultipartBoundary--x9\r\n${part}\r\n`).join('')}------MultipartBoundary--x9--\r\n`;
}

const FRAME = `Content-Type: text/html\r\nContent-Location: https://ads.example/frame\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<html><body><p>Buy a boat now. Boats are cheap this week and the sea is right there, waiting for you.</p></body></html>`;

describe('a web archive (MHTML)', () => {
  it('gives the page itself with its address, and neither its frames nor the day it was saved', async () => {
    const html = page('Bridge shut – König says “no”');
    const bytes = mhtml([
      FRAME,
      `Content-Type: text/html\r\nContent-ID: <frame@x>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://post.example/bridge\r\n\r\n${quotedPrintable(html)}`,
      'Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=',
    ]);
    const preview = await readBytes(bytes, 'bridge.mhtml');
    expect(preview.source).toMatchObject({ kind: 'mhtml', url: 'https://post.example/bridge', encoding: 'utf-8' });
    expect(preview.articles).toHaveLength(1);
    expect(preview.articles[0]).toMatchObject({ title: 'Bridge shut – König says “no”', publishedOn: null });
    expect(linesOf(preview).slice(1)).toEqual(REPORT.map((text) => `paragraph: ${text}`));
    expect(JSON.stringify(preview)).not.toContain('Buy a boat');
  });

  it('is read in the encoding its part names', async () => {
    const html = page('Мост закрыт').replace('Engineers closed', 'Инженеры закрыли');
    const koi = encodeKoi8(html)
      .toString('base64')
      .replace(/(.{76})/gu, '$1\r\n');
    const bytes = mhtml([
      `Content-Type: text/html; charset="koi8-r"\r\nContent-Transfer-Encoding: base64\r\n\r\n${koi}`,
    ]);
    const preview = await readBytes(bytes, 'bridge.mht');
    expect(preview.source.encoding).toBe('koi8-r');
    expect(preview.articles[0]?.title).toBe('Мост закрыт');
  });

  it('without a page in it is refused, and a mail is a text', async () => {
    const bytes = mhtml(['Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=']);
    expect(await failureOf(readBytes(bytes, 'x.mhtml'))).toMatchObject({ code: 'file-damaged', file: 'x.mhtml' });
    const mail = `From: Ada\r\nSubject: Bridge\r\n\r\n${REPORT.join('\r\n\r\n')}`;
    expect((await readBytes(mail, 'mail.txt')).source.kind).toBe('text');
  });
});

function encodeKoi8(text: string): Buffer {
  const letters = new TextDecoder('koi8-r').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from([...text].map((letter) => Math.max(0, letters.indexOf(letter))));
}

describe('a page saved whole', () => {
  it('by SingleFile or a browser keeps its address, and its day of saving is no date of publication', async () => {
    const single = `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://post.example/bridge?x=1 \n saved date: Sat May 05 2035 05:05:05 GMT+0000\n--><meta charset=utf-8><title>Bridge shut</title><style>p>b{color:red}</style><article><h1>Bridge shut</h1>${REPORT.map((text) => `<p>${text}`).join('')}</article>`;
    const first = await readBytes(single, 'bridge.html');
    expect(first.source.url).toBe('https://post.example/bridge?x=1');
    expect(first.articles[0]).toMatchObject({ title: 'Bridge shut', publishedOn: null });
    expect(linesOf(first)).toEqual(['headline: Bridge shut', ...REPORT.map((text) => `paragraph: ${text}`)]);
    const saved = `<!doctype html>\n<!-- saved from url=(0027)https://post.example/bridge -->\n${page('Bridge shut').slice(15)}`;
    expect((await readBytes(saved, 'bridge.htm')).source.url).toBe('https://post.example/bridge');
    const hostile = page('Bridge shut').replace('<html', '<!-- saved from url=(0014)javascript:alert(1) --><html');
    expect((await readBytes(hostile, 'bridge.htm')).source.url).toBeNull();
  });
});
