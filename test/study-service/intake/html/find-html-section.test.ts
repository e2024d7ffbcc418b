import { expect, it } from 'vitest';
import { readPage } from '../../../../src-main/study-service/intake/read-page.ts';

const TEXT =
  '<h1>Ferry fares rise in May</h1><p>Fares on the harbour ferry will rise by ten cents in May, the port said on Wednesday, and nobody was glad of it.</p><p>The port said that it had not raised its fares for six years, while fuel had become dearer in each of them.</p>';

async function sectionOf(head: string): Promise<string | null | undefined> {
  const html = `<!doctype html><html><head><title>Ferry fares rise in May</title>${head}</head><body><article>${TEXT}</article></body></html>`;
  const { articles } = await readPage({ bytes: Buffer.from(html), fileName: 'p.html', path: null, url: null });
  return articles[0]!.section;
}

it.each([
  [
    'schema.org',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"F","articleSection":["Opinion","Harbour"]}</script>',
    'Opinion',
  ],
  ['Open Graph', '<meta property="article:section" content=" Harbour &amp; Sea ">', 'Harbour & Sea'],
  ['nothing', '', null],
  [
    'a description in the wrong field',
    `<meta property="article:section" content="${'All about it. '.repeat(9)}">`,
    null,
  ],
])('the section an outlet files its article under is read from %s', async (_, head, section) => {
  expect(await sectionOf(head)).toBe(section);
});
