import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { previewPage } from '../../../src-main/study-service/intake/preview-page.ts';
import { PAYLOADS, SEEN_AS_WORDS } from '../../hostile-payloads.ts';
import { makeDocx, makeEpub, makeZip } from './formats/make-archives.ts';
import { readBytes, REPORT } from './formats/read-bytes.ts';

/** What becomes of a block's text where it is shown as the renderer shows it, as a text node, and that page is read again. */
function rendered(text: string): { elements: number; text: string | null } {
  const { document } = parseHTML('<!doctype html><html><body><p></p></body></html>');
  const paragraph = document.querySelector('p');
  if (paragraph) paragraph.textContent = text;
  const again = parseHTML(document.toString()).document.querySelector('p');
  return { elements: again?.querySelectorAll('*').length ?? -1, text: again?.textContent ?? null };
}

const PARAGRAPHS = REPORT.map((text) => `<p>${text}</p>`);
const EVERY_KEY = new Set(['role', 'text', 'order', 'article']);

/** All that a preview would store of a page's blocks. */
async function blocksOf(reading: ReturnType<typeof readBytes>) {
  const preview = await reading;
  return [...preview.articles.flatMap((article) => article.blocks), ...preview.rest];
}

describe('a page with something that wants to come alive', () => {
  it.each(PAYLOADS)('stores %s as words or not at all', async (payload) => {
    const html = `<!doctype html><html><head><title>Bridge shut</title></head><body><article><h1>Bridge shut</h1>${PARAGRAPHS[0]}<p>Then ${payload} came.</p>${PARAGRAPHS[1]}${payload}${PARAGRAPHS[2]}</article>${payload}</body></html>`;
    const blocks = await blocksOf(readBytes(html, 'page.html'));
    for (const block of blocks) {
      expect(Object.keys(block).every((key) => EVERY_KEY.has(key))).toBe(true);
      expect(rendered(block.text)).toEqual({ elements: 0, text: block.text });
      if (!SEEN_AS_WORDS.has(payload)) expect(block.text).not.toMatch(/<\w|live\(\)/u);
    }
    // The article itself is not lost behind it
    const all = blocks.map((block) => block.text).join('\n');
    expect(all).toContain(REPORT[0]);
  });

  it('keeps what a writer shows as code word for word, as text', async () => {
    const html = `<article><h1>Bridge shut</h1>${PARAGRAPHS.join('')}<p>The page held &lt;script&gt;live()&lt;/script&gt; and a&nbsp;&amp;lt;b&amp;gt;, she said to the council.</p></article>`;
    const blocks = await blocksOf(readBytes(html, 'page.html'));
    expect(blocks.map((block) => block.text)).toContain(
      'The page held <script>live()</script> and a &lt;b&gt;, she said to the council.',
    );
  });

  it('is text in every other format too', async () => {
    const all = PAYLOADS.join(' ');
    const escaped = all.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const csv = `title,text\nBridge shut,"${`<p>${REPORT[0]}</p>${all}`.replaceAll('"', '""')}"\n`;
    const rss = `<rss><channel><item><title>x</title><description>${`<p>${REPORT[0]}</p>`.replaceAll('<', '&lt;')}${escaped}</description><link>javascript:live()</link></item></channel></rss>`;
    const docx = makeDocx([...REPORT.map((text) => ({ text })), { text: escaped }]);
    const epub = makeEpub([{ name: 'a.xhtml', body: `${PARAGRAPHS.join('')}${all}` }], '<dc:title>x</dc:title>');
    const pages: [string | Uint8Array, string][] = [
      [csv, 'a.csv'],
      [rss, 'a.rss'],
      [docx, 'a.docx'],
      [epub, 'a.epub'],
      [`${REPORT.join('\n\n')}\n\n${all}`, 'a.txt'],
      [`# Bridge shut\n\n${REPORT.join('\n\n')}\n\n${all}`, 'a.md'],
      [JSON.stringify({ text: `${REPORT.join('\n')}\n${all}` }), 'a.jsonl'],
    ];
    for (const [bytes, name] of pages) {
      const preview = await readBytes(bytes, name);
      expect(preview.articles.map((article) => article.url ?? null)).toEqual([null]);
      for (const block of preview.articles[0]?.blocks ?? [])
        expect(Object.keys(block).toSorted()).toEqual(['order', 'role', 'text']);
      expect(JSON.stringify(preview)).toContain(REPORT[0]);
    }
  });
});

describe('the renderer', () => {
  const RENDERER = join(import.meta.dirname, '../../../src-renderer');

  it('has no way of turning a text into markup', () => {
    const sources = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:svelte|ts)$/u.test(name),
    );
    expect(sources.length).toBeGreaterThan(20);
    const injecting =
      /\{@html|\.(?:innerHTML|outerHTML|srcdoc)\b|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser/u;
    expect(sources.filter((name) => injecting.test(readFileSync(join(RENDERER, name), 'utf8')))).toEqual([]);
  });
});

describe('XML that names itself over and over', () => {
  const laughs = `<!DOCTYPE x [<!ENTITY l0 "laugh">${Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('')}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;

  it('is never expanded in a feed, a book or a page, and no file is fetched', async () => {
    const feed = `<?xml version="1.0"?>${laughs}<rss><channel><item><title>&l9;</title><description>&file; ${REPORT[0]}</description></item></channel></rss>`;
    const fromFeed = await readBytes(feed, 'a.rss');
    expect(fromFeed.articles[0]?.title).toBe('&l9;');
    const book = makeEpub([{ name: 'a.xhtml', body: PARAGRAPHS.join('') }], '<dc:title>x</dc:title>');
    const hostile = makeZip([
      {
        name: 'META-INF/container.xml',
        content: `<?xml version="1.0"?>${laughs}<container><rootfile full-path="b.opf"/></container>`,
      },
      {
        name: 'b.opf',
        content: `${laughs}<package><metadata><title>&l9;</title></metadata><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>`,
      },
      {
        name: 'a.xhtml',
        content: `<?xml version="1.0"?>${laughs.replace('DOCTYPE x', 'DOCTYPE html')}<html><body><h1>Bridge &l9; &file;</h1>${PARAGRAPHS.join('')}</body></html>`,
      },
    ]);
    for (const bytes of [book, hostile]) {
      const text = JSON.stringify(await readBytes(bytes, 'a.epub'));
      expect(text.length).toBeLessThan(10_000);
      expect(text).toContain(REPORT[2]);
      expect(text).not.toMatch(/laughlaugh|root:/u);
    }
  });
});

describe('a file of one endless line', () => {
  it('is read within the limits of a page', async () => {
    const bytes = Buffer.alloc(20 * 1024 * 1024, 'word ').toString('base64');
    const outcome = await previewPage({ bytes, fileName: 'line.txt' }).then(
      (preview) => preview.source.kind,
      (error: Error) => error.message,
    );
    expect(outcome).toMatch(/^text$|given up/u);
  }, 60_000);
});
