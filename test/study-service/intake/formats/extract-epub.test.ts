import { describe, expect, it } from 'vitest';
import { makeEpub } from './make-archives.ts';
import { failureOf, readBytes, REPORT } from './read-bytes.ts';

const METADATA =
  '<dc:title>The Quay Review, spring</dc:title><dc:publisher>The Quay Review</dc:publisher><dc:date>2031-03-12</dc:date><dc:language>en</dc:language>';

function chapter(title: string, byline: string): string {
  return `<h2>${title}</h2><p>By ${byline}</p>${REPORT.map((text) => `<p>${text}</p>`).join('')}<div/><p>The end of ${title}.</p>`;
}

describe('an EPUB', () => {
  it('gives each part of its spine as an article in reading order, with the book’s outlet, date and language', async () => {
    const bytes = makeEpub(
      [
        { name: 'cover.xhtml', body: '<p>The Quay Review</p>' },
        { name: 'nav.xhtml', body: '<nav><ol><li>Bridge shut</li><li>Bell found</li></ol></nav>', contents: true },
        { name: 'a%20one.xhtml', body: chapter('Bridge shut', 'Ada Stone') },
        { name: 'b.xhtml', body: chapter('Bell found', 'Osmo Harju') },
        { name: 'thanks.xhtml', body: '<p>Printed on paper.</p>' },
      ],
      METADATA,
    );
    const preview = await readBytes(bytes, 'issue.epub');
    expect(preview.source.kind).toBe('epub');
    expect(preview.articles).toMatchObject([
      { title: 'Bridge shut', byline: 'Ada Stone', outlet: 'The Quay Review', language: 'en' },
      { title: 'Bell found', byline: 'Osmo Harju', outlet: 'The Quay Review', language: 'en' },
    ]);
    expect(preview.articles[0]?.publishedOn).toEqual({
      date: '2031-03-12',
      evidence: '2031-03-12',
      foundAt: "the book's field dc:date",
    });
    expect(preview.articles[0]?.blocks.at(-1)?.text).toBe('The end of Bridge shut.');
    expect(preview.rest.map(({ text, article }) => [text, article])).toEqual([
      ['The Quay Review', 0],
      ['Bridge shut', 0],
      ['Bell found', 0],
      ['Printed on paper.', 1],
    ]);
    const orders = [...preview.articles.flatMap((article) => article.blocks), ...preview.rest].map(
      (block) => block.order,
    );
    expect(new Set(orders).size).toBe(orders.length);
  });

  it('made by a program that collects news gives no date: that is the day of collecting', async () => {
    const metadata = `${METADATA}<dc:contributor>calibre (7.1.0)</dc:contributor>`;
    const preview = await readBytes(
      makeEpub([{ name: 'a.xhtml', body: chapter('Bridge shut', 'Ada Stone') }], metadata),
      'i.epub',
    );
    expect(preview.articles[0]).toMatchObject({ publishedOn: null, outlet: 'The Quay Review, spring' });
  });

  it('names the parts that are missing and reads the rest', async () => {
    const bytes = makeEpub(
      [
        { name: 'a.xhtml', body: chapter('Bridge shut', 'Ada Stone') },
        { name: '../../gone.xhtml', body: '' },
      ],
      METADATA,
    );
    // The part's path leads out of the archive, so the archive itself is refused before the book is looked at
    expect(await failureOf(readBytes(bytes, 'i.epub'))).toMatchObject({ code: 'file-unsafe' });
  });

  it('is refused where its seller locked its parts', async () => {
    const encryption =
      '<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/a.xhtml"/></CipherData></EncryptedData></encryption>';
    const bytes = makeEpub([{ name: 'a.xhtml', body: chapter('Bridge shut', 'Ada Stone') }], METADATA, [
      { name: 'META-INF/encryption.xml', content: encryption },
    ]);
    expect(await failureOf(readBytes(bytes, 'bought.epub'))).toMatchObject({
      code: 'file-encrypted',
      file: 'bought.epub',
    });
  });
});
