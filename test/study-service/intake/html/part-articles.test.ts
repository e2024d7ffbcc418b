import { describe, expect, it } from 'vitest';
import type { Preview } from '../../../../src-main/contract/intake.ts';
import { readPage } from '../../../../src-main/study-service/intake/read-page.ts';

const BODIES = [
  ['Ferry', 'The ferry to the outer islands will sail twice a day again from Monday.'],
  ['Lighthouse', 'The old lighthouse has been sold to a school that teaches people to dive.'],
  ['Market', 'The fish market moves out of its hall while the roof is being mended.'],
] as const;

function paragraphs(lead: string, topic: string): string {
  const more = [
    `People who live near the harbour had asked the town about the ${topic.toLowerCase()} for more than two years, and most of them heard of the plan from a neighbour.`,
    `The town council voted on the ${topic.toLowerCase()} late on Tuesday evening, with four members for the plan, three against it and two who stayed away from the vote.`,
    `Work begins next week, the harbour master said, and nobody should have to wait longer than until the first days of spring for the ${topic.toLowerCase()}.`,
    `A group of shopkeepers wants to see the costs before the summer, and says that it will ask for them in writing at the next meeting of the council.`,
  ];
  return [lead, ...more].map((text) => `<p>${text}</p>`).join('');
}

function article(title: string, lead: string, topic: string, signed = true): string {
  const signature = signed
    ? '<div class="byline">By Berit Lindqvist</div><time datetime="2024-03-05">5 March 2024</time>'
    : '';
  return `<article class="post"><header><h1>${title}</h1>${signature}</header><div class="text">${paragraphs(lead, topic)}</div></article>`;
}

function page(stated: string, articles: string, head = ''): string {
  return `<!doctype html><html><head><title>${stated}</title>${head}</head><body><main><div class="stream">${articles}</div></main></body></html>`;
}

function read(html: string): Promise<Preview> {
  return readPage({ bytes: Buffer.from(html), fileName: 'page.html', path: null, url: null });
}

const TITLES = ['Ferry sails twice a day again', 'Lighthouse sold to divers', 'Market leaves its hall'];
const THREE = BODIES.map(([topic, lead], at) => article(TITLES[at]!, lead, topic)).join('');

describe('a saved page on which the next reports follow the one that was opened', () => {
  it('gives each whole article by itself, the one the page is named after first', async () => {
    const { articles } = await read(page('Lighthouse sold to divers | The Quay Review', THREE));
    expect(articles.map(({ title }) => title)).toEqual([TITLES[1], TITLES[0], TITLES[2]]);
    expect(articles.map(({ byline }) => byline)).toEqual(Array(3).fill('Berit Lindqvist'));
    expect(articles.map(({ publishedOn }) => publishedOn?.date)).toEqual(Array(3).fill('2024-03-05'));
    for (const [at, topic] of ['Lighthouse', 'Ferry', 'Market'].entries()) {
      const text = articles[at]!.blocks.map((block) => block.text).join(' ');
      expect(text).toContain(`for the ${topic.toLowerCase()}`);
      for (const [other] of BODIES) if (other !== topic) expect(text).not.toContain(`for the ${other.toLowerCase()}`);
    }
  });

  it('gives every block of the page a place of its own', async () => {
    const preview = await read(page(TITLES[0]!, THREE));
    const orders = [...preview.articles.flatMap((found) => found.blocks), ...preview.rest].map((block) => block.order);
    expect(new Set(orders).size).toBe(orders.length);
  });
});

describe('parts that look like articles but are one text', () => {
  it('keeps a running blog whole, as its makers declare it', async () => {
    const head = '<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script>';
    expect((await read(page(TITLES[0]!, THREE, head))).articles).toHaveLength(1);
  });

  it('keeps a list of tested things whole: its entries bear neither name nor date', async () => {
    const entries = BODIES.map(([topic, lead], at) => article(TITLES[at]!, lead, topic, false)).join('');
    expect((await read(page(TITLES[0]!, entries))).articles).toHaveLength(1);
  });

  it('leaves teasers of other stories out, as before', async () => {
    const teaser =
      '<article class="post"><h2>Market leaves its hall</h2><time>5 March</time><p>The fish market moves out while the roof is mended.</p></article>';
    const preview = await read(page(TITLES[0]!, article(TITLES[0]!, BODIES[0][1], 'Ferry') + teaser));
    expect(preview.articles).toHaveLength(1);
  });
});
