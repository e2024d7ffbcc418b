import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, it } from 'vitest';
import { ExpectedFailure } from '../../../src-main/contract/failures.ts';
import { looksLikeHtml } from '../../../src-main/study-service/intake/detect-format.ts';
import { readFragment } from '../../../src-main/study-service/intake/formats/read-fragment.ts';
import { importArticle } from '../../../src-main/study-service/intake/import-article.ts';
import { previewPage } from '../../../src-main/study-service/intake/preview-page.ts';
import { READING_LIMITS } from '../../../src-main/study-service/intake/reading-pool.ts';
import { PAYLOADS, SEEN_AS_WORDS } from '../../hostile-payloads.ts';
import { makeDocx, makeEpub, makeZip } from './formats/make-archives.ts';
import { failureOf, readBytes, REPORT } from './formats/read-bytes.ts';

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
    // Reading `outerHTML` is how a report is saved; what a text is never given is a way in.
    const injecting =
      /\{@html|\.(?:innerHTML|srcdoc)\b|\.outerHTML\s*\+?=|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser/u;
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

describe('a file that nests without end', () => {
  const deep = (open: string, close = '') => `${open.repeat(100_000)}${PARAGRAPHS.join('')}${close.repeat(100_000)}`;
  const files: [string, string | Uint8Array][] = [
    ['page.html', `<title>Bridge</title>${deep('<blockquote><ul><li>')}`],
    ['drawing.html', deep('<svg><g>')],
    ['tables.html', deep('<table><tr><td>')],
    ['book.epub', makeEpub([{ name: 'a.xhtml', body: deep('<div>', '</div>') }], '<dc:title>x</dc:title>')],
    ['word.docx', makeDocx([{ text: deep('</w:t></w:r><w:ins><w:r><w:t>').replaceAll(/<\/?p>/gu, '') }])],
    ['quoted.md', `${'> '.repeat(20_000)}${REPORT.join(' ')}`],
    ['lists.md', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n')],
    ['emphasis.md', `${'*a **b '.repeat(20_000)}`],
    ['brackets.md', `${'['.repeat(50_000)}${REPORT.join(' ')}`],
    ['lines.jsonl', `{"text":"x","more":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n`],
    ['feed.json', `{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(100_000)}`],
  ];

  it.each(files)(
    '%s is read or given up within the limits, by a reader of its own',
    async (fileName, content) => {
      const started = performance.now();
      const bytes = Buffer.from(content as Uint8Array).toString('base64');
      const outcome = await previewPage({ bytes, fileName }).then(
        () => 'read',
        (error: unknown) => (error instanceof ExpectedFailure ? error.failure.code : String(error)),
      );
      expect(outcome).toMatch(
        /^(?:read|file-too-complex|file-damaged|file-over-limit|file-unsafe|no-article|columns-missing)$/u,
      );
      expect(performance.now() - started).toBeLessThan(READING_LIMITS.timeMs + 5000);
    },
    60_000,
  );
});

describe('a page whose words can be taken apart in many ways', () => {
  // Each took time that doubles with every few letters: these lengths would take minutes
  it('is told from HTML at once, comment after comment', () => {
    expect(looksLikeHtml(`${'<!---->'.repeat(300)}x`)).toBe(false);
    expect(looksLikeHtml(`${'<!-- a --> '.repeat(300)}<html>`)).toBe(true);
    expect(readFragment(`${'<!---->'.repeat(300)}<p>Bridge shut</p>`).map(({ text }) => text)).toEqual(['Bridge shut']);
  });

  it.each(['ACGT'.repeat(50), `${'A'.repeat(400)} (${'B'.repeat(60)}`, 'A B '.repeat(200)])(
    'is read as soon as another: capitals without end, case %#',
    async (capitals) => {
      const text = `${REPORT[0]}\n\n${capitals}\n\n${REPORT[1]}\n\n${REPORT[2]}`;
      const html = `<article><h1>Bridge shut</h1>${text.replaceAll(/^(.+)$/gmu, '<p>$1</p>')}</article>`;
      for (const reading of [readBytes(text, 'a.txt'), readBytes(html, 'a.html')])
        expect(JSON.stringify(await reading)).toContain(capitals.trim());
    },
  );
});

describe('XML that nests without end', () => {
  it('in the package of a book is given up in words, as other nesting is', async () => {
    const deep = makeZip([
      { name: 'META-INF/container.xml', content: '<container><rootfile full-path="b.opf"/></container>' },
      { name: 'b.opf', content: '<a>'.repeat(1000) },
    ]);
    const reading = previewPage({ bytes: Buffer.from(deep).toString('base64'), fileName: 'a.epub' });
    expect(await failureOf(reading)).toMatchObject({ code: 'file-too-complex', file: 'a.epub' });
  });
});

describe('a gigabyte on one line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-gigabyte-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // Without content on the disk: what the system says of its size is what counts
  it.each(['line.txt', 'line.html', 'line.csv', 'line.jsonl', 'line.zip', 'line.warc.gz'])(
    'called %s is refused by its size before it is read, alone and in a folder',
    async (name) => {
      const path = join(mkdtempSync(join(folder, 'a-')), name);
      writeFileSync(path, '');
      truncateSync(path, 1024 ** 3);
      const before = process.memoryUsage().rss;
      const started = performance.now();
      const refused = { code: 'file-too-large', file: name, size: 1024 ** 3 };
      expect(await failureOf(previewPage({ path }))).toMatchObject(refused);
      const saveCapture = () => ({ articleIds: [], already: [], versions: [] });
      const added = await importArticle({ articleStore: { saveCapture } }, { path: dirname(path) }).catch(
        (error: unknown) =>
          error instanceof ExpectedFailure ? { refused: [{ code: error.failure.code }] } : String(error),
      );
      expect(added).toMatchObject({ refused: [{ code: 'file-too-large' }] });
      expect(performance.now() - started).toBeLessThan(2000);
      expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    },
  );

  it.each(['line.html', 'line.md', 'line.csv', 'line.jsonl'])(
    'cut to what a page may have, %s is read or given up within the limits',
    async (fileName) => {
      const bytes = Buffer.alloc(
        (fileName.endsWith('csv') ? 1 : 4) * 1024 * 1024,
        fileName.endsWith('html') ? '<p word ' : 'word, "',
      ).toString('base64');
      const outcome = await previewPage({ bytes, fileName }).then(
        () => 'read',
        (error: unknown) => (error instanceof ExpectedFailure ? error.failure.code : String(error)),
      );
      expect(outcome).toMatch(
        /^(?:read|file-too-complex|file-damaged|no-article|columns-missing|file-over-limit|file-empty)$/u,
      );
    },
    60_000,
  );
});
