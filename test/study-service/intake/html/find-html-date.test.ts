import { describe, expect, it } from 'vitest';
import type { PreviewArticle } from '../../../../src-main/contract/intake.ts';
import { previewSchema } from '../../../../src-main/contract/intake.ts';
import { readPage } from '../../../../src-main/study-service/intake/read-page.ts';

const TEXT = [
  'The port shut the swing bridge on Monday after divers found a crack in its northern pylon, and put on more ferries.',
  'Nobody was hurt, the harbour master said, though a lorry had to back off the deck while the gates came down.',
  'The council meets on Thursday to decide who pays for the repair, which may take until the end of the summer.',
].map((text) => `<p>${text}</p>`);

interface Page {
  head?: string;
  above?: string;
  under?: string;
  foot?: string;
  url?: string;
}

async function readArticle({ head = '', above = '', under = '', foot = '', url }: Page): Promise<PreviewArticle> {
  const html = `<!doctype html><html lang="en"><head><title>Swing bridge shut after crack is found</title>${head}</head>
    <body>${above}<article><h1>Swing bridge shut after crack is found</h1>${under}${TEXT.join('')}</article>${foot}</body></html>`;
  const preview = await readPage({
    bytes: Buffer.from(html),
    fileName: 'page.html',
    path: null,
    url: url ?? null,
    kind: 'html',
  });
  return previewSchema.parse(preview).articles[0]!;
}

async function dayOf(page: Page): Promise<string | undefined> {
  return (await readArticle(page)).publishedOn?.date.slice(0, 10);
}

function stated(date: string, modified = date): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Swing bridge shut', datePublished: date, dateModified: modified })}</script>`;
}

describe('the day of an HTML page', () => {
  it('is the one readers were shown where a field for machines holds the same moment in another zone', async () => {
    const page = {
      head: stated('2031-05-04T01:00:21Z'),
      under: '<div>Published 9:00 PM EDT, Sat May 3, 2031</div>',
    };
    expect(await dayOf(page)).toBe('2031-05-03');
  });

  it('is the day in the zone that the page states, not in Greenwich', async () => {
    expect(await dayOf({ head: stated('2031-05-03T23:30:00-05:00') })).toBe('2031-05-03');
  });

  it('is not an update’s where the line names both', async () => {
    const under =
      '<div>Posted: May 3, 2031 8:25 AM | Last Updated: <time datetime="2031-06-09T15:04:07Z">June 9, 2031</time></div>';
    expect(await dayOf({ under })).toBe('2031-05-03');
    expect(await dayOf({ under: '<div>Updated June 9, 2031</div>', head: stated('2031-05-03') })).toBe('2031-05-03');
  });

  it('is the update’s, and says so, where the page states no other', async () => {
    const article = await readArticle({
      head: '<meta property="article:modified_time" content="2031-06-09T10:00:00Z">',
    });
    expect(article.publishedOn).toEqual({
      date: '2031-06-09T10:00:00Z',
      evidence: '2031-06-09T10:00:00Z',
      foundAt: "the page's meta field article:modified_time",
    });
    expect(article.candidates?.dates?.[0]?.why).toMatch(/last change, not of publication/u);
  });

  it('is the field’s rather than "first published" where the shown day of this version agrees with the field', async () => {
    const under = '<div>Fri 5 May 2031 18.08</div><div>First published on Thu 4 May 2031</div>';
    expect(await dayOf({ under, head: stated('2031-05-05T16:08:49Z') })).toBe('2031-05-05');
  });

  it('is never today’s date in a masthead, a comment’s, a copyright notice’s or another story’s', async () => {
    const decoys = {
      above: '<div class="masthead">Sunday, September 7, 2031</div>',
      foot: `<div class="related"><h3>Old pier sold</h3><p>May 1, 2029</p></div>
        <section class="comments"><p>anna</p><p>August 2, 2031</p><p>I cross it every day.</p></section>
        <footer>Copyright January 2, 2032 The Quay Review</footer>`,
    };
    const article = await readArticle({ ...decoys, head: stated('2031-05-03') });
    expect(article.publishedOn?.date).toBe('2031-05-03');
    const dates = article.candidates?.dates ?? [];
    expect(dates[0]).toMatchObject({ date: '2031-05-03', foundAt: "datePublished in the page's JSON-LD" });
    expect(dates.find(({ date }) => date === '2031-08-02')?.why).toMatch(/comment/u);
    expect(dates.find(({ date }) => date === '2032-01-02')?.why).toMatch(/copyright/u);
    expect(dates.find(({ date }) => date === '2031-09-07')?.why).toMatch(/above the headline/u);
    expect(dates.find(({ date }) => date === '2029-05-01')?.why).toMatch(/another story/u);
  });

  it('is not a comment’s that says so in microdata', async () => {
    const foot = `<div itemscope itemtype="https://schema.org/Comment"><meta itemprop="datePublished" content="2031-08-02"></div>`;
    expect(await dayOf({ foot })).toBeUndefined();
    expect(await dayOf({ foot, url: 'https://quay.example/2031/05/03/swing-bridge' })).toBe('2031-05-03');
  });

  it('stays open where a page only says how long ago, and keeps what it said', async () => {
    const article = await readArticle({ under: '<div>3 years ago</div>' });
    expect(article.publishedOn).toBeNull();
    expect(article.candidates?.dates).toEqual([
      {
        date: null,
        evidence: '3 years ago',
        foundAt: 'beside the headline',
        why: 'counts from the day the page was saved, which the page does not state',
      },
    ]);
  });
});

describe('what else a page offers', () => {
  it('lists titles, writers and outlets with where they stood, the one taken first', async () => {
    const head = `<meta property="og:title" content="Bridge shut: what we know"><meta property="og:site_name" content="The Quay Review">
      <meta name="author" content="Quay desk"><meta name="application-name" content="Quay">`;
    const { title, candidates } = await readArticle({ head, under: '<p>By Ada Stone</p>' });
    expect(title).toBe('Swing bridge shut after crack is found');
    expect(candidates?.titles?.map(({ text, foundAt }) => [text, foundAt])).toEqual([
      ['Swing bridge shut after crack is found', 'the heading over the text'],
      ['Bridge shut: what we know', "the page's meta field og:title"],
    ]);
    expect(candidates?.bylines?.map(({ text }) => text)).toEqual(['Ada Stone', 'Quay desk']);
    expect(candidates?.outlets?.map(({ text }) => text)).toEqual(['The Quay Review', 'Quay']);
  });
});

describe('a page without markup', () => {
  const body = TEXT.map((paragraph) => paragraph.replace(/<\/?p>/gu, '')).join('\n\n');
  const read = async (head: string): Promise<PreviewArticle> => {
    const text = `Swing bridge shut after crack is found\n${head}\n\n${body}`;
    return (await readPage({ bytes: Buffer.from(text), fileName: 'a.txt', path: null, url: null })).articles[0]!;
  };

  it('keeps "3 years ago" as said, without a day', async () => {
    const { publishedOn, candidates } = await read('By Ada Stone\n3 years ago');
    expect(publishedOn).toBeNull();
    expect(candidates?.dates).toMatchObject([{ date: null, evidence: '3 years ago' }]);
  });

  it('reads the day of publication from a line that names an update first', async () => {
    const { publishedOn } = await read('Updated 9 June 2031, published 3 May 2031');
    expect(publishedOn).toMatchObject({ date: '2031-05-03', evidence: 'Updated 9 June 2031, published 3 May 2031' });
  });
});
