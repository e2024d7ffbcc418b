import { PAYLOADS, aimAt } from '../hostile-payloads.ts';
import { makeAnswer, makeDocx, makeEpub, makeWarc, makeZip } from '../study-service/intake/formats/make-archives.ts';

export interface HostileFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const REPORT = [
  'Engineers closed the harbour bridge on Monday after divers found a crack as long as an arm in the northern pylon, the port said.',
  'Nobody was hurt, and ferries are running between the old quay and the northern landing until the divers have been down again.',
  'The council meets on Thursday to say who will pay, which a paper of the year the bridge was built leaves open in two places.',
];
const PARAGRAPHS = REPORT.map((text) => `<p>${text}</p>`).join('');

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A page with the payload as it is where a writer's words stand, and as words in every field that is shown by itself. */
function htmlPage(payload: string, title: string): string {
  const words = escaped(payload);
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: title, author: { name: payload } });
  return `<!doctype html><html lang="en"><head><title>${escaped(title)} ${words}</title>
    <meta property="og:site_name" content="Post ${words}"><meta name="author" content="Ada ${words}">
    <meta name="description" content="Deck ${words}"><link rel="canonical" href="javascript:live()">
    <meta property="article:published_time" content="2031-05-05 ${words}">
    <script type="application/ld+json">${data.replaceAll('<', '\\u003c')}</script></head>
    <body><article><h1>${escaped(title)} ${words}</h1><p class="byline">By Ada ${words}</p>${PARAGRAPHS}
    <p>It was written: ${words}</p><blockquote>${words}</blockquote><p>Then ${payload} came.</p>${payload}</article>${payload}</body></html>`;
}

function file(name: string, content: string | Uint8Array): HostileFile {
  return { name, mimeType: '', buffer: Buffer.from(content as Uint8Array) };
}

/** One page for each payload, since some swallow all that follows them. */
export function hostilePages(remote: string): HostileFile[] {
  return PAYLOADS.map((payload, index) =>
    file(`page ${index} <img src=x onerror=live()>.html`, htmlPage(aimAt(remote, payload), `Page ${index}`)),
  );
}

/** All payloads at once in each other format that a page may come in. */
export function hostileCarriers(remote: string): HostileFile[] {
  const all = aimAt(remote, PAYLOADS.join(' '));
  const words = escaped(all);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const text = `Bridge ${all}\n\nBy Ada <img src=x onerror=live()>\n\n${REPORT.join('\n\n')}\n\n${all}`;
  const page = (title: string) => htmlPage(all, title);
  const rss = `<rss><channel><title>Post ${words}</title><item><title>From a feed ${words}</title><author>${words}</author><link>javascript:live()</link><guid>data:text/html,x</guid><description>${escaped(PARAGRAPHS)}${escaped(all)}</description></item></channel></rss>`;
  const row = {
    title: `From lines ${all}`,
    text: `${REPORT.join('\n')}\n${all}`,
    url: 'javascript:live()',
    outlet: all,
  };
  const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: javascript:live()\r\nSubject: ${PAYLOADS[0]}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Location: javascript:live()\r\n\r\n${htmlPage(all, 'Saved whole')}\r\n--b--\r\n`;
  return [
    file('saved.mhtml', mhtml),
    file(
      'word.docx',
      makeDocx([{ text: 'From Word', style: 'Title' }, ...[...REPORT, words].map((t) => ({ text: t }))]),
    ),
    file(
      'book.epub',
      makeEpub([{ name: 'a.xhtml', body: `<h1>From a book</h1>${PARAGRAPHS}${all}` }], `<dc:title>${words}</dc:title>`),
    ),
    file('feed.rss', rss),
    file(
      'table.csv',
      `title,text,url,outlet\n${[`From a table ${all}`, row.text, row.url, all].map(cell).join(',')}\n`,
    ),
    file('lines.jsonl', JSON.stringify(row)),
    file('plain.txt', text),
    file('marked.md', `---\ntitle: ${JSON.stringify(all)}\nurl: javascript:live()\n---\n\n# From Markdown\n\n${text}`),
    file('archive.zip', makeZip([{ name: '<img src=x onerror=live()>.html', content: page('In an archive') }])),
    file(
      'crawl.warc',
      makeWarc([
        {
          type: 'response',
          uri: 'https://post.example/<img src=x onerror=live()>',
          content: makeAnswer(['Content-Type: text/html'], page('From a crawl')),
        },
      ]),
    ),
  ];
}
