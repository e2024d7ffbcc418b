import { describe, expect, it } from 'vitest';
import { failureOf, linesOf, readBytes, REPORT } from './read-bytes.ts';

const HTML = REPORT.map((text) => `<p>${text}</p>`).join('');

describe('an RSS feed', () => {
  const feed = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE rss [<!ENTITY a "BOOM"><!ENTITY b "&a;&a;&a;&a;">]>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Harbour Post</title><link>https://post.example/</link><language>en-GB</language><pubDate>Sat, 05 May 2035 05:05:05 GMT</pubDate>
<item><title>Bridge shut &amp; guarded &b;</title><link>https://post.example/bridge</link><dc:creator><![CDATA[Ada Stone]]></dc:creator><pubDate>Wed, 12 Mar 2031 18:05:00 +0100</pubDate>
<description>A crack closes the bridge for a week at least.</description>
<content:encoded><![CDATA[${HTML}<h3>Ferries</h3><ul><li>Every hour from the old quay until midnight, the port says.</li></ul><blockquote><p>I closed it and I would close it again.</p></blockquote><script>alert(1)</script>]]></content:encoded></item>
<item><title>Bell found</title><guid isPermaLink="true">https://post.example/bell</guid><author>osmo@post.example (Osmo Harju)</author><description>&lt;p&gt;Two divers have found the bell of the ferry that went down before the war [&amp;#8230;]&lt;/p&gt;</description></item>
</channel></rss>`;

  it('gives every item as an article with its own address, writer and day', async () => {
    const preview = await readBytes(feed, 'feed.xml');
    expect(preview.source.kind).toBe('feed');
    expect(preview.articles).toMatchObject([
      {
        title: 'Bridge shut & guarded &b;',
        deck: 'A crack closes the bridge for a week at least.',
        byline: 'Ada Stone',
        outlet: 'The Harbour Post',
        url: 'https://post.example/bridge',
        publishedOn: {
          date: '2031-03-12',
          evidence: 'Wed, 12 Mar 2031 18:05:00 +0100',
          foundAt: "the feed's field pubDate",
        },
      },
      {
        title: 'Bell found',
        byline: 'Osmo Harju',
        url: 'https://post.example/bell',
        publishedOn: null,
        wholeness: 'cut off',
      },
    ]);
    expect(linesOf(preview).map((line) => line.split(':')[0])).toEqual([
      ...['headline', 'deck', 'paragraph', 'paragraph', 'paragraph', 'subheading', 'list', 'quotation'],
    ]);
  });

  it('never expands what it declares itself, and takes no script along', async () => {
    const text = JSON.stringify(await readBytes(feed, 'feed.xml'));
    expect(text).not.toContain('BOOM');
    expect(text).not.toContain('alert');
  });
});

describe('other feeds', () => {
  it('Atom gives its entries, XHTML content included, the day of publication before that of a change', async () => {
    const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Quay Review</title>
<entry><title type="html">Bell &lt;em&gt;found&lt;/em&gt;</title><link rel="self" href="https://quay.example/self"/><link href="https://quay.example/bell"/><author><name>Osmo Harju</name></author><author><name>Ada Stone</name></author><updated>2033-01-01T00:00:00Z</updated><published>2031-03-12T08:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${HTML}</div></content></entry></feed>`;
    const preview = await readBytes(atom, 'atom.xml');
    expect(preview.articles).toMatchObject([
      {
        title: 'Bell found',
        byline: 'Osmo Harju, Ada Stone',
        outlet: 'Quay Review',
        url: 'https://quay.example/bell',
        publishedOn: { date: '2031-03-12T08:00:00Z' },
      },
    ]);
    expect(linesOf(preview)).toEqual(['headline: Bell found', ...REPORT.map((text) => `paragraph: ${text}`)]);
  });

  it('RSS 1.0 has its items beside the channel', async () => {
    const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="x" xmlns="http://purl.org/rss/1.0/"><channel><title>Quay Review</title></channel><item><title>Bell found</title><link>https://quay.example/bell</link><description>${REPORT[0]}</description></item></rdf:RDF>`;
    const preview = await readBytes(rdf, 'old.rdf');
    expect(preview.articles).toMatchObject([
      { title: 'Bell found', outlet: 'Quay Review', url: 'https://quay.example/bell' },
    ]);
  });

  it('JSON Feed gives its items, in HTML or as text', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Quay Review',
      items: [
        {
          id: '1',
          title: 'Bell found',
          url: 'https://quay.example/bell',
          content_html: HTML,
          authors: [{ name: 'Ada Stone' }],
          date_published: '2031-03-12T08:00:00+01:00',
        },
        { id: 'https://quay.example/two', content_text: REPORT.join('\n\n'), url: 'javascript:alert(1)' },
      ],
    };
    const preview = await readBytes(JSON.stringify(feed), 'feed.json');
    expect(preview.articles).toMatchObject([
      { title: 'Bell found', byline: 'Ada Stone', publishedOn: { date: '2031-03-12T08:00:00+01:00' } },
      { url: null, outlet: 'Quay Review' },
    ]);
    expect(linesOf(preview, 1).map((line) => line.replace(/^\w+: /u, ''))).toEqual(REPORT);
  });
});

describe('a feed made to harm', () => {
  it('that nests without end is refused, and one without items has no article', async () => {
    const deep = `<rss><channel>${'<a>'.repeat(100_000)}`;
    expect(await failureOf(readBytes(deep, 'deep.xml'))).toMatchObject({ code: 'file-too-complex', file: 'deep.xml' });
    expect(await failureOf(readBytes('<rss><channel></channel></rss>', 'none.xml'))).toMatchObject({
      code: 'no-article',
    });
  });

  it('with broken tags, declarations and CDATA is read in time that grows with its length alone', async () => {
    const started = performance.now();
    for (const piece of ['<!x ', '<![CDATA[', '<!--', '<a b="', '</', '<?x', '&#', '<a b=c '])
      await readBytes(`<rss><channel>${piece.repeat(100_000)}`, 'odd.xml').catch(() => null);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('the language that a feed states', () => {
  it.each([
    ['en-GB', 'en'],
    ['deu', 'de'],
    ['fil', 'fil'],
    ['pt_BR', 'pt'],
    ['English', null],
  ])('%s is kept as a code, for items too short to tell: %s', async (stated, code) => {
    const feed = `<rss><channel><title>Post</title><language>${stated}</language><item><title>Bridge shut</title><description>Shut.</description></item></channel></rss>`;
    expect((await readBytes(feed, 'a.rss')).articles[0]?.language).toBe(code);
  });
});
